// What the tests of apply on the embedded engine share.
#pragma once

#include <chddl/plan/apply.hpp>

#include <catch2/catch.hpp>

#include <string>
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
