// The builder of a view, and the SELECT that it writes.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <type_traits>
#include <vector>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace chddl::types;
using sample::Names;

Names names(const MaterializedViewBuilder& builder) {
    return sample::names(builder.build().diagnostics());
}

/// The SELECT that was written.
std::string select_of(const MaterializedViewBuilder& builder) {
    return builder.draft().model.select.text();
}

MaterializedViewBuilder view() {
    return MaterializedViewBuilder("kaf.v").from("kaf.q").to("kaf.d");
}

}  // namespace

TEST_CASE("the sample view checks clean", "[build]") {
    CHECK(sample::view().build().diagnostics().text() == "");
}

TEST_CASE("select takes columns, expressions with an alias, and virtual columns", "[build]") {
    CHECK(select_of(view().select("x")) == "SELECT x\nFROM kaf.q");
    CHECK(select_of(view().select({"x", "y"})) == "SELECT\n    x,\n    y\nFROM kaf.q");
    CHECK(select_of(view().select(sql("x + 1"), "next")) == "SELECT x + 1 AS next\nFROM kaf.q");
    CHECK(select_of(view().select("x", "y")) == "SELECT x AS y\nFROM kaf.q");
    CHECK(select_of(view().select(kafka::offset)) == "SELECT _offset\nFROM kaf.q");
    CHECK(select_of(view().select(kafka::headers_name, "headers")) == "SELECT `_headers.name` AS headers\nFROM kaf.q");
    CHECK(select_of(view().select(fn("max", "x"), "odd name!")) == "SELECT max(x) AS `odd name!`\nFROM kaf.q");
    CHECK(select_of(view().select(sample::kafka().columns())) ==
          "SELECT\n    ts,\n    user_id,\n    country\nFROM kaf.q");
}

TEST_CASE("select, where and group_by add", "[build]") {
    CHECK(select_of(view()
                        .select("x")
                        .select(fn("count", {}), "rows")
                        .where(fn("equals", {"country", lit("DE")}))
                        .where(sql("amount > 0 OR x = 1"))
                        .group_by("x")
                        .group_by({sql("y % 10")})) ==
          "SELECT\n    x,\n    count() AS rows\nFROM kaf.q\n"
          "WHERE equals(country, 'DE') AND (amount > 0 OR x = 1)\nGROUP BY\n    x,\n    y % 10");
}

TEST_CASE("one condition alone needs no brackets", "[build]") {
    CHECK(select_of(view().select("x").where(sql("a OR b"))) == "SELECT x\nFROM kaf.q\nWHERE a OR b");
}

TEST_CASE("from and to that are given again replace", "[build]") {
    const auto model = view().select("x").from("kaf.other").to("kaf.elsewhere").draft().model;
    CHECK(model.select.text() == "SELECT x\nFROM kaf.other");
    CHECK(model.to == QualifiedName{"kaf", "elsewhere"});
}

TEST_CASE("from and to take builders, models and names", "[build]") {
    const KafkaTable kafka = sample::kafka().build().value();
    const MergeTreeTable table = sample::destination().build().value();
    const MaterializedViewBuilder view("v");
    const auto from = [&](const auto& source) {
        return select_of(MaterializedViewBuilder(view).from(source).select("x"));
    };
    CHECK(from(sample::kafka()) == "SELECT x\nFROM kaf.clicks_queue");
    CHECK(from(kafka) == "SELECT x\nFROM kaf.clicks_queue");
    CHECK(from(sample::destination()) == "SELECT x\nFROM kaf.clicks");
    CHECK(from(table) == "SELECT x\nFROM kaf.clicks");
    CHECK(from(std::string("kaf.clicks_queue")) == "SELECT x\nFROM kaf.clicks_queue");
    CHECK(from(kafka.name) == "SELECT x\nFROM kaf.clicks_queue");
    CHECK(select_of(MaterializedViewBuilder(view).from({"my.db", "ta.ble"}).select("x")) ==
          "SELECT x\nFROM `my.db`.`ta.ble`");

    const auto to = [&](const auto& target) { return MaterializedViewBuilder(view).to(target).draft().model.to; };
    CHECK(to(sample::destination()) == table.name);
    CHECK(to(table) == table.name);
    CHECK(to(table.name) == table.name);
    CHECK(MaterializedViewBuilder(view).to({"my.db", "ta.ble"}).draft().model.to == QualifiedName{"my.db", "ta.ble"});
}

