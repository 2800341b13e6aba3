// Text → data type: what is read, how the spelling is kept, and what is said of what cannot be read.
#include <chddl/catalog/type_families.hpp>
#include <chddl/chddl.hpp>
#include <chddl/model/canonical_type.hpp>

#include <catch2/catch.hpp>

#include <random>
#include <string>
#include <string_view>

namespace {

using namespace chddl;
namespace t = chddl::types;

std::string read(std::string_view text) {
    const auto read = parse_data_type(text);
    return read ? render(read.value()) : std::string(read.diagnostics()[0].name);
}

std::string message(std::string_view text) {
    return parse_data_type(text).diagnostics()[0].message;
}

}  // namespace

TEST_CASE("text is read into the type that C++ writes", "[parse]") {
    CHECK(parse_data_type("UInt8").value() == DataType(t::UInt8));
    CHECK(parse_data_type(" Map ( String , Array(DateTime64(3,'UTC')) ) ").value() ==
          t::Map(t::String, t::Array(t::DateTime64(3, "UTC"))));
    CHECK(parse_data_type("Tuple(x UInt8, `y z` String)").value() == t::Tuple({{"x", t::UInt8}, {"y z", t::String}}));
    CHECK(parse_data_type("Tuple(UInt8, String)").value() == t::Tuple({t::UInt8, t::String}));
    CHECK(parse_data_type("AggregateFunction(quantiles(0.5, 0.9), Float64)").value() ==
          t::AggregateFunction("quantiles(0.5, 0.9)", {t::Float64}));
    CHECK(parse_data_type("JSON(max_dynamic_paths = 8, `a.b` UInt32, SKIP c, SKIP REGEXP 'd.*')").value() ==
          t::JSON({.paths = {{"a.b", t::UInt32}}, .skip = {"c"}, .skip_regexp = {"d.*"}, .max_dynamic_paths = 8}));
    CHECK(parse_data_type("Dynamic(max_types = 8)").value() == t::Dynamic(8));
    CHECK(parse_data_type("QBit(Float32, 16)").value() == t::QBit(t::Float32, 16));
}

TEST_CASE("a spelling is kept as ClickHouse's formatQuery keeps it", "[parse]") {
    CHECK(read("varchar(255)") == "varchar(255)");
    CHECK(read("bigint  unsigned") == "BIGINT UNSIGNED");
    CHECK(read("INT(11) UNSIGNED") == "INT UNSIGNED");
    CHECK(read("int(11)") == "int");
    CHECK(read("BIT(8)") == "BIT(8)");
    CHECK(read("national character large object") == "NATIONAL CHARACTER LARGE OBJECT");
    CHECK(read("double/**/precision") == "DOUBLE PRECISION");
    CHECK(read("String()") == "String");
    CHECK(read("\"UInt8\"") == "UInt8");
    CHECK(read("Enum('b', 'a' = 5)") == "Enum('b', 'a' = 5)");
    CHECK(read("Enum8('a' = 0x10, 'b' = -1_0,)") == "Enum8('a' = 16, 'b' = -10)");
    CHECK(read("AggregateFunction(count())") == "AggregateFunction(count())");
    CHECK(read("JSON(SKIP a.`b c`, skip `d.e`)") == "JSON(SKIP a.`b c`, SKIP `d.e`)");
    CHECK(read("JSON(`skip` UInt8)") == "JSON(`skip` UInt8)");
    CHECK(read("FLOAT(10.5)") == "FLOAT(10.5)");
}

TEST_CASE("a NULL behind a type makes it Nullable, and is kept", "[parse]") {
    const DataType type = parse_data_type("UInt8 null").value();
    CHECK(render(type) == "UInt8 NULL");
    CHECK(detail::can_be_null(type));
    CHECK(canonical(type) == t::Nullable(t::UInt8));
    CHECK(parse_data_type("UInt8 NOT NULL").value() == DataType(t::UInt8));
    CHECK(read("Nullable(UInt8) NOT NULL") == "type-text");
    CHECK(read("UInt8 NOT") == "type-text");
    CHECK(read("Array(UInt8 NULL)") == "type-text");
}

TEST_CASE("every name of the server's list is read, in any case where the list says so", "[parse]") {
    for (const catalog::TypeFamily& family : catalog::type_families()) {
        CAPTURE(family.name);
        CHECK(type(family.name).spec != nullptr);
        std::string lower(family.name);
        for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (lower != family.name && type(lower).spec == nullptr) CHECK_FALSE(family.case_insensitive);
        if (family.case_insensitive) CHECK(type(lower).spec != nullptr);
    }
}

