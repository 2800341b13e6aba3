// OR REPLACE, IF NOT EXISTS, TEMPORARY, UUID, ON CLUSTER.
#pragma once

#include <chddl/check/creation.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool is_uuid(std::string_view text) {
    constexpr std::size_t digits = 32;
    constexpr std::size_t dashes[] = {8, 13, 18, 23};
    const bool grouped = text.size() != digits;
    if (grouped && text.size() != digits + std::size(dashes)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = grouped && std::find(std::begin(dashes), std::end(dashes), i) != std::end(dashes);
        constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
        if (dash ? text[i] != '-' : hexadecimal.find(text[i]) == std::string_view::npos) return false;
    }
    return true;
}

CHDDL_INLINE void check_creation(const Creation& creation, const Place& place, Diagnostics& found) {
    if (creation.or_replace && creation.if_not_exists) found.report<"creation-conflict">(place);
    if (!creation.uuid.empty() && !is_uuid(creation.uuid))
        found.report<"uuid-malformed">(place / "uuid", creation.uuid);
    if (!creation.uuid.empty() && creation.or_replace) found.report<"uuid-replace">(place / "uuid");
    const std::size_t open = creation.cluster.rfind('{');
    if (open != std::string::npos && creation.cluster.find('}', open) == std::string::npos)
        found.report<"cluster-macro">(place / "cluster", creation.cluster);
}

CHDDL_INLINE void check_table_creation(const Creation& creation, const QualifiedName& name, bool replicated,
                                       const Place& place, Diagnostics& found) {
    check_creation(creation, place, found);
    if (!creation.temporary) return;
    const auto refuse = [&](bool is, std::string_view what) {
        if (is) found.report<"creation-refused">(place / "temporary", Plain{"a temporary table"}, Plain{what});
    };
    refuse(replicated, "replicated");
    refuse(!creation.cluster.empty(), "made ON CLUSTER");
    refuse(!name.database.empty(), "inside a database");
}

}  // namespace chddl::inline CHDDL_ABI::detail