TEST_CASE("a view keeps the name of its source and destination, not the tables", "[build]") {
    KafkaTableBuilder queue = sample::kafka();
    const auto view = MaterializedViewBuilder("v").from(queue).to(sample::destination()).select(queue.columns());
    queue.column("later", UInt8);
    CHECK(select_of(view) == "SELECT\n    ts,\n    user_id,\n    country\nFROM kaf.clicks_queue");
}

TEST_CASE("a whole SELECT stands as it was written", "[build]") {
    const std::string text = "WITH 1 AS one SELECT id, one AS n FROM kaf.q";
    const auto view = MaterializedViewBuilder("kaf.v").to("kaf.d").as(sql(text));
    CHECK(select_of(view) == text);
    CHECK(names(view) == Names{});
    CHECK(select_of(MaterializedViewBuilder(view).as(sql("SELECT 1 AS id FROM kaf.q"))) == "SELECT 1 AS id FROM kaf.q");
}

TEST_CASE("a whole SELECT beside parts of one is a finding", "[build]") {
    const auto whole = MaterializedViewBuilder("kaf.v").to("kaf.d").as(sql("SELECT x FROM kaf.q"));
    CHECK(names(MaterializedViewBuilder(whole).from("kaf.q")) == Names{"view-two-selects at /select"});
    CHECK(names(MaterializedViewBuilder(whole).select("x")) == Names{"view-two-selects at /select"});
    CHECK(names(MaterializedViewBuilder(whole).where(sql("x > 0"))) == Names{"view-two-selects at /select"});
    CHECK(names(MaterializedViewBuilder(whole).group_by("x")) == Names{"view-two-selects at /select"});
}

TEST_CASE("a broken part is a finding, also where the whole would balance", "[build]") {
    const auto found = view().select("x").where(sql("y > 0")).where(sql("a) OR (b")).build().diagnostics();
    REQUIRE(found.size() == 1);
    CHECK(found[0].name == "sql-text");
    CHECK(found[0].object == "kaf.v");
    CHECK(found[0].at == "/select");
    CHECK(names(view().select(sql("(x"), "x")) == Names{"sql-text at /select"});
    CHECK(names(view().select(sql("x) + (y"), "x")) == Names{"sql-text at /select"});
    CHECK(names(view().select("x").group_by(sql("a) + (b"))) == Names{"sql-text at /select"});
    CHECK(names(view().select("x").where(sql("a /* all of it"))) == Names{"sql-text at /select"});
    CHECK_FALSE(view().select("x").where(sql("")).build());
    CHECK(names(view().select("x").where(fn("f", sql("a) OR (b")))) == Names{"sql-text at /select"});
}

TEST_CASE("a view without destination or SELECT is a finding", "[build]") {
    CHECK(names(MaterializedViewBuilder("v")) == Names{"view-no-target at /to", "view-no-select at /select"});
    CHECK(names(MaterializedViewBuilder("v").from("q").to("d").where(sql("x"))) == Names{"view-no-select at /select"});
    CHECK_FALSE(MaterializedViewBuilder("v").build());
}

TEST_CASE("an empty alias is a finding", "[build]") {
    CHECK(names(view().select(sql("x"), "")) == Names{"name-empty at /select"});
}

TEST_CASE("a source or destination with several dots is a finding of the view", "[build]") {
    const auto found = MaterializedViewBuilder("kaf.v").from("a.b.c").to("d.e.f").select("x").build().diagnostics();
    CHECK(sample::names(found) == Names{"name-dots at /select", "name-dots at /to"});
    for (const Diagnostic& finding : found) CHECK(finding.object == "kaf.v");
}

TEST_CASE("a name that replaces a wrong one takes its finding with it", "[build]") {
    CHECK(names(MaterializedViewBuilder("kaf.v").from("a.b.c").to("d.e.f").select("x").from("q").to("d")) == Names{});
}

