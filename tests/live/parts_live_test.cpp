// Whole tables with every codec, kind of statistics, NULL, type of index and projection that the catalogs have, on
// columns of many types: what check says of each against the engine's verdict.
#include <chddl/build/codec_text.hpp>
#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/check/check.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/render.hpp>
#include <chddl/server.hpp>
#include <chddl/sql/lexer.hpp>

#include <catch2/catch.hpp>

#include <iostream>
#include <string>
#include <variant>
#include <vector>

#include "live/part_samples.hpp"
#include "live/support_engine.hpp"

namespace part_trials {

using namespace chddl;

live::Server opened() {
    auto engine = live::opened();
    CHECK(engine.run("SET implicit_select = 0"));
    CHECK(engine.run("CREATE DATABASE parts ENGINE = Atomic"));
    return engine;
}

/// What check and the engine said of many tables.
class Trial {
public:
    explicit Trial(std::string about) : about_(std::move(about)) {}

    void judge(Executor& engine, const MergeTreeTable& table) {
        const Diagnostics found = check(table);
        const std::string sql = render(table);
        const auto made = engine.run(sql);
        if (made) CHECK(engine.run("DROP TABLE parts.t SYNC"));
        ++tables_;
        refused_ += made ? 0 : 1;
        const bool error = found.has(Severity::error);
        if (made && error) {
            ++false_alarms_;
            std::cout << "FALSE ALARM: " << sql << '\n' << found.text();
        }
        if (made || error) return;
        ++missed_;
        std::cout << "MISSED: " << sql << '\n' << made.diagnostics().text();
    }
    ~Trial() {
        std::cout << about_ << ": " << tables_ << " tables, " << refused_ << " refused, " << missed_
                  << " of them not foreseen, " << false_alarms_ << " false alarms\n";
    }
    Trial(const Trial&) = delete;
    Trial(Trial&&) = delete;
    Trial& operator=(const Trial&) = delete;
    Trial& operator=(Trial&&) = delete;

