// The table engines. To support one more, add a row.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct EngineSpec {
    std::string_view name;
    std::string_view doc;
};

inline constexpr auto engines = std::to_array<EngineSpec>({
    {.name = "Kafka", .doc = "Reads topics; what it has read once, it does not give again."},
    {.name = "MergeTree", .doc = "Keeps rows in the order of its sorting key."},
});

static_assert(detail::names_are_unique(engines));

}  // namespace chddl::inline CHDDL_ABI::catalog
