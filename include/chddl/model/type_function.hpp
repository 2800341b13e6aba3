// The functions of AggregateFunction and SimpleAggregateFunction types.
#pragma once

#include <chddl/catalog/aggregate_functions.hpp>
#include <chddl/catalog/functions.hpp>
#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A function as it is known: `SUMIf` is `sum` with {"If"}, `median` is `quantile`.
struct KnownFunction {
    std::string name = {};  ///< as the server stores it, without combinators; "": unknown
    std::vector<std::string_view> combinators = {};
    const catalog::AggregateFunctionSpec* spec = nullptr;  ///< null: no row says what it takes
};

[[nodiscard]] KnownFunction known_function(std::string_view name);

/// Where the function stands among the arguments; the types are behind it. Their number where there is none.
[[nodiscard]] std::size_t function_at(const DataType& type);

/// "quantiles(0.5, 0.9)" in its parts; what cannot be read so is a name.
[[nodiscard]] TypeFunction type_function(std::string_view text);

/// Gives the function its stored name and parameters, and an AggregateFunction its version.
void make_function_canonical(DataType& type);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/type_function.ipp>
#endif
