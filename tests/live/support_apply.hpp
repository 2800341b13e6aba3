// What the tests of apply on the embedded engine share.
#pragma once

#include <chddl/plan/apply.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace live {

using Names = std::vector<std::string>;

inline Names states(const chddl::ApplyReport& report) {
    Names all;
    for (const chddl::Step& step : report.steps())
        all.push_back(std::string(to_string(step.state)) + " " + step.object);
    return all;
}

inline const Names all_done{"done kaf", "done kaf.clicks", "done kaf.clicks_queue", "done kaf.clicks_mv"};
inline const Names all_equal{"equal kaf", "equal kaf.clicks", "equal kaf.clicks_queue", "equal kaf.clicks_mv"};

enum class Fault { refused, lost, answer_lost };  // the last one: the statement was run

/// Passes statements on; one of them fails.
class FaultyExecutor final : public chddl::Executor {
public:
    explicit FaultyExecutor(chddl::Executor& server) : server_(server) {}

    /// The statement, from 0, that fails.
    void fail_at(std::size_t statement, Fault fault) {
        sent.clear();
        fails_at_ = statement;
        fault_ = fault;
        changes_only_ = false;
    }
    /// The same, counting only statements that change something.
    void fail_at_change(std::size_t statement, Fault fault) {
        fail_at(statement, fault);
        changes_only_ = true;
    }

    chddl::Result<chddl::Rows> run(std::string_view sql) override {
        if (changes_only_ && sql.starts_with("SELECT")) return server_.run(sql);
        sent.emplace_back(sql);
        const bool fails = sent.size() == fails_at_ + 1;
        if (fails && fault_ == Fault::refused) return chddl::server_refused(999, "no");
        if (fails && fault_ == Fault::lost) return chddl::server_lost("gone");
        chddl::Result<chddl::Rows> answer = server_.run(sql);
        if (fails) return chddl::server_lost("gone");
        return answer;
    }

    std::vector<std::string> sent;  ///< since the last fail_at

private:
    chddl::Executor& server_;
    std::size_t fails_at_ = static_cast<std::size_t>(-1);
    Fault fault_ = Fault::refused;
    bool changes_only_ = false;
};

/// Everything that is there, without what differs from run to run.
inline chddl::Rows everything_but_uuids(chddl::Executor& server) {
    chddl::Rows rows = server
                           .run(
                               "SELECT 'table', database, name, create_table_query FROM system.tables "
                               "WHERE lower(database) NOT IN ('system', 'information_schema') UNION ALL "
                               "SELECT 'database', name, engine, comment FROM system.databases UNION ALL "
                               "SELECT 'collection', name, toString(collection), '' FROM system.named_collections")
                           .value();
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Everything that is there.
inline chddl::Rows everything(chddl::Executor& server) {
    return server
        .run(
            "SELECT database, name, uuid, create_table_query FROM system.tables "
            "WHERE lower(database) NOT IN ('system', 'information_schema') ORDER BY 1, 2")
        .value();
}

/// Applies twice; what stands against it, or which step was not equal the second time.
inline std::string not_equal_again(const chddl::Pipeline& pipeline, chddl::Executor& server) {
    const auto first = chddl::apply(pipeline, server);
    if (!first) return "not created: " + first.diagnostics().text();
    const auto second = chddl::apply(pipeline, server);
    for (const chddl::Step& step : second.steps())
        if (step.state != chddl::StepState::equal) return step.sql + "\n" + second.diagnostics().text();
    return "";
}

inline void drop(chddl::Executor& server, const std::string& database) {
    REQUIRE(server.run("DROP DATABASE IF EXISTS " + database + " SYNC"));
}

}  // namespace live
