// The settings of a session, of which a Kafka table keeps those of formats. The rows are generated: see
// generated/query_settings.ipp.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.settings.
struct QuerySetting {
    std::string_view name = {};
    std::string_view type = {};           ///< as the server calls it: `UInt64`, `Bool`, `DateTimeInputFormat`
    std::string_view default_value = {};  ///< without quotes
    bool obsolete = false;
    bool kept_by_kafka = false;  ///< stays in the SETTINGS of a Kafka table; others are taken there, and dropped
    Target since = {0, 0};       ///< {0, 0}: the server does not say
    std::span<const std::string_view> choices = {};  ///< the only values, in this case; empty: any of the type
};

[[nodiscard]] std::span<const QuerySetting> query_settings();

/// The setting of exactly that name, or null: names are case-sensitive (115).
[[nodiscard]] const QuerySetting* find_query_setting(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/query_settings.ipp>
#endif
