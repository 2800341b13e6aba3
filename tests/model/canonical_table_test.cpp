// The form in which the server keeps columns and the other parts of a table; tests/golden proves it with the server.
#include <chddl/chddl.hpp>
#include <chddl/model/canonical.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace {

using namespace chddl;
namespace t = chddl::types;
using Texts = std::vector<std::string>;

/// The lines between the brackets of the stored table.
Texts stored(const MergeTreeTableBuilder& builder) {
    const std::string text = render(canonical(builder.draft().model));
    Texts lines;
    std::size_t begin = text.find("\n    ");
    while (begin != std::string::npos && text.substr(begin, 2) != "\n)") {
        const std::size_t end = text.find('\n', begin + 1);
        std::string line = text.substr(begin + 5, end - begin - 5);
        if (line.ends_with(',')) line.pop_back();
        lines.push_back(std::move(line));
        begin = end;
    }
    return lines;
}

Texts column(const DataType& type, const ColumnOptions& options) {
    return stored(MergeTreeTableBuilder("t").column("x", type, options));
}

/// What stands behind the columns.
std::string canonical_clauses(const MergeTreeTableBuilder& builder) {
    const std::string text = render(canonical(builder.draft().model));
    return text.substr(text.find("ENGINE"));
}

MergeTreeTableBuilder canonical_sample() {
    return MergeTreeTableBuilder("t").column("x", t::UInt64).order_by("x");
}

}  // namespace

TEST_CASE("NULL behind a type makes it Nullable, NOT NULL is forgotten", "[model]") {
    CHECK(column(t::UInt64, {.null_modifier = NullModifier::null}) == Texts{"`x` Nullable(UInt64)"});
    CHECK(column(t::UInt64, {.null_modifier = NullModifier::not_null}) == Texts{"`x` UInt64"});
    CHECK(column(t::Nullable(t::UInt8), {.null_modifier = NullModifier::null}) == Texts{"`x` Nullable(UInt8)"});
    CHECK(column(t::Array(t::UInt8), {.null_modifier = NullModifier::not_null}) == Texts{"`x` Array(UInt8)"});
}

TEST_CASE("DEFAULT NULL makes a type Nullable, inside LowCardinality too", "[model]") {
    CHECK(column(t::UInt64, {.default_value = sql("NULL")}) == Texts{"`x` Nullable(UInt64) DEFAULT NULL"});
    CHECK(column(t::UInt64, {.default_value = sql("(null)")}) == Texts{"`x` Nullable(UInt64) DEFAULT (null)"});
    CHECK(column(t::LowCardinality(t::String), {.default_value = sql("NULL")}) ==
          Texts{"`x` LowCardinality(Nullable(String)) DEFAULT NULL"});
    CHECK(column(t::Nullable(t::UInt64), {.default_value = sql("NULL")}) == Texts{"`x` Nullable(UInt64) DEFAULT NULL"});
    CHECK(column(t::UInt64, {.default_value = sql("NULL"), .null_modifier = NullModifier::not_null}) ==
          Texts{"`x` UInt64 DEFAULT NULL"});
    CHECK(column(t::UInt64, {.default_value = sql("NULL + 1")}) == Texts{"`x` UInt64 DEFAULT NULL + 1"});
    CHECK(column(t::UInt64, {.materialized = sql("NULL")}) == Texts{"`x` UInt64 MATERIALIZED NULL"});
}

TEST_CASE("a column that leaves its type to the server stays without", "[model]") {
    CHECK(column({}, {.default_value = lit(1), .null_modifier = NullModifier::null}) == Texts{"`x` NULL DEFAULT 1"});
    CHECK(column({}, {.default_value = lit(1), .codec = "Delta, ZSTD"}) ==
          Texts{"`x` DEFAULT 1 CODEC(Delta, ZSTD(1))"});
}

TEST_CASE("the columns of a Nested stand alone, each with all the clauses", "[model]") {
    const DataType nested = t::Nested({{"k", t::UInt8}, {"v", t::UInt64}});
    CHECK(column(nested, {.comment = "c", .codec = "Delta, ZSTD"}) ==
          Texts{"`x.k` Array(UInt8) COMMENT 'c' CODEC(Delta(1), ZSTD(1))",
                "`x.v` Array(UInt64) COMMENT 'c' CODEC(Delta(8), ZSTD(1))"});
    const auto kept = [&](SettingValue off) {
        return stored(MergeTreeTableBuilder("t").column("x", nested, {}).setting("flatten_nested", std::move(off)));
    };
    CHECK(kept(0) == Texts{"`x` Nested(k UInt8, v UInt64)"});
    CHECK(kept(false) == Texts{"`x` Nested(k UInt8, v UInt64)"});
    CHECK(kept("0") == Texts{"`x` Nested(k UInt8, v UInt64)"});
    CHECK(kept(true) == Texts{"`x.k` Array(UInt8)", "`x.v` Array(UInt64)"});
    CHECK(stored(MergeTreeTableBuilder("t").column("x", nested).query_setting("flatten_nested", 0)) ==
          Texts{"`x` Nested(k UInt8, v UInt64)"});
}

