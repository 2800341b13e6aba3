// Every row about a type: documented, known to the server's list, and usable as a column.
#include <chddl/catalog/type_families.hpp>
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <vector>

#include "support/types.hpp"

namespace {

using namespace chddl;
namespace t = chddl::types;
using sample::one_of_each_type;

/// What the builder says to a column of that type.
std::string findings(const DataType& type) {
    return MergeTreeTableBuilder("t")
        .column("id", t::UInt64)
        .column("x", type)
        .order_by("id")
        .build()
        .diagnostics()
        .text();
}

}  // namespace

TEST_CASE("the rows are the families that the server lists under a name of their own", "[catalog]") {
    std::set<std::string_view> rows;
    for (const catalog::TypeSpec& spec : catalog::types) rows.insert(spec.name);
    std::set<std::string_view> listed;
    for (const catalog::TypeFamily& family : catalog::type_families())
        if (family.alias_to.empty()) listed.insert(family.name);
    CHECK(rows == listed);
}

TEST_CASE("every type is documented, and its row makes sense", "[catalog]") {
    std::set<std::string_view> names;
    for (const catalog::TypeSpec& spec : catalog::types) {
        CAPTURE(spec.name);
        CHECK(names.insert(spec.name).second);
        CHECK(spec.doc.ends_with('.'));
        CHECK(spec.width >= 0);
        CHECK((spec.digits > 0) == (spec.shape == catalog::TypeShape::decimal_scale));
        CHECK((spec.group == catalog::TypeGroup::floating) == (spec.name.find("Float") != std::string_view::npos));
    }
}

TEST_CASE("every type is accepted as a column", "[catalog]") {
    for (const DataType& type : one_of_each_type()) {
        CAPTURE(render(type));
        CHECK(findings(type) == "");
    }
}

TEST_CASE("Nullable and LowCardinality take the types that their rows name", "[catalog]") {
    for (const DataType& type : one_of_each_type()) {
        CAPTURE(render(type));
        CHECK((findings(t::Nullable(type)) == "") == (type.spec->nullable == catalog::NullableRule::allowed));
        // A Nullable or a SimpleAggregateFunction inside LowCardinality is judged by what it holds.
        if (type.spec->name == "Nullable" || type.spec->name == "SimpleAggregateFunction") continue;
        const bool allowed = type.spec->low_cardinality == catalog::LowCardinalityRule::allowed;
        CHECK((findings(t::LowCardinality(type)) == "") == allowed);
    }
}
