// The results of functions of dates and times. A part of function_results.ipp.
#pragma once

#include <chddl/select/function_results.hpp>

#include <chddl/catalog/function_types.hpp>
#include <chddl/select/value_type.hpp>

#include <algorithm>
#include <initializer_list>

namespace chddl::inline CHDDL_ABI::detail {

/// DateTime('zone') or DateTime.
[[nodiscard]] CHDDL_INLINE std::string moment_in(std::string_view zone) {
    return zone.empty() ? "DateTime" : "DateTime(" + std::string(zone) + ")";
}

[[nodiscard]] CHDDL_INLINE std::string moment64_in(std::string_view precision, std::string_view zone) {
    return "DateTime64(" + std::string(precision) + (zone.empty() ? "" : ", " + std::string(zone)) + ")";
}

/// The zone is the last argument if that is a text.
[[nodiscard]] CHDDL_INLINE std::string zoned_moment(std::span<const CallArgument> args) {
    const std::string& last = args.back().literal;
    if (args.size() == 1) return moment_in(zone_of(args[0].type));
    return last.starts_with('\'') ? moment_in(last) : "";
}

[[nodiscard]] CHDDL_INLINE std::string zoned_moment64(std::span<const CallArgument> args) {
    const bool digit = args.size() > 1 && args[1].literal.size() == 1;
    if (!digit || (args.size() > 2 && !args[2].literal.starts_with('\''))) return "";
    return moment64_in(args[1].literal, args.size() > 2 ? args[2].literal : zone_of(args[0].type));
}

/// Of addDays(x, n) and addHours(x, n).
[[nodiscard]] CHDDL_INLINE std::string shifted_moment(std::string_view type, bool hours) {
    const catalog::TypeKinds kind = kind_of(type);
    if ((kind & (catalog::kind::date_time | catalog::kind::date_time64)) != 0) return std::string(type);
    if (kind != catalog::kind::date) return type == "String" ? "DateTime64(3)" : "";
    if (!hours) return std::string(type);
    return type == "Date" ? "DateTime" : "DateTime64(3)";
}

[[nodiscard]] CHDDL_INLINE bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// date_trunc('day', x).
[[nodiscard]] CHDDL_INLINE std::string truncated_moment(std::span<const CallArgument> args) {
    if (args.size() != 2) return "";
    const std::string& unit = args[0].literal;
    const std::string& type = args[1].type;
    const bool wide = type == "Date32" || type.starts_with("DateTime64(");
    if (is_one_of(unit, {"'week'", "'month'", "'quarter'", "'year'"})) return wide ? "Date32" : "Date";
    const bool day = unit == "'day'";
    const bool hours = is_one_of(unit, {"'hour'", "'minute'"}) && kind_of(type) != catalog::kind::date;
    if (!day && !hours) return "";
    return wide ? moment64_in("0", zone_of(type)) : moment_in(zone_of(type));
}

/// toStartOfInterval(x, INTERVAL 1 DAY).
[[nodiscard]] CHDDL_INLINE std::string interval_start(std::span<const CallArgument> args) {
    if (args.size() != 2) return "";
    const std::string& unit = args[1].type;
    if (is_one_of(unit, {"IntervalWeek", "IntervalMonth", "IntervalQuarter", "IntervalYear"})) return "Date";
    const bool hours = is_one_of(unit, {"IntervalHour", "IntervalMinute", "IntervalSecond"});
    if (unit != "IntervalDay" && (!hours || kind_of(args[0].type) == catalog::kind::date)) return "";
    return moment_in(zone_of(args[0].type));
}

}  // namespace chddl::inline CHDDL_ABI::detail
