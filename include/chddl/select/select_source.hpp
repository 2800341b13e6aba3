// A table that a SELECT reads.
#pragma once

#include <chddl/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A column as it was written, part by part: `t.a` is {"t", "a"}, and so may be the column `a` of `t` or the element
/// `a` of the column `t`. Only `resolve`, which knows the source's columns, can tell.
using NamePath = std::vector<std::string>;

/// What a table is to the SELECT.
enum class SourceRole : std::uint8_t {
    trigger,        ///< the leftmost one, down through subqueries: rows that are inserted there trigger a view
    joined,         ///< right of a JOIN or a comma, also inside a subquery there
    other_branch,   ///< in a branch of UNION that is not the first
    in_expression,  ///< in a subquery that is a value, or right of IN
};

/// A table after FROM. `position` and `length` say where `database.table` stands in the text.
struct SelectSource {
    std::string database;  ///< empty when not written
    std::string table;
    std::string alias;
    std::size_t position = 0;
    std::size_t length = 0;
    SourceRole role = SourceRole::trigger;
    bool is_final = false;      ///< FINAL stands behind it
    bool is_sampled = false;    ///< SAMPLE
    bool has_prewhere = false;  ///< of the SELECT whose first table it is

    friend bool operator==(const SelectSource&, const SelectSource&) = default;
};

namespace detail {

/// The table among those of a SELECT whose rows trigger a view; null where there is none.
[[nodiscard]] inline const SelectSource* trigger_of(const std::vector<SelectSource>& sources) {
    const auto is_it = [](const SelectSource& source) { return source.role == SourceRole::trigger; };
    const auto found = std::find_if(sources.begin(), sources.end(), is_it);
    return found == sources.end() ? nullptr : &*found;
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
