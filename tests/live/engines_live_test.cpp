// Each engine × the number, the shapes and the columns of its arguments: what `check` says and what the engine does.
#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/chddl.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "live/support_engine.hpp"
#include "live/support_verdicts.hpp"

namespace {

using namespace chddl;
using catalog::ArgumentKind;
using catalog::EngineFamily;
using catalog::EngineSpec;

/// No cluster, section, policy, disk, Keeper, no database that a Buffer writes to, no memory for its layers.
live::Verdicts engine_verdicts() {
    return live::Verdicts({701, 139, 478, 479, 225, 81, 1001});
}

live::Server opened_for_engines() {
    auto engine = live::opened();
    CHECK(engine.run("CREATE DATABASE c ENGINE = Atomic"));
    return engine;
}

/// A column of every kind; `v` has the type in question.
MergeTreeTable table_of(const EngineSpec& spec, std::vector<std::string> args, const DataType& type) {
    MergeTreeTable table{
        .name = {"c", "t"},
        .columns = {{.name = "k", .type = types::UInt64},
                    {.name = "s", .type = types::Int8},
                    {.name = "v", .type = type},
                    {.name = "al", .type = types::Int8, .default_value = {{DefaultKind::alias, SqlText("s")}}},
                    {.name = "ma", .type = types::Int8, .default_value = {{DefaultKind::materialized, SqlText("s")}}},
                    {.name = "ep", .type = types::Int8, .default_value = {{DefaultKind::ephemeral, {}}}},
                    {.name = "`n.o`", .type = types::Int8},
                    {.name = "nest", .type = types::Nested({{"a", types::Int8}})}},
        .storage = {.engine = {.name = std::string(spec.name)}}};
    table.columns[6].name = "n.o";
    for (std::string& arg : args) table.storage.engine.args.emplace_back(std::move(arg));
    if (spec.family == EngineFamily::merge_tree) table.storage.order_by = Key{SqlText("k")};
    return table;
}

/// Arguments that the engine takes.
std::vector<std::string> right_args(const EngineSpec& spec) {
    std::vector<std::string> args;
    for (const catalog::ArgumentSpec& arg : spec.args) {
        switch (arg.kind) {
            case ArgumentKind::none:
                return args;
            case ArgumentKind::column:
                args.emplace_back(arg.rule == catalog::ColumnRule::sign ? "s" : "v");
                break;
            case ArgumentKind::columns:
                args.emplace_back("v");
                break;
            case ArgumentKind::text:
            case ArgumentKind::cluster:
            case ArgumentKind::name:
                args.emplace_back("'x'");
                break;
            case ArgumentKind::number:
                args.emplace_back("10");
                break;
            case ArgumentKind::expression:
                args.emplace_back("k");
                break;
        }
    }
    return args;
}

constexpr std::string_view fold_types[] = {"UInt8",
                                           "UInt16",
                                           "UInt32",
                                           "UInt64",
                                           "UInt128",
                                           "UInt256",
                                           "Int8",
                                           "Int16",
                                           "Int32",
                                           "Int64",
                                           "Int128",
                                           "Int256",
                                           "BFloat16",
                                           "Float32",
                                           "Float64",
                                           "Bool",
                                           "String",
                                           "FixedString(8)",
                                           "UUID",
                                           "IPv4",
                                           "IPv6",
                                           "Date",
                                           "Date32",
                                           "DateTime",
                                           "DateTime64(3)",
                                           "Time",
                                           "Time64(3)",
                                           "JSON",
                                           "Dynamic",
                                           "Point",
                                           "Decimal(18, 2)",
                                           "Enum8('a' = 1)",
                                           "Enum16('a' = 1)",
                                           "Variant(Int64, UUID)",
                                           "Map(Int8, Int64)",
                                           "Tuple(Int64, Float64)",
                                           "QBit(Float32, 8)",
                                           "AggregateFunction(sum, UInt64)"};

constexpr std::string_view argument_shapes[] = {"v",
                                                "k",
                                                "s",
                                                "al",
                                                "ma",
                                                "ep",
                                                "nosuch",
                                                "V",
                                                "`v`",
                                                "\"v\"",
                                                "(v)",
                                                "((v))",
                                                "(v, s)",
                                                "(v, v)",
                                                "(v, nosuch)",
                                                "tuple(v)",
                                                "tuple()",
                                                "()",
                                                "[v]",
                                                "[v, s]",
                                                "'v'",
                                                "''",
                                                "1",
                                                "0",
                                                "-1",
                                                "1.5",
                                                "-0.5",
                                                "1e3",
                                                "1e30",
                                                "true",
                                                "false",
                                                "NULL",
                                                "inf",
                                                "v + 1",
                                                "1 + 1",
                                                "concat('a', 'b')",
                                                "toUInt8(v)",
                                                "v.x",
                                                "t.v",
                                                "n.o",
                                                "`n.o`",
                                                "nest",
                                                "nest.a",
                                                "(nest, v)",
                                                "(1)",
                                                "('v')",
                                                "18446744073709551615",
                                                "18446744073709551616",
                                                "x'41'",
                                                "_part",
                                                "(v, 'x')",
                                                "(v, v + 1)"};

}  // namespace

