// Whole numbers as SQL spells them.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The value of a number token (`10`, `1_0`, `0x1F`, `0b11`), or nothing: it is no whole one, or does not fit.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view token_text, bool negative);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/whole_number.ipp>
#endif
