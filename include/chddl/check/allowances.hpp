// What a statement allows itself: the server takes a session's settings in its SETTINGS, also those that it drops.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/setting.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The SETTINGS of a table and of its statement; null: there is none.
struct Allowances {
    const std::vector<Setting>* table = nullptr;
    const std::vector<Setting>* query = nullptr;
};

/// Whether the setting is there and not false: `allow_suspicious_codecs = 1` lifts a refusal.
[[nodiscard]] bool allows(const Allowances& statement, std::string_view setting);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/allowances.ipp>
#endif