TEST_CASE("check and the engine agree on the number of an engine's arguments", "[live]") {
    auto engine = opened_for_engines();
    live::Verdicts verdicts = engine_verdicts();
    for (const EngineSpec& spec : catalog::engines) {
        if (spec.family == EngineFamily::queue) continue;
        std::vector<std::string> args = right_args(spec);
        args.emplace_back("v");
        for (std::size_t count = 0; count <= args.size(); ++count) {
            MergeTreeTable table =
                table_of(spec, {args.begin(), args.begin() + static_cast<std::ptrdiff_t>(count)}, types::UInt8);
            verdicts.compare(engine, table);
            table.storage.order_by.reset();
            verdicts.compare(engine, table);
        }
    }
    verdicts.print("numbers of arguments");
}

TEST_CASE("check and the engine agree on the shape of an engine's arguments", "[live]") {
    auto engine = opened_for_engines();
    live::Verdicts verdicts = engine_verdicts();
    for (const EngineSpec& spec : catalog::engines) {
        const std::vector<std::string> right = right_args(spec);
        for (std::size_t i = 0; i < right.size(); ++i)
            for (const std::string_view shape : argument_shapes) {
                // An expression that cannot be computed is the engine's to find.
                const bool computed = shape.find('v') != std::string_view::npos || shape == "(1)";
                const ArgumentKind kind = spec.args[i].kind;
                if (shape.find('(') != std::string_view::npos && kind == ArgumentKind::name && computed) continue;
                if (shape.find_first_of("([+") != std::string_view::npos &&
                    (kind == ArgumentKind::name || kind == ArgumentKind::text))
                    continue;
                auto args = right;
                args[i] = shape;
                verdicts.compare(engine, table_of(spec, args, types::UInt8));
            }
    }
    verdicts.print("shapes of arguments");
}

TEST_CASE("check and the engine agree on the type of each column that an engine folds by", "[live]") {
    auto engine = opened_for_engines();
    for (const char* name : {"allow_suspicious_low_cardinality_types", "allow_experimental_qbit_type"})
        REQUIRE(engine.run("SET " + std::string(name) + " = 1"));
    live::Verdicts verdicts = engine_verdicts();
    std::vector<std::string> all{"SimpleAggregateFunction(any, Int8)",
                                 "SimpleAggregateFunction(max, UInt8)",
                                 "SimpleAggregateFunction(any, String)",
                                 "SimpleAggregateFunction(any, LowCardinality(UInt8))",
                                 "TINYINT",
                                 "BOOLEAN",
                                 "DateTime('UTC')",
                                 "IntervalDay",
                                 "LowCardinality(Nullable(Int8))"};
    for (const std::string_view sample : fold_types)
        for (const std::string_view wrap : {"", "Nullable", "LowCardinality", "Array"})
            all.push_back(wrap.empty() ? std::string(sample) : std::string(wrap) + "(" + std::string(sample) + ")");
    for (const std::string& text : all) {
        const DataType column_type = type(text);
        if (!engine.run("CREATE TABLE c.t (x " + text + ") ENGINE = Memory")) continue;
        REQUIRE(engine.run("DROP TABLE c.t SYNC"));
        for (const EngineSpec& spec : catalog::engines) {
            const std::vector<std::string> right = right_args(spec);
            for (std::size_t i = 0; i < right.size(); ++i) {
                const ArgumentKind kind = spec.args[i].kind;
                if (kind != ArgumentKind::column && kind != ArgumentKind::columns && kind != ArgumentKind::expression)
                    continue;
                std::vector<std::string> args = right;
                if (i == 1)
                    args[0] = spec.args[0].rule == catalog::ColumnRule::sign ? "s"
                              : kind == ArgumentKind::column                 ? "k"
                                                                             : args[0];
                args[i] = "v";
                if (kind == ArgumentKind::column && i == 0 && spec.args[0].rule != catalog::ColumnRule::sign)
                    args.resize(1);
                if (i == 0 && spec.args[0].rule == catalog::ColumnRule::sign && args.size() > 1) args[1] = "k";
                MergeTreeTable table = table_of(spec, args, column_type);
                // LowCardinality of numbers: the session lets it, which a table cannot say.
                const Diagnostics found = check(table);
                const bool suspicious = std::any_of(
                    found.begin(), found.end(), [](const Diagnostic& one) { return one.name == "type-suspicious"; });
                if (!suspicious) verdicts.compare(engine, table);
            }
        }
    }
    verdicts.print("types of columns");
}

