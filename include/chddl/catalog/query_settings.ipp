// How a setting of a session is found.
#pragma once

#include <chddl/catalog/generated/query_settings.ipp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

CHDDL_INLINE std::span<const QuerySetting> query_settings() {
    return generated::query_settings;
}

CHDDL_INLINE const QuerySetting* find_query_setting(std::string_view name) {
    return detail::find_exact(query_settings(), name);
}

}  // namespace chddl::inline CHDDL_ABI::catalog
