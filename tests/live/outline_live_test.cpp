// The engine's own word on what a SELECT gives and what it reads.
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/select/resolve.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "live/outline_selects.hpp"
#include "live/support_engine.hpp"

namespace outline_cases {

using namespace chddl;

using Names = std::vector<std::string>;

SourceColumns source_columns() {
    SourceColumns all;
    for (const SourceColumn& column : columns) all.names.emplace_back(column.name);
    for (const auto& column : catalog::kafka_virtual_columns) all.hidden.emplace_back(column.name);
    return all;
}

/// A Null table in the place of the Kafka table, perhaps without one of its columns; the virtual ones are ALIAS
/// columns.
std::string stand_in(std::string_view without) {
    std::string list;
    const auto add = [&](std::string_view name, std::string_view type, bool is_virtual) {
        if (name == without) return;
        list += (list.empty() ? "`" : ", `") + std::string(name) + "` " + std::string(type);
        if (is_virtual) list += " ALIAS defaultValueOfTypeName('" + std::string(type) + "')";
    };
    for (const SourceColumn& column : columns) add(column.name, column.type, false);
    for (const auto& column : catalog::kafka_virtual_columns) add(column.name, column.type, true);
    return "CREATE OR REPLACE TABLE raw.events (" + list + ") ENGINE = Null";
}

int code_of(Executor& engine, std::string_view select) {
    const auto answer = engine.run("DESCRIBE (" + std::string(select) + ")");
    return answer ? 0 : answer.diagnostics()[0].server_code;
}

Names described(Executor& engine, std::string_view select) {
    Names names;
    for (const Row& row : engine.run("DESCRIBE (" + std::string(select) + ")").value()) names.push_back(row[0]);
    return names;
}

ResolvedSelect resolved(std::string_view select) {
    return resolve(outline(SqlText(std::string(select))), source_columns());
}

bool reads(const ResolvedSelect& select, std::string_view column) {
    for (const ReadColumn& read : select.reads) {
        if (read.named && read.name == column) return true;
    }
    return false;
}

}  // namespace outline_cases

TEST_CASE("outputs are named as the engine names them", "[live]") {
    using namespace outline_cases;
    auto engine = live::opened();
    REQUIRE(engine.run("CREATE DATABASE raw ENGINE = Atomic"));
    REQUIRE(engine.run(stand_in("")));
    CHECK(std::size(selects) >= 60);
    for (const std::string_view select : selects) {
        CAPTURE(select);
        const ResolvedSelect seen = resolved(select);
        Names names;
        for (const ResolvedOutput& output : seen.outputs) names.push_back(output.name.value_or("(not known)"));
        CHECK(seen.outputs_known);
        CHECK(seen.missing.empty());
        CHECK(names == described(engine, select));
    }
}

TEST_CASE("without a column the engine refuses exactly the SELECTs that read it", "[live]") {
    using namespace outline_cases;
    auto engine = live::opened();
    REQUIRE(engine.run("CREATE DATABASE raw ENGINE = Atomic"));
    const SourceColumns all = source_columns();
    Names removable = all.names;
    removable.insert(removable.end(), all.hidden.begin(), all.hidden.end());
    for (const std::string& column : removable) {
        REQUIRE(engine.run(stand_in(column)));
        for (const std::string_view select : selects) {
            CAPTURE(column, select);
            const ResolvedSelect seen = resolved(select);
            CHECK(seen.reads_known);
            CHECK(code_of(engine, select) == (reads(seen, column) ? 47 : 0));
        }
    }
}