TEST_CASE("the database engines are those of the engine, and take arguments and a UUID as their rows say", "[live]") {
    auto engine = opened_for_engines();
    std::set<std::string> rows;
    for (const catalog::DatabaseEngineSpec& spec : catalog::database_engines) {
        CAPTURE(spec.name);
        const std::string name(spec.name);
        if (name != "Shared") rows.insert(name);  // of ClickHouse Cloud
        if (spec.args != catalog::DatabaseArguments::none) continue;
        const bool made = static_cast<bool>(engine.run("CREATE DATABASE e ENGINE = " + name));
        CHECK(made == !spec.refused);
        CHECK(engine.run("DROP DATABASE IF EXISTS e SYNC"));
        CHECK_FALSE(engine.run("CREATE DATABASE e ENGINE = " + name + "(1)"));
        const auto with_uuid =
            engine.run("CREATE DATABASE e UUID '61f0c404-5cb3-11e7-907b-a6006ad3dba1' ENGINE = " + name);
        if (!spec.refused && name != "Dictionary") CHECK(static_cast<bool>(with_uuid) == spec.uuid);
        CHECK(engine.run("DROP DATABASE IF EXISTS e SYNC"));
    }
    std::set<std::string> listed;
    for (const Row& row : engine.run("SELECT name FROM system.database_engines").value()) listed.insert(row[0]);
    CHECK(rows == listed);
}

TEST_CASE("check and the engine agree on the clauses that an engine has", "[live]") {
    auto engine = opened_for_engines();
    live::Verdicts verdicts = engine_verdicts();
    for (const EngineSpec& spec : catalog::engines) {
        if (spec.family == EngineFamily::queue) continue;
        MergeTreeTable plain{.name = {"c", "t"},
                             .columns = {{.name = "v", .type = types::UInt8},
                                         {.name = "s", .type = types::Int8},
                                         {.name = "k", .type = types::UInt64},
                                         {.name = "d", .type = types::Date}},
                             .storage = {.engine = {.name = std::string(spec.name)}}};
        for (std::string& arg : right_args(spec)) plain.storage.engine.args.emplace_back(std::move(arg));
        const auto with = [&](auto change) {
            MergeTreeTable table = plain;
            if (spec.family == EngineFamily::merge_tree) table.storage.order_by = Key{SqlText("k")};
            change(table);
            verdicts.compare(engine, table);
        };
        with([](MergeTreeTable&) {});
        with([](MergeTreeTable& table) { table.storage.order_by = Key{}; });
        with([](MergeTreeTable& table) { table.storage.partition_by = Key{SqlText("d")}; });
        with([](MergeTreeTable& table) { table.storage.primary_key = Key{SqlText("k")}; });
        with([](MergeTreeTable& table) { table.storage.sample_by = SqlText("k"); });
        with([](MergeTreeTable& table) { table.storage.ttl = {{.expression = SqlText("d + INTERVAL 1 DAY")}}; });
        with([](MergeTreeTable& table) { table.columns[0].ttl = SqlText("d + INTERVAL 1 DAY"); });
        with([](MergeTreeTable& table) {
            table.indices = {{.name = "i", .expression = SqlText("s"), .type = "minmax"}};
        });
        with([](MergeTreeTable& table) {
            table.projections = {{.name = "p", .select = SqlText("SELECT s ORDER BY s")}};
            table.query_settings = {};
            if (table.storage.order_by && table.storage.engine.name != "MergeTree")
                table.storage.settings = {{"deduplicate_merge_projection_mode", "drop"}};
        });
        with([](MergeTreeTable& table) { table.constraints = {{.name = "c", .expression = SqlText("k > 1")}}; });
        with([](MergeTreeTable& table) { table.columns[0].codecs = {{.name = "LZ4"}}; });
        with([](MergeTreeTable& table) { table.columns.clear(); });
        with([](MergeTreeTable& table) { table.storage.settings = {{"max_threads", 1}}; });
        with([](MergeTreeTable& table) { table.storage.settings = {{"nosuch", 1}}; });
        with([](MergeTreeTable& table) { table.storage.settings = {{"index_granularity", 1}}; });
    }
    verdicts.print("clauses");
}