TEST_CASE("a view that keeps its rows itself takes over what stands in a table's brackets and behind them", "[build]") {
    const auto table = MergeTreeTableBuilder()
                           .column("x", UInt64)
                           .index("by_x", "x", "minmax")
                           .constraint("positive", sql("x > 0"))
                           .projection("sorted", sql("SELECT x ORDER BY x"))
                           .engine("SummingMergeTree")
                           .setting("deduplicate_merge_projection_mode", "rebuild")
                           .order_by("x");
    const MaterializedView model = MaterializedViewBuilder("v").inner(table).populate().draft().model;
    const MergeTreeTable& given = table.draft().model;
    CHECK(model.columns == given.columns);
    CHECK(model.indices == given.indices);
    CHECK(model.constraints == given.constraints);
    CHECK(model.projections == given.projections);
    CHECK(model.storage == given.storage);
    CHECK(model.fill == ViewFill::populate);
    CHECK(names(MaterializedViewBuilder("v").from("s").inner(table).select("x")) == Names{});
}

TEST_CASE("what a view does not take over from a table is a finding, and so is what is wrong with the table",
          "[build]") {
    const auto named = [](const MergeTreeTableBuilder& table) {
        return names(MaterializedViewBuilder("v").from("s").inner(table).select("x"));
    };
    const auto table = MergeTreeTableBuilder().order_by("x");
    CHECK(named(table) == Names{});
    CHECK(named(MergeTreeTableBuilder("t").order_by("x")) == Names{"view-inner-extra at /storage"});
    CHECK(named(MergeTreeTableBuilder(table).comment("x")) == Names{"view-inner-extra at /storage"});
    CHECK(named(MergeTreeTableBuilder(table).if_not_exists()) == Names{"view-inner-extra at /storage"});
    CHECK(named(MergeTreeTableBuilder(table).column("x", UInt8, {.codec = "(", .ttl = sql("(")})) ==
          Names{"codec-text at /columns/0/codecs", "sql-text at /columns/0/ttl", "ttl-key at /columns/0/ttl"});
}

TEST_CASE("columns of a view are typed, or names alone", "[build]") {
    const auto columns = [](const MaterializedViewBuilder& builder) { return builder.draft().model.columns; };
    CHECK(columns(view().column("x", UInt8, {.comment = "c"})) ==
          std::vector<Column>{{.name = "x", .type = UInt8, .comment = "c"}});
    CHECK(columns(view().columns({{"x", UInt8}, {"y", String}})) ==
          std::vector<Column>{{.name = "x", .type = UInt8}, {.name = "y", .type = String}});
    CHECK(columns(view().columns({"b", "a"})) == std::vector<Column>{{.name = "b"}, {.name = "a"}});
    CHECK(render(view().columns({"b", "a"}).select({"x", "y"}).build().value()) ==
          "CREATE MATERIALIZED VIEW kaf.v TO kaf.d\n(b, a\n)\nAS SELECT\n    x,\n    y\nFROM kaf.q");
}

TEST_CASE("a refresh is made of its parts in any order", "[build]") {
    using namespace std::chrono_literals;
    const auto refresh = [](const MaterializedViewBuilder& builder) { return *builder.draft().model.refresh; };
    const Refresh whole{.kind = RefreshKind::every,
                        .period = {{1, IntervalUnit::day}},
                        .offset = {{1, IntervalUnit::hour}, {30, IntervalUnit::minute}},
                        .randomize = {{5, IntervalUnit::minute}},
                        .depends_on = {{"kaf", "a"}, {"", "b"}},
                        .settings = {{"refresh_retries", 3}},
                        .append = true};
    CHECK(refresh(view()
                      .append()
                      .refresh_setting("refresh_retries", 2)
                      .refresh_setting("refresh_retries", 3)
                      .depends_on("kaf.a")
                      .depends_on({"b"})
                      .randomize(5min)
                      .refresh_every(24h, 90min)) == whole);
    CHECK(refresh(view().refresh(whole)) == whole);
    CHECK(refresh(view().refresh_every(1h, 10min).refresh_after(2h)) ==
          Refresh{.kind = RefreshKind::after, .period = {{2, IntervalUnit::hour}}});
    CHECK(refresh(view().depends_on("a")) == Refresh{.kind = RefreshKind::depends_on, .depends_on = {{"", "a"}}});
    CHECK(names(view().select("x").depends_on("a.b.c")) == Names{"name-dots at /refresh/depends_on/0"});
}

