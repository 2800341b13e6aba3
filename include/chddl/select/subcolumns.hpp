// Elements of values, by the value's type in the server's spelling: `a` of a Tuple, `size0` of an Array, `keys` of a
// Map.
#pragma once

#include <chddl/config.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The type of a Tuple's element with this name or number; empty where it is not known.
[[nodiscard]] std::string tuple_element_type(std::string_view tuple, std::string_view key);

/// The type of `size0` of an array, `a` of a tuple, `^a` of a JSON; empty where it is not known.
[[nodiscard]] std::string subcolumn_type(std::string_view type, std::string_view name);

/// Whether a column of this type surely has no element `path`, which may be one of an element: `a.b`. The server
/// answers 47, in tables of any engine.
[[nodiscard]] bool lacks_subcolumn(std::string_view type, std::string_view path);

/// What the server answers to tupleElement(value, key), the key as a literal: 43 for a value that has no elements, 36
/// for a name and 69 for a number that the Tuple does not have. 0 where it takes them, or we cannot tell.
[[nodiscard]] int refusal_of_element(std::string_view type, std::string_view key);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/subcolumns.ipp>
#endif
