// How functions are found. What the server's list does not say is a row here.
#pragma once

#include <chddl/catalog/functions.hpp>
#include <chddl/catalog/generated/aggregate_combinators.ipp>
#include <chddl/catalog/generated/functions.ipp>
#include <chddl/catalog/generated/table_functions.ipp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <algorithm>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

// The grammar itself reads these, in any case; system.functions of 26.7 has case_insensitive = 0.
inline constexpr std::string_view functions_in_any_case[] = {"extract", "ltrim",         "overlayUTF8",
                                                             "rtrim",   "timestampDiff", "trim"};

/// The longest combinator that the name ends with, and that leaves something of it; empty if there is none.
CHDDL_INLINE std::string_view last_combinator(std::string_view name) {
    std::string_view longest;
    for (const std::string_view combinator : catalog::aggregate_combinators())
        if (combinator.size() > longest.size() && name.size() > combinator.size() && name.ends_with(combinator))
            longest = combinator;
    return longest;
}

}  // namespace detail
namespace catalog {

CHDDL_INLINE std::span<const FunctionSpec> functions() {
    return generated::functions;
}

CHDDL_INLINE std::span<const std::string_view> aggregate_combinators() {
    return generated::aggregate_combinators;
}

CHDDL_INLINE std::span<const std::string_view> table_functions() {
    return generated::table_functions;
}

CHDDL_INLINE const FunctionSpec* find_function(std::string_view name) {
    return detail::find_by_case(functions(), name, [](const FunctionSpec& function) {
        return function.case_insensitive || std::ranges::find(detail::functions_in_any_case, function.name) !=
                                                std::ranges::end(detail::functions_in_any_case);
    });
}

CHDDL_INLINE std::string_view function_name(std::string_view called) {
    const FunctionSpec* function = find_function(called);
    if (function == nullptr) return called;
    if (function->name == "DATE") return "toDate";  // system.functions has it as a function of its own
    return function->alias_to.empty() ? function->name : function->alias_to;
}

CHDDL_INLINE AggregateCall find_aggregate_function(std::string_view name) {
    AggregateCall call;
    while (true) {
        const FunctionSpec* function = find_function(name);
        if (function != nullptr && function->aggregate) return call.function = function, call;
        const std::string_view combinator = detail::last_combinator(name);
        if (combinator.empty()) return {};
        call.combinators.insert(call.combinators.begin(), combinator);
        name.remove_suffix(combinator.size());
    }
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
