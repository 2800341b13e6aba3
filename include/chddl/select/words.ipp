// The word lists.
#pragma once

#include <chddl/select/words.hpp>

#include <chddl/catalog/functions.hpp>
#include <chddl/sql/names.hpp>

namespace chddl::inline CHDDL_ABI::detail {

// clang-format off
inline constexpr std::string_view no_bare_aliases[] = {
    "ALL", "AND", "ANTI", "ANY", "AS", "ASOF", "BETWEEN", "CROSS", "DIV", "ELSE", "END", "ESCAPE", "EXCEPT", "FETCH", "FINAL",
    "FORMAT", "FROM", "FULL", "GLOBAL", "GROUP", "HAVING", "ILIKE", "IN", "INNER", "INTERSECT", "INTO", "IS", "JOIN", "LEFT",
    "LIKE", "LIMIT", "MOD", "NATURAL", "NOT", "OFFSET", "ON", "ONLY", "OR", "ORDER", "PASTE", "PREWHERE", "QUALIFY", "REGEXP",
    "RIGHT", "SAMPLE", "SEMI", "SETTINGS", "STREAM", "THEN", "UNION", "USING", "WHEN", "WHERE", "WINDOW", "WITH"};

struct IntervalWord {
    std::string_view unit;
    std::string_view extract;  // the function of EXTRACT, as far as it takes nothing but the value
    std::string_view short_words;
};

inline constexpr IntervalWord interval_words[] = {
    {"Nanosecond", "", " NS "},
    {"Microsecond", "", " US "},
    {"Millisecond", "toMillisecond", " MS "},
    {"Second", "toSecond", " SS S "},
    {"Minute", "toMinute", " MI N "},
    {"Hour", "toHour", " HH H "},
    {"Day", "toDayOfMonth", " DD D "},
    {"Week", "toISOWeek", " WK WW "},
    {"Month", "toMonth", " MM M "},
    {"Quarter", "toQuarter", " QQ Q "},
    {"Year", "toYear", " YYYY YY "}};

inline constexpr std::string_view bare_functions[] = {
    "current_database", "currentDatabase", "current_date", "current_timestamp", "current_user", "currentUser", "curdate",
    "database", "localtime", "localtimestamp", "now", "schema", "session_user", "today", "user"};

inline constexpr std::string_view functions_of_types[] = {
    "isNull", "isNotNull", "isNullable", "ignore", "isConstant", "toTypeName", "toColumnTypeName", "isDistinctFrom",
    "isNotDistinctFrom", "indexHint", "tupleNames", "isZeroOrNull", "byteSize", "dumpColumnStructure",
    "getSizeOfEnumType", "defaultValueOfArgumentType", "timeZoneOf", "timezoneOf"};

inline constexpr std::string_view short_circuits[] = {"and", "or", "coalesce", "ifNull"};

inline constexpr std::string_view functions_of_names[] = {
    "dictGet", "dictHas", "dictIs", "joinGet", "arrayMap", "arrayFilter", "arrayFold", "arrayCount", "arrayMin", "arrayMax",
    "arraySum", "arrayExists", "arrayFirst", "arrayLast", "arrayAvg", "arrayAll", "arrayProduct", "arrayCumSum", "mapApply",
    "mapFilter", "mapAll", "mapExists"};
// clang-format on

template <class Words>
bool contains_word(const Words& words, std::string_view word) {
    for (const std::string_view one : words) {
        if (one.size() == word.size() && equals_ignoring_case(one, word)) return true;
    }
    return false;
}

/// Whether one of the upper-case words, each between blanks, is the word.
CHDDL_INLINE bool among(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const std::size_t blank = words.find(' ');
        if (blank != 0 && equals_ignoring_case(words.substr(0, blank), word)) return true;
        words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
    return false;
}

CHDDL_INLINE bool is_bare_alias(std::string_view word) {
    return !contains_word(no_bare_aliases, word);
}

CHDDL_INLINE std::string_view interval_unit(std::string_view word) {
    constexpr std::string_view prefix = "SQL_TSI_";
    const bool prefixed = word.size() > prefix.size() && equals_ignoring_case(word.substr(0, prefix.size()), prefix);
    if (prefixed) word.remove_prefix(prefix.size());
    for (const auto& [unit, extract, short_words] : interval_words) {
        if (equals_ignoring_case(word, unit)) return unit;
        if (prefixed) continue;
        const bool plural = !word.empty() && (word.back() | 0x20) == 's';
        if (plural && equals_ignoring_case(word.substr(0, word.size() - 1), unit)) return unit;
        if (among(short_words, word)) return unit;
    }
    return {};
}

CHDDL_INLINE std::string_view extract_function(std::string_view unit) {
    for (const auto& [name, extract, short_words] : interval_words) {
        if (name == unit) return extract;
    }
    return {};
}

CHDDL_INLINE bool is_bare_function(std::string_view word) {
    return contains_word(bare_functions, word);
}

CHDDL_INLINE bool is_aggregate_function(std::string_view function) {
    return catalog::find_aggregate_function(function).function != nullptr;
}

CHDDL_INLINE bool by_type_alone(std::string_view function) {
    return contains_word(functions_of_types, function);
}

CHDDL_INLINE bool needs_all_varying(std::string_view function) {
    return contains_word(short_circuits, function);
}

CHDDL_INLINE bool is_in_function(std::string_view function) {
    return function == "in" || function.ends_with("In") || function.find("InIgnoreSet") != std::string_view::npos;
}

/// `arrayMap(toString, a)` is fine for the server, and so is `dictGet(rates, 'rate', a)`.
CHDDL_INLINE bool takes_name(std::string_view function, std::size_t arg, std::size_t args) {
    if (is_in_function(function)) return arg == 1;
    if (arg != 0 || args < 2) return false;
    for (const std::string_view prefix : functions_of_names) {
        if (function.starts_with(prefix)) return true;
    }
    return function.ends_with("Sort") || function.ends_with("Fill") || function.ends_with("Split");
}

}  // namespace chddl::inline CHDDL_ABI::detail
