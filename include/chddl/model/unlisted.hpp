// Names that are newer than the catalogs.
#pragma once

#include <chddl/config.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// A name that the catalog does not know, taken as it is: `setting(unlisted("kafka_fetch_min_bytes"), 65536)`,
/// `type(unlisted("Geometry3D(4326)"))`.
struct Unlisted {
    std::string_view name;
};
[[nodiscard]] constexpr Unlisted unlisted(std::string_view name) {
    return {name};
}

}  // namespace chddl::inline CHDDL_ABI
