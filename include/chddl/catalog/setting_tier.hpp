// How ready for use the server calls a setting.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>

namespace chddl::inline CHDDL_ABI::catalog {

/// The column `tier` of system.settings and system.merge_tree_settings.
enum class Tier : std::uint8_t { production, beta, experimental, obsolete };

}  // namespace chddl::inline CHDDL_ABI::catalog
