// What a row says that an engine refuses of a setting beyond its type and its choices.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What the text of a setting has to be.
enum class SettingText : std::uint8_t {
    any,
    codec,        ///< one codec that compresses, in any case: `zstd(3)` (432, 62)
    statistics,   ///< a list of kinds of statistics (80)
    release,      ///< `24.3`, or more or fewer numbers (36)
    time_zone,    ///< as DateTime's (36)
    join_orders,  ///< a list of `join_order_algorithms` (36)
};

/// The choices of query_plan_optimize_join_order_algorithm, as the server's refusal lists them.
inline constexpr std::string_view join_order_algorithms[] = {"dphyp", "dpsize", "dpsub", "greedy"};

/// One rule; a setting has at most one row, and each of its members is a rule of its own.
struct SettingRule {
    std::string_view name;
    double min = std::numeric_limits<double>::lowest();
    double max = std::numeric_limits<double>::max();
    bool above_min = false;          ///< min itself is refused, too
    bool or_zero = false;            ///< 0 is taken whatever the other members say
    std::string_view at_least = {};  ///< another setting, given or by default, that this one must not be below
    double at_least_divided_by = 1;  ///< …, divided by this
    bool above = false;              ///< …, nor equal to
    std::string_view excludes = {};  ///< another setting that must not be given beside it
    /// Other settings that must be given beside it, with 1 or a name, unless this one has its default.
    std::span<const std::string_view> needs = {};
    SettingText text = SettingText::any;
    int code = 36;  ///< of the server's refusal
};

}  // namespace chddl::inline CHDDL_ABI::catalog
