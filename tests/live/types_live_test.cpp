// The engine's verdict on every spelling of a type, what it stores, and which columns it takes as keys.
#include <chddl/catalog/aggregate_functions.hpp>
#include <chddl/catalog/type_families.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/render/render.hpp>
#include <chddl/server.hpp>

#include "../model/type_spellings.hpp"
#include "../support/types.hpp"
#include "support_engine.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using namespace chddl;
using type_spellings::Spelling;

/// The code of the refusal of a table with such a column, 0 if it was created.
int create(Executor& engine, std::string_view type, std::string_view keys) {
    CHECK(engine.run("DROP TABLE IF EXISTS types.t SYNC"));
    const auto created = engine.run("CREATE TABLE types.t (`c` " + std::string(type) +
                                    ", `k` UInt8) ENGINE = MergeTree " + std::string(keys));
    return created ? 0 : created.diagnostics()[0].server_code;
}

/// What the engine keeps of the column, or of all that it became.
std::string stored(Executor& engine) {
    const Rows rows =
        engine
            .run(
                "SELECT extract(create_table_query, '^CREATE TABLE types\\\\.t \\\\((?s:(.*)), `k` UInt8\\\\)'"
                ") FROM system.tables WHERE database = 'types' AND name = 't'")
            .value();
    std::string text = rows.at(0).at(0);
    return text.starts_with("`c` ") ? text.substr(4) : text;
}

live::Server opened() {
    live::Server engine = live::opened();
    CHECK(engine.run("CREATE DATABASE types ENGINE = Atomic"));
    return engine;
}

}  // namespace

TEST_CASE("the engine says to every spelling of a type what its row says", "[live]") {
    auto engine = opened();
    for (const Spelling& row : type_spellings::rows) {
        CAPTURE(row.text);
        const int code = create(engine, row.text, "ORDER BY tuple()");
        CHECK(code == row.code);
        if (code == 0) CHECK(stored(engine) == row.stored);
        CHECK(create(engine, row.text, "ORDER BY c") == row.sorting_code);
        CHECK(create(engine, row.text, "ORDER BY tuple() PARTITION BY c") == row.partition_code);
    }
}

TEST_CASE("the engine reads what is rendered for every spelling, and stores the same", "[live]") {
    auto engine = opened();
    for (const Spelling& row : type_spellings::rows) {
        if (row.code != 0) continue;
        const std::string rendered = render(type(row.text));
        CAPTURE(row.text, rendered);
        CHECK(create(engine, rendered, "ORDER BY tuple()") == 0);
        CHECK(stored(engine) == row.stored);
    }
}

TEST_CASE("every alias is stored as the family that its row names", "[live]") {
    auto engine = opened();
    for (const catalog::TypeFamily& family : catalog::type_families()) {
        const DataType read = type(family.name);
        CAPTURE(family.name);
        REQUIRE(read.spec != nullptr);
        const std::string text = std::string(family.name) + sample::type_arguments(read.spec->shape);
        if (read.spec->name == "Nothing") continue;
        REQUIRE(create(engine, text, "ORDER BY tuple()") == 0);
        if (read.spec->name != "Nested") CHECK(render(canonical(type(text))) == stored(engine));
    }
}

TEST_CASE("aggregate functions take what their rows say", "[live]") {
    using catalog::AggregateParameters;
    using catalog::AggregateTakes;
    auto engine = opened();
    for (const catalog::AggregateFunctionSpec& spec : catalog::aggregate_functions) {
        const bool map = spec.versioned && spec.takes != AggregateTakes::states;
        const bool needed = spec.parameters == AggregateParameters::required ||
                            spec.parameters == AggregateParameters::levels ||
                            spec.parameters == AggregateParameters::sized;
        const std::string_view parameter = spec.name.starts_with("sumMapFiltered")          ? "([1])"
                                           : spec.parameters == AggregateParameters::levels ? "(0.5)"
                                                                                            : "(5)";
        const std::string argument = map                                    ? "Array(UInt8)"
                                     : spec.takes == AggregateTakes::states ? "AggregateFunction(groupBitmap, UInt32)"
                                                                            : "UInt32";
        const auto with = [&](std::size_t count, std::string_view called, std::string_view last) {
            std::string text = "AggregateFunction(" + std::string(spec.name) + std::string(called);
            for (std::size_t i = 0; i < count; ++i)
                text.append(", ").append(i + 1 == count && !last.empty() ? last : argument);
            return create(engine, text + ")", "ORDER BY tuple()");
        };
        const std::string_view called = needed ? parameter : "";
        const std::size_t count = map ? 2 : std::max<std::size_t>(spec.min_args, 1);
        CAPTURE(spec.name);
        CHECK(with(count, called, "") == 0);
        if (spec.min_args > 0) CHECK(with(spec.min_args - 1, called, "") != 0);
        if (spec.max_args != catalog::any_number) CHECK(with(spec.max_args + 1, called, "") != 0);
        if (needed) CHECK(with(count, "", "") != 0);
        if (spec.parameters == AggregateParameters::none && !map) CHECK(with(count, "(5)", "") == 133);
        const bool any = spec.takes == AggregateTakes::anything || spec.takes == AggregateTakes::ordered;
        if (!any) CHECK(with(count, called, "String") == 43);
        if (spec.takes == AggregateTakes::ordered) CHECK(with(count, called, "Dynamic") == 43);
        if (spec.takes == AggregateTakes::plain_numbers) CHECK(with(count, called, "Decimal(9, 2)") == 43);
        if (spec.takes == AggregateTakes::numbers) CHECK(with(count, called, "Decimal(9, 2)") == 0);
        if (spec.takes == AggregateTakes::whole_numbers) CHECK(with(count, called, "Float32") == 43);
        if (spec.takes == AggregateTakes::quantities) CHECK(with(count, called, "DateTime") == 0);
    }
}
