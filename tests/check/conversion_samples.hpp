// Types with values of theirs, for what becomes of them in columns of other types.
//
// check/conversions_test.cpp asks chddl, live/conversions_live_test.cpp asks the engine. A family with a row in
// catalog/conversions.ipp needs a sample; values are SQL.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace conversions {

struct Sample {
    std::string_view type;
    std::vector<std::string_view> values;
};

/// At least one for each family; every pair of them is tried.
[[nodiscard]] std::span<const Sample> samples();

/// Pairs that depend on the arguments of the types.
struct Expected {
    Sample from;
    std::string_view to;
    std::string_view verdict;
    std::string_view becomes = {};  ///< the last value, read from the other column; "" where that is not asked
};
[[nodiscard]] std::span<const Expected> expected();

/// States of aggregate functions; every pair of them is tried.
[[nodiscard]] std::span<const std::string_view> states();

}  // namespace conversions
