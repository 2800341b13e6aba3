// ClickHouse's words as far as reading a SELECT needs them; each list was measured on 26.7 word by word.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the word, unquoted, may name an item without AS.
[[nodiscard]] bool is_bare_alias(std::string_view word);

/// `Day` for DAY, days, dd, SQL_TSI_DAY …; empty for what is no unit of an interval.
[[nodiscard]] std::string_view interval_unit(std::string_view word);

/// `toDayOfMonth` for the unit `Day` of EXTRACT; empty when not known.
[[nodiscard]] std::string_view extract_function(std::string_view unit);

/// Functions that the server also calls without brackets when no column has the name: CURRENT_DATE, now, user …
[[nodiscard]] bool is_bare_function(std::string_view word);

/// Whether the function aggregates: by its own name, or that of an aggregate function and its combinators.
[[nodiscard]] bool is_aggregate_function(std::string_view function);

/// Whether the argument may be the name of a table, dictionary or function instead of a column.
[[nodiscard]] bool takes_name(std::string_view function, std::size_t arg, std::size_t args);

/// Functions whose value may follow from the type of the argument: `x IS NULL` where x is never NULL.
[[nodiscard]] bool by_type_alone(std::string_view function);

/// Functions of which one constant argument may be the whole value: and, or, coalesce, ifNull.
[[nodiscard]] bool needs_all_varying(std::string_view function);

/// in, notIn, globalIn …
[[nodiscard]] bool is_in_function(std::string_view function);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/words.ipp>
#endif