TEST_CASE("the columns of a Nested stand alone in a Kafka table and in a view, too", "[model]") {
    const DataType nested = t::Nested({{"k", t::UInt8}, {"v", t::String}});
    const KafkaTable queue = canonical(KafkaTable{.columns = {{.name = "n", .type = nested, .comment = "c"}}});
    CHECK(queue.columns == std::vector<KafkaColumn>{{.name = "n.k", .type = t::Array(t::UInt8), .comment = "c"},
                                                    {.name = "n.v", .type = t::Array(t::String), .comment = "c"}});
    const MaterializedView view = canonical(MaterializedView{.columns = {{.name = "n", .type = nested}}});
    CHECK(view.columns.size() == 2);
}

TEST_CASE("statistics are stored in the server's order, in the words that were written", "[model]") {
    CHECK(column(t::UInt64, {.statistics = {"uniq_v2", "newer", "MinMax", "basic", "uniq", "tdigest"}}) ==
          Texts{"`x` UInt64 STATISTICS(tdigest, uniq, MinMax, basic, uniq_v2, newer)"});
}

TEST_CASE("an index is stored with the granularity of its type", "[model]") {
    const auto index = [](std::string_view type, std::int64_t granularity) {
        return stored(canonical_sample().index("i", "x", type, {.granularity = granularity})).back();
    };
    CHECK(index("minmax", 0) == "INDEX i x TYPE minmax GRANULARITY 1");
    CHECK(index("MinMax", 0) == "INDEX i x TYPE MinMax GRANULARITY 1");
    CHECK(index("minmax", 4) == "INDEX i x TYPE minmax GRANULARITY 4");
    CHECK(index("text", 0) == "INDEX i x TYPE text GRANULARITY 100000000");
    CHECK(index("newer", 0) == "INDEX i x TYPE newer");
}

TEST_CASE("settings of a session are not stored, settings of the engine and unknown ones are", "[model]") {
    CHECK(canonical_clauses(
              canonical_sample().setting("max_threads", 1).setting("min_bytes_for_wide_part", 0).setting("newer", 1)) ==
          "ENGINE = MergeTree\nORDER BY x\n"
          "SETTINGS min_bytes_for_wide_part = 0, newer = 1, index_granularity = 8192");
    CHECK(canonical_clauses(canonical_sample().setting(unlisted("max_threads"), 1)).find("max_threads = 1") !=
          std::string::npos);
    const auto memory = MergeTreeTableBuilder("t").column("x", t::UInt64).engine(engines::Memory{});
    CHECK(canonical_clauses(MergeTreeTableBuilder(memory).setting("max_threads", 1).setting("compress", true)) ==
          "ENGINE = Memory\nSETTINGS compress = true");
    const auto spread =
        MergeTreeTableBuilder("t").engine(engines::Distributed{.cluster = "c", .database = "d", .table = "t"});
    CHECK(canonical_clauses(
              MergeTreeTableBuilder(spread).setting("skip_unavailable_shards", 1).setting("max_threads", 1)) ==
          "ENGINE = Distributed('c', 'd', 't')\nSETTINGS skip_unavailable_shards = 1");
    CHECK(canonical_clauses(canonical_sample().engine(engines::Other{unlisted("New"), {}}).setting("max_threads", 1)) ==
          "ENGINE = New\nORDER BY x\nSETTINGS max_threads = 1");
}

TEST_CASE("the names of databases and tables in an engine are stored as strings, those of columns as names",
          "[model]") {
    const auto stored_args = [](const std::string& name, const std::vector<std::string>& args) {
        Engine engine{.name = name};
        for (const std::string& arg : args) engine.args.emplace_back(arg);
        std::string text;
        const MergeTreeTable made = canonical(MergeTreeTable{.storage = {.engine = engine}});
        for (const SqlText& arg : made.storage.engine.args) text += arg.text() + " ";
        return text;
    };
    CHECK(stored_args("Buffer", {"d", "`it's`", "1"}) == "'d' 'it\\'s' 1 ");
    CHECK(stored_args("Distributed", {"'c'", "currentDatabase()", "t", "a"}) == "'c' currentDatabase() 't' a ");
    CHECK(stored_args("ReplacingMergeTree", {"version"}) == "version ");
}

TEST_CASE("of how a table is created only TEMPORARY is stored", "[model]") {
    const MergeTreeTable stored = canonical(canonical_sample()
                                                .temporary()
                                                .or_replace()
                                                .if_not_exists()
                                                .uuid("11111111-1111-1111-1111-111111111111")
                                                .on_cluster("c")
                                                .query_setting("max_threads", 1)
                                                .draft()
                                                .model);
    CHECK(stored.creation == Creation{.temporary = true});
    CHECK(stored.query_settings.empty());
}