    [[nodiscard]] std::size_t refused() const { return refused_; }
    [[nodiscard]] std::size_t missed() const { return missed_; }
    [[nodiscard]] std::size_t false_alarms() const { return false_alarms_; }

private:
    std::string about_;
    std::size_t tables_ = 0;
    std::size_t refused_ = 0;
    std::size_t missed_ = 0;
    std::size_t false_alarms_ = 0;
};

MergeTreeTable table_with(const Column& column) {
    MergeTreeTable table{.name = {"parts", "t"}, .columns = {{.name = "k", .type = type("UInt8")}, column}};
    table.storage.order_by = Key{SqlText("k")};
    return table;
}

using Arguments = std::vector<std::variant<std::int64_t, std::string>>;

const std::vector<Arguments>& codec_arguments() {
    static const std::vector<Arguments> all{{},      {0},      {1},     {2},     {3},     {4},     {5},       {7},
                                            {8},     {12},     {13},    {22},    {23},    {28},    {29},      {-1},
                                            {"bit"}, {"byte"}, {"x"},   {"1"},   {1, 10}, {1, 9},  {1, 31},   {1, 32},
                                            {-1, 9}, {0},      {12, 4}, {12, 8}, {12, 5}, {29, 4}, {1, 1, 1}, {"AUTO"}};
    return all;
}

MergeTreeTable with_codecs(std::string_view type_text, std::vector<Codec> codecs, bool experimental) {
    MergeTreeTable table = table_with({.name = "x", .type = type(std::string(type_text)), .codecs = std::move(codecs)});
    if (experimental) table.storage.settings.push_back({"allow_experimental_codecs", 1});
    return table;
}

/// Brackets and what stands in them, taken apart; nothing where the name stands alone.
std::vector<SqlText> arguments_in(std::string_view text) {
    std::vector<SqlText> args;
    std::size_t depth = 0;
    std::size_t first = text.find('(');
    if (first == std::string_view::npos) return args;
    ++first;
    for (const Token& token : tokens(text)) {
        using enum TokenKind;
        const bool opens = token.kind == opening_round || token.kind == opening_square;
        const bool closes = token.kind == closing_round || token.kind == closing_square;
        if (opens) ++depth;
        if ((token.kind == comma && depth == 1) || (closes && depth == 1)) {
            args.emplace_back(std::string(text.substr(first, token.position - first)));
            first = token.position + 1;
        }
        if (closes) --depth;
    }
    return args;
}

Index index_of(std::string_view type_text, std::string expression) {
    return {.name = "i",
            .expression = SqlText(std::move(expression)),
            .type = std::string(type_text.substr(0, type_text.find('('))),
            .args = arguments_in(type_text)};
}

/// Columns of every kind that an expression can read.
MergeTreeTable wide_table() {
    MergeTreeTable table{.name = {"parts", "t"}};
    for (const auto& [name, text] :
         std::vector<std::pair<std::string, std::string>>{{"k", "UInt8"},
                                                          {"s", "String"},
                                                          {"n", "Nullable(UInt8)"},
                                                          {"arr", "Array(UInt8)"},
                                                          {"m", "Map(String, String)"},
                                                          {"t", "Tuple(a UInt8, b String)"},
                                                          {"j", "JSON"},
                                                          {"f", "Float64"},
                                                          {"ag", "AggregateFunction(sum, UInt64)"},
                                                          {"dy", "Dynamic"}})
        table.columns.push_back({.name = name, .type = type(text)});
    const auto computed = [&](const std::string& name, DefaultKind kind, const std::string& expression) {
        table.columns.push_back(
            {.name = name, .type = type("UInt8"), .default_value = ColumnDefault{kind, SqlText(expression)}});
    };
    computed("al", DefaultKind::alias, "k + 1");
    computed("ep", DefaultKind::ephemeral, "1");
    computed("mat", DefaultKind::materialized, "k");
    table.storage.order_by = Key{SqlText("k")};
    return table;
}

constexpr std::string_view good_indices[] = {"minmax",
                                             "set(10)",
                                             "bloom_filter(0.1)",
                                             "ngrambf_v1(3, 256, 2, 0)",
                                             "tokenbf_v1(256, 2, 0)",
                                             "sparse_grams(3, 5, 256, 2, 0)",
                                             "text(tokenizer = 'splitByNonAlpha')",
                                             "vector_similarity('hnsw', 'L2Distance', 8)"};

}  // namespace part_trials

TEST_CASE("every codec with many arguments is judged as the engine does, on every type", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("codecs by type");
    for (const std::string_view type_text : live::part_types)
        for (const catalog::CodecSpec& spec : catalog::codecs) {
            if (spec.vectors && type_text.starts_with("Nested")) continue;  // x is no column, then
            const std::size_t count = spec.vectors || type_text.starts_with("Nested") ? 1 : 4;
            for (std::size_t i = 0; i < count; ++i) {
                const Arguments args = spec.vectors ? Arguments{"int8", 8}
                                       : i == 0     ? Arguments{}
                                                    : codec_arguments()[(i * 7) % codec_arguments().size()];
                std::vector<Codec> chain{{std::string(spec.name), args}};
                if (!spec.compresses && !spec.encrypts) chain.push_back({"LZ4", {}});
                trial.judge(engine, with_codecs(type_text, chain, spec.experimental));
            }
        }
    CHECK(trial.refused() > 1000);
    CHECK(trial.missed() == 0);
    CHECK(trial.false_alarms() == 0);
}

TEST_CASE("the arguments of every codec are judged as the engine does", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("arguments of codecs");
    for (const std::string_view type_text : {"UInt64", "Float64"})
        for (const catalog::CodecSpec& spec : catalog::codecs) {
            if (spec.vectors) continue;
            for (const Arguments& args : codec_arguments()) {
                std::vector<Codec> chain{{std::string(spec.name), args}};
                if (!spec.compresses && !spec.encrypts) chain.push_back({"LZ4", {}});
                trial.judge(engine, with_codecs(type_text, chain, spec.experimental));
            }
        }
    CHECK(trial.missed() == 0);
    CHECK(trial.false_alarms() == 0);
}

