// The engine's own word on SELECTs over several tables: their outputs' names and types, and what they read.
#include <chddl/select/outline.hpp>
#include <chddl/select/resolve.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "live/outline_joined_selects.hpp"
#include "live/support_engine.hpp"

namespace joined_cases {

using namespace chddl;

constexpr std::size_t most_unknown = 5;
constexpr int unknown_column = 47;
constexpr int not_correlated = 48;  ///< the name means a column of the SELECT around, where the server takes none

/// One line of DESCRIBE.
struct Described {
    std::string name;
    std::string type;

    friend bool operator==(const Described&, const Described&) = default;
};

std::ostream& operator<<(std::ostream& out, const Described& one) {
    return out << one.name << ' ' << one.type;
}

std::vector<SourceTable> source_tables() {
    std::vector<SourceTable> all;
    for (const Table& table : tables) {
        SourceTable source{std::string(table.database), std::string(table.name), {}};
        for (const TableColumn& column : table.columns) {
            source.columns.names.emplace_back(column.name);
            source.columns.types.emplace_back(column.type);
        }
        all.push_back(std::move(source));
    }
    return all;
}

/// The table, perhaps without one of its columns.
std::string create_table(const Table& table, std::string_view without) {
    std::string list;
    for (const auto& [name, type, removable] : table.columns) {
        if (name == without) continue;
        list += (list.empty() ? "`" : ", `") + std::string(name) + "` " + std::string(type);
    }
    return "CREATE OR REPLACE TABLE " + std::string(table.database) + "." + std::string(table.name) + " (" + list +
           ") ENGINE = " + std::string(table.engine);
}

void create_tables(Executor& engine) {
    for (const std::string_view database : {"raw", "dim"})
        REQUIRE(engine.run("CREATE DATABASE " + std::string(database) + " ENGINE = Atomic"));
    for (const Table& table : tables) REQUIRE(engine.run(create_table(table, "")));
    REQUIRE(
        engine.run("CREATE DICTIONARY raw.rates (id UInt64, rate Float64) PRIMARY KEY id SOURCE(NULL()) "
                   "LAYOUT(FLAT()) LIFETIME(0)"));
}

std::string describe(std::string_view select) {
    return "DESCRIBE (" + std::string(select) + ") SETTINGS print_pretty_type_names = 0";
}

std::vector<Described> described(Executor& engine, std::string_view select) {
    std::vector<Described> all;
    for (const Row& row : engine.run(describe(select)).value()) all.push_back({row[0], row[1]});
    return all;
}

int code_of(Executor& engine, std::string_view select) {
    const auto answer = engine.run(describe(select));
    return answer ? 0 : answer.diagnostics()[0].server_code;
}

std::string canonical_type(Executor& engine, const std::string& type) {
    return engine.run("SELECT toTypeName(defaultValueOfTypeName('" + type + "'))").value()[0][0];
}

std::string type_of(std::size_t table, const std::string& column) {
    for (const auto& [name, type, removable] : tables[table].columns)
        if (name == column) return std::string(type);
    return "(no such column)";
}

/// sumState(amount) is AggregateFunction(sum, Float64). Empty where the outline does not tell.
std::string state_type(const SelectAggregate& aggregate) {
    constexpr std::string_view state = "State";
    if (!aggregate.function.ends_with(state)) return "";
    std::string type = "AggregateFunction(" + aggregate.function.substr(0, aggregate.function.size() - state.size());
    for (std::size_t i = 0; i < aggregate.parameters.size(); ++i)
        type += (i == 0 ? "(" : ", ") + aggregate.parameters[i];
    if (!aggregate.parameters.empty()) type += ")";
    for (const AggregateArgument& argument : aggregate.arguments) {
        if (argument.column.empty()) return "";
        type += ", " + type_of(argument.table, argument.column);
    }
    return type + ")";
}

/// The type that the outline knows for certain; empty where it does not.
std::string known_type(Executor& engine, const ResolvedOutput& output) {
    if (!output.type.empty()) return output.type;
    if (!output.column.empty()) return type_of(output.table, output.column);
    if (!output.cast_type.empty()) return canonical_type(engine, output.cast_type);
    if (output.literal) return output.literal->type;
    return output.aggregate ? state_type(*output.aggregate) : "";
}

bool is_known(const ResolvedSelect& select) {
    for (const ResolvedOutput& output : select.outputs)
        if (!output.name) return false;
    return select.outputs_known && select.reads_known;
}

bool reads(const ResolvedSelect& select, std::size_t table, std::string_view column) {
    for (const ReadColumn& read : select.reads)
        if (read.named && read.table == table && read.name == column) return true;
    return false;
}

ResolvedSelect resolved(std::string_view select) {
    const std::vector<SourceTable> sources = source_tables();
    return resolve(outline(SqlText(std::string(select))), sources);
}

}  // namespace joined_cases

TEST_CASE("outputs of joined tables are named and typed as the engine does it", "[live]") {
    using namespace joined_cases;
    auto engine = live::opened();
    create_tables(engine);
    CHECK(std::size(joined_selects) >= 100);
    std::size_t unknown = 0;
    std::size_t outputs = 0;
    std::size_t typed = 0;
    for (const std::string_view select : joined_selects) {
        CAPTURE(select);
        const ResolvedSelect seen = resolved(select);
        const std::vector<Described> truth = described(engine, select);
        CHECK(seen.missing.empty());
        CHECK(seen.refused_calls.empty());
        CHECK(seen.unknown_functions.empty());
        if (!is_known(seen)) {
            ++unknown;
            std::printf("unknown: %s\n", std::string(select).c_str());
            continue;
        }
        std::vector<Described> said;
        for (std::size_t i = 0; i < seen.outputs.size(); ++i) {
            std::string type = known_type(engine, seen.outputs[i]);
            typed += type.empty() ? 0 : 1;
            if (type.empty() && i < truth.size()) type = truth[i].type;
            said.push_back({*seen.outputs[i].name, type});
        }
        outputs += said.size();
        CHECK(said == truth);
    }
    std::printf("%zu SELECTs, unknown: %zu; %zu outputs, type known: %zu\n", std::size(joined_selects), unknown,
                outputs, typed);
    CHECK(unknown <= most_unknown);
}

TEST_CASE("without a column of any table the engine refuses exactly the SELECTs that read it", "[live]") {
    using namespace joined_cases;
    auto engine = live::opened();
    create_tables(engine);
    std::size_t asked = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        for (const auto& [name, type, removable] : tables[i].columns) {
            if (!removable) continue;
            REQUIRE(engine.run(create_table(tables[i], name)));
            for (const std::string_view select : joined_selects) {
                const ResolvedSelect seen = resolved(select);
                if (!is_known(seen)) continue;
                CAPTURE(tables[i].name, name, select);
                const int code = code_of(engine, select);
                CHECK((code == unknown_column) == reads(seen, i, name));
                CHECK((code == 0 || code == unknown_column || code == not_correlated));
                ++asked;
            }
        }
        REQUIRE(engine.run(create_table(tables[i], "")));
    }
    std::printf("asked about %zu pairs of a SELECT and a column\n", asked);
}
