// How a table engine is found. An engine that only other builds of the server have is a row here.
#pragma once

#include <chddl/catalog/engine_names.hpp>
#include <chddl/catalog/generated/engine_names.ipp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

// The manual documents both for official builds; libchdb is built without their client libraries (56), though it still
// has the session setting rabbitmq_max_wait_ms.
inline constexpr catalog::EngineName engines_of_other_builds[] = {
    {.name = "NATS", .supports_settings = true},
    {.name = "RabbitMQ", .supports_settings = true},
};

}  // namespace detail
namespace catalog {

CHDDL_INLINE std::span<const EngineName> engine_names() {
    return generated::engine_names;
}

CHDDL_INLINE std::span<const EngineName> engines_of_other_builds() {
    return detail::engines_of_other_builds;
}

CHDDL_INLINE const EngineName* find_engine_name(std::string_view name) {
    for (const std::span<const EngineName> rows : {engine_names(), engines_of_other_builds()})
        if (const EngineName* found = detail::find_exact(rows, name); found != nullptr) return found;
    return nullptr;
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