TEST_CASE("two and three codecs beside each other are judged as the engine does", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("chains of codecs");
    const auto codec = [](const catalog::CodecSpec& spec) {
        return Codec{std::string(spec.name), spec.vectors ? Arguments{"int8", 8} : Arguments{}};
    };
    for (const catalog::CodecSpec& first : catalog::codecs)
        for (const catalog::CodecSpec& second : catalog::codecs)
            for (const std::string_view third : {"", "LZ4", "Gorilla", "AES_128_GCM_SIV"}) {
                std::vector<Codec> chain{codec(first), codec(second)};
                if (!third.empty()) chain.push_back({std::string(third), {}});
                const bool vectors = first.vectors || second.vectors;
                trial.judge(engine, with_codecs(vectors ? "Array(Float32)" : "Float64", chain, true));
            }
    CHECK(trial.missed() == 0);
    CHECK(trial.false_alarms() == 0);
}

TEST_CASE("statistics and NULL are judged as the engine does, on every type", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("statistics and NULL by type");
    for (const std::string_view type_text : live::part_types) {
        const DataType of_column = type(std::string(type_text));
        for (const catalog::StatisticsSpec& spec : catalog::statistics_kinds)
            if (!spec.library)
                trial.judge(engine,
                            table_with({.name = "x", .type = of_column, .statistics = {std::string(spec.name)}}));
        for (const NullModifier modifier : {NullModifier::null, NullModifier::not_null})
            trial.judge(engine, table_with({.name = "x", .type = of_column, .null_modifier = modifier}));
        trial.judge(engine, table_with({.name = "x",
                                        .type = of_column,
                                        .default_value = ColumnDefault{DefaultKind::default_, SqlText("NULL")}}));
    }
    CHECK(trial.missed() == 0);
    CHECK(trial.false_alarms() == 0);
}

TEST_CASE("every type of index is judged as the engine does, on every type of column", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("indices by type");
    for (const std::string_view type_text : live::part_types)
        for (const std::string_view index : good_indices)
            for (const std::string expression : {"x", "(x, k)"}) {
                MergeTreeTable table = table_with({.name = "x", .type = type(std::string(type_text))});
                table.indices.push_back(index_of(index, expression));
                trial.judge(engine, table);
            }
    CHECK(trial.refused() > 1000);
    CHECK(trial.missed() == 0);
    CHECK(trial.false_alarms() == 0);
}

TEST_CASE("the arguments of every type of index are judged as the engine does", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("arguments of indices");
    for (const std::string_view index : live::index_types_tried) {
        const bool vectors = index.starts_with("vector") || index.starts_with("annoy") || index.starts_with("usearch");
        MergeTreeTable table = table_with({.name = "x", .type = type(vectors ? "Array(Float32)" : "String")});
        table.columns.push_back({.name = "y", .type = type("String")});
        table.indices.push_back(index_of(index, "x"));
        trial.judge(engine, table);
    }
    CHECK(trial.false_alarms() == 0);
    CHECK(trial.missed() <= 4);
}

TEST_CASE("the expressions of indices are judged as the engine does", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("expressions of indices");
    for (const std::string_view index : good_indices)
        for (const std::string_view expression : live::index_expressions) {
            MergeTreeTable table = wide_table();
            table.indices.push_back(index_of(index, std::string(expression)));
            trial.judge(engine, table);
        }
    CHECK(trial.false_alarms() == 0);
    CHECK(trial.missed() * 2 <= trial.refused());
}

TEST_CASE("projections are judged as the engine does", "[live]") {
    using namespace part_trials;
    auto engine = opened();
    Trial trial("projections");
    for (const std::string_view select : live::projection_selects) {
        MergeTreeTable table = wide_table();
        table.projections.push_back({.name = "p", .select = SqlText(std::string(select))});
        trial.judge(engine, table);
    }
    for (const std::string_view expression : live::index_expressions) {
        MergeTreeTable table = wide_table();
        table.projections.push_back({.name = "p", .expression = SqlText(std::string(expression)), .type = "basic"});
        trial.judge(engine, table);
    }
    CHECK(trial.false_alarms() == 0);
    CHECK(trial.missed() * 4 <= trial.refused());
}