TEST_CASE("a period is written in the server's units", "[build]") {
    using std::chrono::months;
    using std::chrono::seconds;
    using std::chrono::years;
    const auto parts = [](const Period& period) { return period.interval(); };
    CHECK(parts(seconds(7 * 86400 + 2 * 86400 + 3 * 3600 + 4 * 60 + 5)) == Interval{{1, IntervalUnit::week},
                                                                                    {2, IntervalUnit::day},
                                                                                    {3, IntervalUnit::hour},
                                                                                    {4, IntervalUnit::minute},
                                                                                    {5, IntervalUnit::second}});
    CHECK(parts(months(15)) == Interval{{1, IntervalUnit::year}, {3, IntervalUnit::month}});
    CHECK(parts(years(2)) == Interval{{2, IntervalUnit::year}});
    CHECK(parts(seconds(0)) == Interval{{0, IntervalUnit::second}});
    CHECK(parts(months(-1)) == Interval{{-1, IntervalUnit::month}});
    CHECK(parts({{90, IntervalUnit::minute}}) == Interval{{90, IntervalUnit::minute}});
    CHECK(canonical(Interval{{90, IntervalUnit::minute}, {2, IntervalUnit::quarter}}) ==
          Interval{{6, IntervalUnit::month}, {1, IntervalUnit::hour}, {30, IntervalUnit::minute}});
}

TEST_CASE("the rest of a view's statement", "[build]") {
    const MaterializedView model = view()
                                       .definer("me")
                                       .sql_security(SqlSecurity::none)
                                       .empty()
                                       .or_replace()
                                       .uuid("6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7")
                                       .on_cluster("{cluster}")
                                       .select("x")
                                       .draft()
                                       .model;
    CHECK(
        render(model) ==
        "CREATE OR REPLACE MATERIALIZED VIEW kaf.v UUID '6d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7' ON CLUSTER `{cluster}` "
        "TO kaf.d EMPTY\nDEFINER = me SQL SECURITY NONE\nAS SELECT x\nFROM kaf.q");
}

TEST_CASE("a copy of a view's builder goes its own way", "[build]") {
    const MaterializedViewBuilder original = view().select("x");
    MaterializedViewBuilder copy = original;
    copy.where(sql("x > 0")).comment("copy").if_not_exists();
    CHECK(select_of(original) == "SELECT x\nFROM kaf.q");
    CHECK(select_of(copy) == "SELECT x\nFROM kaf.q\nWHERE x > 0");
    CHECK(original.draft().model.comment == "");
    CHECK(copy.draft().model.creation.if_not_exists);
}

TEST_CASE("a hostile name stays a name in the SELECT", "[build]") {
    const auto view =
        MaterializedViewBuilder("v").from({"", "q`; DROP TABLE x --"}).to("d").select(col("a, b"), "c` --");
    CHECK(select_of(view) == R"(SELECT `a, b` AS `c\` --`
FROM `q\`; DROP TABLE x --`)");
    CHECK(view.draft().model.select.problem() == TextProblem::none);
}

TEST_CASE("of a Nested column a view selects the parts, unless a setting keeps it whole", "[build]") {
    const std::vector<TypeElement> parts{{"sku", String}, {"price", Float64}};
    const auto queue = sample::kafka().column("items", Nested(parts));
    auto table = MergeTreeTableBuilder("kaf.items").columns({{"user_id", UInt64}}).column("items", Nested(parts));
    table.order_by("user_id");
    const auto names_of = [](const std::vector<NamedType>& columns) {
        std::vector<std::string> names;
        for (const NamedType& column : columns) names.push_back(column.name + " " + render(column.type));
        return names;
    };
    CHECK(names_of(table.columns()) ==
          std::vector<std::string>{"user_id UInt64", "items.sku Array(String)", "items.price Array(Float64)"});
    CHECK(names_of(queue.columns()).back() == "items.price Array(Float64)");

    auto view = MaterializedViewBuilder("kaf.items_mv").from(queue).to(table).select(table.columns());
    const auto built = PipelineBuilder().add(queue).add(table).add(view).build();
    INFO(built.diagnostics().text());
    REQUIRE(built);
    CHECK(sample::names(built.diagnostics(), Severity::warning) == sample::Names{});

    table.query_setting("flatten_nested", 0);
    CHECK(names_of(table.columns()) ==
          std::vector<std::string>{"user_id UInt64", "items Nested(sku String, price Float64)"});
}
