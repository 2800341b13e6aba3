// How the server spells a literal in the name of an output: 1e3 is `1000.`, 'it''s' is `'it\'s'`.
#pragma once

#include <chddl/config.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

struct NumberName {
    std::string text;
    char shape = 'i';  ///< i: an integer, f: a floating-point number
};

/// The name of a number token, or of `-` and the token. Nothing for what the server refuses or spells we know not how.
[[nodiscard]] std::optional<NumberName> number_name(std::string_view token, bool negative);

/// The name of a string literal with this value.
[[nodiscard]] std::string string_name(std::string_view value);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/literals.ipp>
#endif
