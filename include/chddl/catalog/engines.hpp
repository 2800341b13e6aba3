// The table engines, and what each can have. To support one more, add a row.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct EngineSpec {
    std::string_view name;
    bool replicated = false;  ///< also there as Replicated…
    bool keys = false;        ///< takes ORDER BY, PRIMARY KEY, PARTITION BY
    std::string_view doc;
};

inline constexpr auto engines = std::to_array<EngineSpec>({
    {.name = "Kafka", .doc = "Reads topics; what it has read once, it does not give again."},
    {.name = "MergeTree", .replicated = true, .keys = true, .doc = "Keeps rows in the order of its sorting key."},
});

static_assert(detail::names_are_unique(engines));

}  // namespace chddl::inline CHDDL_ABI::catalog
