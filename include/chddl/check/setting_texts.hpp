// Settings whose text the server reads further: lists of codecs or statistics, a release, a time zone.
#pragma once

#include <chddl/catalog/setting_rules.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/setting.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// setting-text; what is no text, or an empty one, is not judged.
void check_setting_text(const catalog::SettingRule& rule, const SettingValue& value, const Place& place,
                        Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/setting_texts.ipp>
#endif
