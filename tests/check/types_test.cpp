// Every measured spelling of a type: accepted or refused, stored, and fit for a key as the server says.
#include <chddl/chddl.hpp>
#include <chddl/check/types.hpp>
#include <chddl/model/canonical_type.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "model/type_spellings.hpp"

namespace {

using namespace chddl;
using type_spellings::Spelling;
namespace t = chddl::types;

/// Refusals that no rule foresees, and what it would take.
constexpr std::string_view unforeseen[] = {
    "Variant(Point, Tuple(Float64, Float64))",    // that a Point is such a Tuple
    "AggregateFunction(groupConcat(1), String)",  // the kind of each parameter of each function
    "JSON(SKIP `regexp`)",                        // a slip of the server's own text: it reads REGEXP there
};

Diagnostics type_findings(const DataType& type) {
    Diagnostics found;
    detail::check_type(type, Place("d", "t") / "columns" / 0, found);
    return found;
}

/// As in the column list of a stored statement, without the name `c` of a plain column.
std::string stored(const DataType& type) {
    const DataType as_stored = canonical(type);
    const std::vector<TypeElement> columns = flattened("c", as_stored);
    if (columns.size() == 1 && columns.front().name == "c") return render(as_stored);
    std::string text;
    for (const TypeElement& column : columns)
        text.append(text.empty() ? "`" : ", `").append(column.name).append("` ").append(render(column.type));
    return text;
}

}  // namespace

TEST_CASE("a type is refused where the server refuses it, and nowhere else", "[check]") {
    int missed = 0;
    int false_alarms = 0;
    for (const Spelling& row : type_spellings::rows) {
        const Diagnostics found = type_findings(type(row.text));
        const bool refused = found.has(Severity::error);
        CAPTURE(row.text, row.code, found.text());
        const bool known = std::ranges::find(unforeseen, row.text) != std::ranges::end(unforeseen);
        CHECK(refused == (row.code != 0 && !known));
        missed += row.code != 0 && !refused ? 1 : 0;
        false_alarms += row.code == 0 && refused ? 1 : 0;
    }
    WARN(std::size(type_spellings::rows) << " spellings: " << missed << " refusals missed, " << false_alarms
                                         << " false alarms");
}

TEST_CASE("a type is stored as the server stores it", "[check]") {
    for (const Spelling& row : type_spellings::rows) {
        if (row.code != 0) continue;
        CAPTURE(row.text);
        CHECK(stored(type(row.text)) == row.stored);
    }
}

TEST_CASE("the stored form of a stored form is the same, and reads back", "[check]") {
    for (const Spelling& row : type_spellings::rows) {
        if (row.code != 0) continue;
        const DataType once = canonical(type(row.text));
        CAPTURE(row.text, render(once));
        // Without its version 0 the server would take its own text for version 1.
        if (!row.text.starts_with("AggregateFunction(0, sumMap")) CHECK(canonical(once) == once);
        CHECK(type(render(once)) == once);
    }
}

TEST_CASE("a column is fit for a key where the server takes it as one", "[check]") {
    const auto code = [](detail::KeyRefusal refusal) {
        switch (refusal) {
            case detail::KeyRefusal::none:
                return 0;
            case detail::KeyRefusal::not_comparable:
                return 549;
            case detail::KeyRefusal::nullable:
                return 44;
            case detail::KeyRefusal::floating:
                return 36;
            case detail::KeyRefusal::flattened:
                return 47;
        }
        return -1;
    };
    for (const Spelling& row : type_spellings::rows) {
        if (row.code != 0) continue;
        const DataType column = canonical(type(row.text));
        CAPTURE(row.text);
        CHECK(code(detail::sorting_key_refusal(column)) == row.sorting_code);
        CHECK(code(detail::partition_key_refusal(column)) == row.partition_code);
    }
}
