// The rules that check/types puts together; each looks at one level of a type.
#pragma once

#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// type-arguments: how many arguments there are, and of which kind. The type is as it was written.
void check_type_arguments(const DataType& type, const Place& place, Diagnostics& found);

/// aggregate-*: the function of an AggregateFunction or SimpleAggregateFunction. The type is canonical.
void check_type_function(const DataType& type, const Place& place, Diagnostics& found);

/// type-json: paths and regular expressions. The type is canonical.
void check_json(const DataType& type, const Place& place, Diagnostics& found);

/// type-variant, type-suspicious: what is beside what. The type is canonical.
void check_variant(const DataType& type, const Allowances* suspicious, const Place& place, Diagnostics& found);

/// type-suspicious, unless the statement has the setting, or `suspicious` is null: they are not refused there.
void report_suspicious(const Allowances* suspicious, const std::string& what, std::string_view setting,
                       const Place& place, Diagnostics& found);

/// The type that rules judge: of SimpleAggregateFunction(f, T) it is T.
[[nodiscard]] const DataType& judged(const DataType& type);
/// The type without Nullable, LowCardinality and SimpleAggregateFunction around it.
[[nodiscard]] const DataType& bare(const DataType& type);

void check_range(std::string_view what, const DataType& type, std::int64_t number, std::int64_t min, std::int64_t max,
                 const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/function_check.hpp>
#include <chddl/check/type_arguments.ipp>
#include <chddl/check/type_json.ipp>
#include <chddl/check/type_variants.ipp>
#endif
