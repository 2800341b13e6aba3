// Settings whose text is a list that the server reads: of codecs, of kinds of statistics.
#pragma once

#include <chddl/catalog/setting_rules.hpp>
#include <chddl/config.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// What is expected instead of the text; "" where it is right, or may be.
[[nodiscard]] std::string_view expected_text(catalog::SettingText kind, std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/setting_texts.ipp>
#endif
