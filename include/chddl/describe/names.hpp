// Foreign names as good identifiers: `click-events.v1` → `click_events_v1`.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::names {

/// `userId`, `UserID`, `user-id` and `user id` as `user_id`. Predictable: letters and digits stay, in lower case, `_`
/// stands between words; what is no ASCII letter or digit separates them. A name that would begin with a digit gets `_`
/// in front, an empty one is `_`.
[[nodiscard]] std::string snake_case(std::string_view name);
/// The same words as `userId`.
[[nodiscard]] std::string camel_case(std::string_view name);
/// The name of a Kafka topic as that of a table: as snake_case, but that capitals begin no word.
[[nodiscard]] std::string from_topic(std::string_view topic);

/// All of them by one rule. Two that become the same name are a finding, name-collision.
[[nodiscard]] Result<std::vector<std::string>> by_rule(std::span<const std::string> names,
                                                       std::string (*rule)(std::string_view name));

}  // namespace chddl::inline CHDDL_ABI::names

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/describe/names.ipp>
#endif
