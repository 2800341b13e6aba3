// Database engines, as far as it matters which. To add one, add a row.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct DatabaseEngineSpec {
    std::string_view name;
    bool replaces = true;  ///< takes CREATE OR REPLACE TABLE
    std::string_view doc;
};

// Tried on ClickHouse 26.7: Memory answers 48 to CREATE OR REPLACE, Ordinary 80; tests/live repeats it. What is not
// here is taken for one that replaces.
// clang-format off
inline constexpr auto database_engines = std::to_array<DatabaseEngineSpec>({
    {.name = "Atomic", .doc = "Keeps tables by UUID, so that names can be exchanged; the default."},
    {.name = "Replicated", .doc = "Atomic, with its statements repeated on every replica."},
    {.name = "Memory", .replaces = false, .doc = "Forgets its tables with the server."},
    {.name = "Ordinary", .replaces = false, .doc = "Keeps tables by name; deprecated."},
});
// clang-format on

static_assert(detail::names_are_unique(database_engines));

}  // namespace chddl::inline CHDDL_ABI::catalog
