// The form in which the server keeps a model; tests/live compares it with what a server keeps.
#include <chddl/chddl.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_text.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "model/type_spellings.hpp"
#include "support/sample.hpp"

namespace {

using namespace chddl;
namespace t = chddl::types;

/// The codecs of a column, as they are stored.
std::string codecs(const DataType& type, const std::string& text) {
    MergeTreeTable table;
    table.columns = {MergeTreeTableBuilder("t").column("x", type, {.codec = text}).draft().model.columns.front()};
    table.columns.front() = canonical(table.columns.front());
    const std::string sql = render(table);
    const std::size_t begin = sql.find("CODEC(") + 6;
    return sql.substr(begin, sql.find(")\n") - begin);
}

}  // namespace

TEST_CASE("an Enum is stored in the order of its numbers, at any depth", "[model]") {
    const std::vector<TypeArg> unsorted{EnumItem{"b", 2}, EnumItem{"a", 1}};
    const DataType type{.spec = DataType(t::Enum8({})).spec, .args = unsorted};
    CHECK(render(type) == "Enum8('b' = 2, 'a' = 1)");
    CHECK(render(canonical(type)) == "Enum8('a' = 1, 'b' = 2)");
    CHECK(render(canonical(t::Array(t::Nullable(type)))) == "Array(Nullable(Enum8('a' = 1, 'b' = 2)))");
}

TEST_CASE("types that the builders make are canonical already", "[model]") {
    for (const DataType& type : {DataType(t::UInt8), t::DateTime64(3, "UTC"), t::Enum8({{"b", 2}, {"a", 1}}),
                                 t::Map(t::String, t::LowCardinality(t::Nullable(t::String))), DataType{}}) {
        CAPTURE(render(type));
        CHECK(canonical(type) == type);
    }
}

TEST_CASE("what is_canonical says of a type is so", "[model]") {
    std::vector<DataType> said;
    for (const type_spellings::Spelling& row : type_spellings::rows) {
        const Result<DataType> read = parse_data_type(row.text);
        if (!read) continue;
        for (const DataType& type :
             {read.value(), DataType(t::Array(read.value())), DataType(t::Map(t::String, read.value()))}) {
            CAPTURE(render(type));
            if (!detail::is_canonical(type)) continue;
            CHECK(canonical(type) == type);
            said.push_back(type);
        }
    }
    for (const DataType& type : {DataType(t::UInt64), DataType(t::String), DataType(t::DateTime),
                                 t::LowCardinality(t::Nullable(t::String)), t::FixedString(16)}) {
        CAPTURE(render(type));
        CHECK(detail::is_canonical(type));
    }
    CHECK(said.size() > 50);
    CHECK_FALSE(detail::is_canonical(parse_data_type("VARCHAR(255)").value()));
    CHECK_FALSE(detail::is_canonical(parse_data_type("Array(Decimal)").value()));
}

TEST_CASE("a codec is stored with its default level", "[model]") {
    CHECK(codecs(t::String, "ZSTD") == "ZSTD(1)");
    CHECK(codecs(t::String, "LZ4HC") == "LZ4HC(0)");
    CHECK(codecs(t::Float64, "FPC") == "FPC(12)");
    CHECK(codecs(t::String, "LZ4") == "LZ4");
    CHECK(codecs(t::String, "NONE") == "NONE");
}

TEST_CASE("a preparing codec is stored with the width of its type", "[model]") {
    CHECK(codecs(t::UInt8, "Delta, ZSTD") == "Delta(1), ZSTD(1)");
    CHECK(codecs(t::DateTime, "Delta, LZ4") == "Delta(4), LZ4");
    CHECK(codecs(t::DateTime64(3), "Delta, ZSTD(3)") == "Delta(8), ZSTD(3)");
    CHECK(codecs(t::Nullable(t::UInt16), "Delta, LZ4") == "Delta(2), LZ4");
    CHECK(codecs(t::Array(t::Nullable(t::Int32)), "Delta, LZ4") == "Delta(4), LZ4");
    CHECK(codecs(t::FixedString(8), "Delta, LZ4") == "Delta(8), LZ4");
}

TEST_CASE("the width of a Decimal follows from its digits", "[model]") {
    CHECK(codecs(t::Decimal(9, 2), "Delta, LZ4") == "Delta(4), LZ4");
    CHECK(codecs(t::Decimal(10, 2), "Delta, LZ4") == "Delta(8), LZ4");
    CHECK(codecs(t::Decimal(18, 2), "Delta, LZ4") == "Delta(8), LZ4");
    CHECK(codecs(t::Decimal(19, 2), "Delta, LZ4") == "Delta(16), LZ4");
    CHECK(codecs(t::Decimal(39, 2), "Delta, LZ4") == "Delta(32), LZ4");
}

TEST_CASE("an argument that was given is kept", "[model]") {
    CHECK(codecs(t::UInt64, "Delta(4), LZ4HC(9)") == "Delta(4), LZ4HC(9)");
    CHECK(codecs(t::UInt64, "T64('bit')") == "T64('bit')");
}

