// The functions: plain ones, aggregate functions with their combinators, table functions. The rows are generated: see
// generated/functions.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.functions.
struct FunctionSpec {
    std::string_view name = {};
    std::string_view alias_to = {};  ///< the function that is called instead; empty: this one
    bool aggregate = false;          ///< window functions too
    bool case_insensitive = false;   ///< goes in any case: `COUNT`
    bool deterministic = true;       ///< false: the server says that equal arguments may give another value
};

/// The name by which the server keeps the function that is called so: upper for ucase. What it is called where no such
/// function is listed.
[[nodiscard]] std::string_view function_name(std::string_view called);

/// An aggregate function and what its name is extended by: `sumStateIf` is sum with {"State", "If"}.
struct AggregateCall {
    const FunctionSpec* function = nullptr;  ///< null: there is none
    std::vector<std::string_view> combinators = {};
};

[[nodiscard]] std::span<const FunctionSpec> functions();

/// The function as the server finds it: by the exact name, or in any case where the function allows that. Null if there
/// is none, combinators are not read here.
[[nodiscard]] const FunctionSpec* find_function(std::string_view name);

/// The combinators that a query may write: `If`, `State`, `Merge` …
[[nodiscard]] std::span<const std::string_view> aggregate_combinators();

/// The aggregate function behind a name with any number of combinators, which are case-sensitive. Whether the server
/// takes these combinators on that function is not judged.
[[nodiscard]] AggregateCall find_aggregate_function(std::string_view name);

/// The names of the functions that stand in FROM: `numbers`, `s3` …
[[nodiscard]] std::span<const std::string_view> table_functions();

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/functions.ipp>
#endif