TEST_CASE("what is no type is named with its place, and the nearest that is one", "[parse]") {
    CHECK(message("Array(uint8)") == "there is no type 'uint8'; did you mean 'UInt8'? ('Array(uint8)', byte 6)");
    CHECK(message("NoSuchThing") == "there is no type 'NoSuchThing' ('NoSuchThing', byte 0)");
    CHECK(message("enum8('a')") == "there is no type 'enum8'; did you mean 'Enum8'? ('enum8('a')', byte 0)");
    CHECK(message("`BIGINT UNSIGNED`").starts_with("there is no type 'BIGINT UNSIGNED'"));
    CHECK(message("Array(UInt8") ==
          "the type 'Array(UInt8' cannot be read: expected a comma or a closing bracket at byte 11");
    CHECK(message("") == "the type '' cannot be read: expected a name at byte 0");
    CHECK(message("UInt8, String") == "the type 'UInt8, String' cannot be read: expected nothing more at byte 5");
    CHECK(message("FixedString(x)") == "the type 'FixedString(x)' cannot be read: expected a whole number at byte 12");
}

TEST_CASE("text that holds more than a type is not read", "[parse]") {
    for (const char* text : {"UInt8) ENGINE = Null --", "UInt8; DROP TABLE x", "UInt8 DEFAULT 1", "UInt8 -- x\n String",
                             "Tuple(a UInt8 DEFAULT 1)", "UInt8 UInt8", "(UInt8)", "'UInt8'", "Array(UInt8))",
                             "Dynamic(10)", "JSON(a)", "Nested(UInt8)", "Tuple(1 UInt8)", "Enum8(a = 1)", "UInt8[]"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_data_type(text));
        CHECK(type(text).spec == nullptr);
        CHECK(type(text).written == text);
    }
}

TEST_CASE("numbers that do not fit are no numbers", "[parse]") {
    CHECK(read("FixedString(99999999999999999999)") == "type-text");
    CHECK(read("FixedString(1e1)") == "type-text");
    CHECK(read("Enum8('a' = -9223372036854775808)") == "Enum8('a' = -9223372036854775808)");
    CHECK(read("Enum8('a' = -9223372036854775809)") == "type-text");
}

TEST_CASE("a type nests as deep as a server reads, and no deeper", "[parse]") {
    const auto nested = [](std::size_t levels) {
        std::string text;
        for (std::size_t i = 1; i < levels; ++i) text += "Array(";
        return text + "UInt8" + std::string(levels - 1, ')');
    };
    CHECK(read(nested(detail::type_depth_limit)) == nested(detail::type_depth_limit));
    CHECK(read(nested(detail::type_depth_limit + 1)) == "type-depth");
    CHECK(read(nested(100'000)) == "type-depth");
    CHECK(read(std::string(1'000'000, '(')) == "type-text");
}

TEST_CASE("any bytes are read to an end", "[parse]") {
    std::mt19937 random(7);
    constexpr std::string_view pieces[] = {"Array(", "Tuple(", "Nullable", "UInt8",    "(",     ")",
                                           ",",      "'a'",    "=",        "1",        "JSON(", "SKIP",
                                           "REGEXP", ".",      "`",        "\"",       "'",     "AggregateFunction(",
                                           "sum",    "-",      "NULL",     "\0",       "\xff",  "/*",
                                           "--",     "Enum8(", "INT",      "UNSIGNED", " "};
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (auto left = random() % 12; left > 0; --left) text += pieces[random() % std::size(pieces)];
        const auto read = parse_data_type(text);
        if (!read) {
            CHECK(read.diagnostics().size() == 1);
            continue;
        }
        CAPTURE(text);
        const std::string rendered = render(read.value());
        CHECK(render(parse_data_type(rendered).value()) == rendered);
    }
}

TEST_CASE("a type that is known at run time is checked by build", "[parse]") {
    const auto findings = [](const DataType& type) {
        const auto built = MergeTreeTableBuilder("t").column("x", type).order_by({}).build();
        return built.diagnostics().text();
    };
    CHECK(findings(type("Array(UInt8)")) == "");
    CHECK(
        findings(type("Array(uint8)")) ==
        "error[type-unknown] t at /columns/0/type: there is no type 'uint8'; did you mean 'UInt8'? ('Array(uint8)', "
        "byte "
        "6)\n  help: correct the name and its case, or write type(unlisted(\"…\")) for one that is newer than chddl\n");
}

TEST_CASE("an unlisted type is written as it is, inside others, too", "[parse]") {
    const DataType place = t::Array(type(unlisted("Geometry3D(4326)")));
    CHECK(render(place) == "Array(Geometry3D(4326))");
    CHECK(canonical(place) == place);
    CHECK_FALSE(type(unlisted("UInt8")) == DataType(t::UInt8));
}

TEST_CASE("a comment in what is no type ends with a newline, so that it is read again as the same", "[parse]") {
    CHECK(type("Old -- x") == type("Old -- x\n"));
    CHECK(type(unlisted("New // x")) == type(unlisted("New // x\n")));
}

TEST_CASE("text that would leave the type is reported, unlisted or not", "[parse]") {
    for (const char* text : {"UInt8) ENGINE = Null --", "X; DROP TABLE y", "X('", "X /*", "X, y UInt8", ""}) {
        CAPTURE(text);
        for (const DataType& hostile : {type(text), type(unlisted(text))}) {
            const auto built = MergeTreeTableBuilder("t").column("x", hostile).order_by({}).build();
            CHECK_FALSE(built);
        }
    }
}
