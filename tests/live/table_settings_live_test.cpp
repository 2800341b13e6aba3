// Each setting × values in every shape, in a whole table: what `check` says and what the engine does.
#include <chddl/catalog/engine_settings.hpp>
#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/chddl.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "live/support_engine.hpp"
#include "live/support_verdicts.hpp"

namespace {

using namespace chddl;

constexpr std::string_view value_shapes[] = {"0",
                                             "1",
                                             "2",
                                             "-1",
                                             "1.5",
                                             "0.5",
                                             "-0.5",
                                             "100",
                                             "1000",
                                             "1024",
                                             "8192",
                                             "1e30",
                                             "1000000000000",
                                             "18446744073709551615",
                                             "18446744073709551616",
                                             "'0'",
                                             "'1'",
                                             "'-1'",
                                             "'text'",
                                             "''",
                                             "'auto'",
                                             "'10K'",
                                             "'ZSTD(3)'",
                                             "'minmax'",
                                             "true",
                                             "false",
                                             "NULL",
                                             "DEFAULT"};

/// What the server's configuration decides: its disks and policies, the sizes of its pools.
bool depends_on_server(std::string_view name) {
    return name.starts_with("number_of_free_entries_in_pool_to") || name == "table_disk";
}

/// No such policy, disk or cluster.
live::Verdicts setting_verdicts() {
    return live::Verdicts({478, 479, 701});
}

live::Server opened_for_settings() {
    auto engine = live::opened();
    CHECK(engine.run("CREATE DATABASE c ENGINE = Atomic"));
    return engine;
}

MergeTreeTable settings_table(std::string_view engine) {
    MergeTreeTable table{.name = {"c", "t"},
                         .columns = {{.name = "a", .type = types::UInt64}},
                         .storage = {.engine = {.name = std::string(engine)}}};
    if (engine == "MergeTree") table.storage.order_by = Key{SqlText("a")};
    if (engine == "Distributed") table.storage.engine.args = {SqlText("c"), SqlText("d"), SqlText("t")};
    return table;
}

}  // namespace

TEST_CASE("check and the engine agree on every MergeTree setting in every shape of value", "[live]") {
    auto engine = opened_for_settings();
    live::Verdicts verdicts = setting_verdicts();
    for (const catalog::MergeTreeSetting& setting : catalog::merge_tree_settings()) {
        if (depends_on_server(setting.name)) continue;
        for (const std::string_view shape : value_shapes) {
            MergeTreeTable table = settings_table("MergeTree");
            table.storage.settings = {{std::string(setting.name), SqlText(std::string(shape))}};
            verdicts.compare(engine, table);
        }
    }
    verdicts.print("settings of MergeTree");
}

TEST_CASE("check and the engine agree on the settings of the other engines in every shape of value", "[live]") {
    auto engine = opened_for_settings();
    live::Verdicts verdicts = setting_verdicts();
    for (const catalog::EngineSpec& spec : catalog::engines)
        for (const catalog::SettingSpec& setting : spec.own_settings)
            for (const std::string_view shape : value_shapes) {
                MergeTreeTable table = settings_table(spec.name);
                table.storage.settings = {{std::string(setting.name), SqlText(std::string(shape))}};
                verdicts.compare(engine, table);
            }
    verdicts.print("settings of other engines");
}

TEST_CASE("check and the engine agree on the settings that a column and a projection have", "[live]") {
    auto engine = opened_for_settings();
    live::Verdicts verdicts = setting_verdicts();
    const auto both = [&](const std::string& name, const SettingValue& value) {
        MergeTreeTable column = settings_table("MergeTree");
        column.columns[0].settings = {{name, value}};
        verdicts.compare(engine, column);
        MergeTreeTable projection = settings_table("MergeTree");
        projection.projections = {{.name = "p", .select = SqlText("SELECT a ORDER BY a"), .settings = {{name, value}}}};
        verdicts.compare(engine, projection);
    };
    for (const catalog::MergeTreeSetting& setting : catalog::merge_tree_settings())
        both(std::string(setting.name), DefaultValue{});
    both("max_threads", 1);
    both("nosuch", 1);
    for (const char* name :
         {"max_compress_block_size", "min_compress_block_size", "index_granularity", "index_granularity_bytes"})
        for (const std::string_view shape : value_shapes) both(name, SqlText(std::string(shape)));
    verdicts.print("settings of columns and projections");
}

TEST_CASE("check and the engine agree on settings of a session in a table's clause", "[live]") {
    auto engine = opened_for_settings();
    live::Verdicts verdicts = setting_verdicts();
    std::size_t place = 0;
    for (const catalog::QuerySetting& setting : catalog::query_settings()) {
        if (++place % 5 != 0 || catalog::find_merge_tree_setting(setting.name) != nullptr) continue;
        for (const std::string_view shape : {"DEFAULT", "'text'", "-1.5"}) {
            MergeTreeTable table = settings_table("MergeTree");
            table.storage.settings = {{std::string(setting.name), SqlText(std::string(shape))}};
            verdicts.compare(engine, table);
        }
    }
    verdicts.print("settings of a session");
}
