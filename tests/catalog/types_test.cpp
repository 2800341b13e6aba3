// Every row about a type has its spelling in C++, and the other way round.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace chddl;
namespace t = chddl::types;

/// One of each. To add a row, add its type here.
std::vector<DataType> one_of_each() {
    return {t::UInt8,
            t::UInt16,
            t::UInt32,
            t::UInt64,
            t::UInt128,
            t::UInt256,
            t::Int8,
            t::Int16,
            t::Int32,
            t::Int64,
            t::Int128,
            t::Int256,
            t::BFloat16,
            t::Float32,
            t::Float64,
            t::Bool,
            t::String,
            t::FixedString(16),
            t::UUID,
            t::IPv4,
            t::IPv6,
            t::Date,
            t::Date32,
            t::DateTime,
            t::DateTime64(3),
            t::Decimal(18, 4),
            t::Enum8({{"a", 1}}),
            t::Enum16({{"a", 1}}),
            t::Nullable(t::UInt8),
            t::LowCardinality(t::String),
            t::Array(t::UInt8),
            t::Map(t::String, t::UInt8)};
}

}  // namespace

TEST_CASE("every type of the catalog can be written in C++, and every one that can be written has a row", "[catalog]") {
    std::set<std::string> rows;
    for (const catalog::TypeSpec& spec : catalog::types) rows.emplace(spec.name);
    std::set<std::string> written;
    for (const DataType& type : one_of_each()) {
        const std::string text = render(type);
        written.insert(text.substr(0, text.find('(')));
    }
    CHECK(written == rows);
}

TEST_CASE("every type is documented, and its row makes sense", "[catalog]") {
    std::set<std::string_view> names;
    for (const catalog::TypeSpec& spec : catalog::types) {
        CAPTURE(spec.name);
        CHECK(names.insert(spec.name).second);
        CHECK(spec.doc.ends_with('.'));
        CHECK(spec.width >= 0);
        if (spec.composite) CHECK(spec.width == 0);
        if (spec.floating) CHECK(spec.name.find("Float") != std::string_view::npos);
    }
}

TEST_CASE("every type is accepted as a column", "[catalog]") {
    for (const DataType& type : one_of_each()) {
        CAPTURE(render(type));
        const auto built = MergeTreeTableBuilder("t").column("id", t::UInt64).column("x", type).order_by("id").build();
        CHECK(built.diagnostics().text() == "");
    }
}

TEST_CASE("Nullable and LowCardinality take the types that their rows name", "[catalog]") {
    for (const DataType& type : one_of_each()) {
        CAPTURE(render(type));
        const auto findings = [](const DataType& wrapped) {
            return MergeTreeTableBuilder("t")
                .column("id", t::UInt64)
                .column("x", wrapped)
                .order_by("id")
                .build()
                .diagnostics()
                .text();
        };
        CHECK((findings(t::Nullable(type)) == "") == type.spec->nullable);
        // A Nullable inside LowCardinality is judged by what it holds, here a UInt8.
        const bool allowed = type.spec->low_cardinality == catalog::LowCardinalityRule::allowed;
        if (type.spec->name != "Nullable") CHECK((findings(t::LowCardinality(type)) == "") == allowed);
    }
}