// libFuzzer found the second: as a number of one piece it would be another one.
TEST_CASE("parameters that are no literals stay as they are", "[model]") {
    const auto stored = [](const char* text) {
        std::string out;
        SqlWriter sql(out);
        detail::write(sql, canonical(parse_data_type(text).value()));
        return out;
    };
    CHECK(stored("AggregateFunction(quantiles(0.50,+0.9), UInt8)") == "AggregateFunction(quantiles(0.5, 0.9), UInt8)");
    CHECK(stored("AggregateFunction(quantile(1 2), UInt8)") == "AggregateFunction(quantile(1 2), UInt8)");
    CHECK(stored("AggregateFunction(quantile(1 + 2), UInt8)") == "AggregateFunction(quantile(1 + 2), UInt8)");
    CHECK(stored("AggregateFunction(f([1,-2] [3]), UInt8)") == "AggregateFunction(f([1,-2] [3]), UInt8)");
}

TEST_CASE("an unknown codec is left alone", "[model]") {
    CHECK(codecs(t::UInt64, "Brotli, zstd") == "Brotli, zstd");
}

TEST_CASE("a table is stored with a sorting key and index_granularity", "[model]") {
    MergeTreeTable table = sample::destination().build().value();
    const std::string stored = render(canonical(table));
    CHECK(stored == render(table) + "\nSETTINGS index_granularity = 8192");

    table.storage.settings = {{.name = "index_granularity", .value = 1024},
                              {.name = "min_bytes_for_wide_part", .value = 0}};
    CHECK(canonical(table) == table);
}

TEST_CASE("without ORDER BY the primary key sorts, and without both nothing does", "[model]") {
    MergeTreeTable table = sample::destination().build().value();
    table.storage.order_by.reset();
    CHECK(canonical(table).storage.order_by == Key{});
    table.storage.primary_key = Key{SqlText("user_id")};
    CHECK(canonical(table).storage.order_by == Key{SqlText("user_id")});
    CHECK(canonical(table).storage.primary_key == Key{SqlText("user_id")});
}

TEST_CASE("IF NOT EXISTS is not stored", "[model]") {
    const auto once = [](const auto& object) { return canonical(object).creation.if_not_exists; };
    CHECK_FALSE(once(Database{.name = "kaf", .creation = {.if_not_exists = true}}));
    CHECK_FALSE(once(sample::kafka().if_not_exists().build().value()));
    CHECK_FALSE(once(sample::destination().if_not_exists().build().value()));
    CHECK_FALSE(once(sample::view().if_not_exists().build().value()));
}

TEST_CASE("everything else of an object is stored as it is", "[model]") {
    const KafkaTable kafka = sample::kafka().comment("it's").build().value();
    CHECK(canonical(kafka) == kafka);
    const MaterializedView view = sample::view().comment("it's").build().value();
    CHECK(canonical(view) == view);
    const Database database{.name = "kaf", .comment = "x"};
    CHECK(canonical(database) == database);
}

TEST_CASE("the canonical form of a canonical form is the same", "[model]") {
    const MergeTreeTable table = canonical(MergeTreeTableBuilder("t")
                                               .column("x", t::UInt64, {.codec = "Delta, ZSTD"})
                                               .column("e", t::Enum8({{"b", 2}, {"a", 1}}))
                                               .order_by("x")
                                               .build()
                                               .value());
    CHECK(canonical(table) == table);
}

TEST_CASE("a Nested column is as many Array columns", "[model]") {
    const DataType nested = t::Nested({{"a", t::UInt8}, {"b", t::Nested({{"c", t::String}})}});
    const std::vector<TypeElement> columns = flattened("n", nested);
    CHECK(columns ==
          std::vector<TypeElement>{{"n.a", t::Array(t::UInt8)}, {"n.b", t::Array(t::Nested({{"c", t::String}}))}});
    CHECK(flattened("n", t::UInt8) == std::vector<TypeElement>{{"n", t::UInt8}});
}

TEST_CASE("the width for a codec is the one that all values in a type have", "[model]") {
    const auto width = [](const DataType& type) { return detail::codec_width(canonical(type)); };
    CHECK(width(t::Tuple({t::UInt16, t::Int16})) == 2);
    CHECK(width(t::Tuple({t::UInt8, t::UInt16})) == 0);
    CHECK(width(t::Map(t::UInt16, t::UInt16)) == 2);
    CHECK(width(type("DateTime(3)")) == 8);
    CHECK(width(type("BINARY(4)")) == 4);
    CHECK(width(type("Enum('a' = 1000)")) == 2);
    CHECK(width(t::SimpleAggregateFunction("sum", t::UInt64)) == 8);
    CHECK(width(t::Polygon) == 8);
    CHECK(width(t::JSON) == 1);
    CHECK(width(t::Variant({t::UInt64})) == 0);
    CHECK(width(t::AggregateFunction("sum", {t::UInt64})) == 0);
}
