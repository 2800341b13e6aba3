// The words of ClickHouse's grammar. The rows are generated: see generated/keywords.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// As system.keywords lists them: single words and sequences, such as `ADD COLUMN`.
[[nodiscard]] std::span<const std::string_view> keywords();

/// Whether the list has it, in any case.
[[nodiscard]] bool is_keyword(std::string_view word);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/keywords.ipp>
#endif
