// The table engines that the server lists, and which clauses each may have. The rows are generated: see
// generated/engine_names.ipp; what is legal in detail stands in engines.hpp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.table_engines.
struct EngineName {
    std::string_view name = {};
    bool supports_settings = false;
    bool supports_skipping_indices = false;
    bool supports_projections = false;
    bool supports_sort_order = false;  ///< PARTITION BY, PRIMARY KEY, ORDER BY, SAMPLE BY
    bool supports_ttl = false;
    bool supports_replication = false;
    bool supports_deduplication = false;
};

/// The engines of the embedded engine; an official server has a few more, which `find_engine_name` knows.
[[nodiscard]] std::span<const EngineName> engine_names();

/// Engines that are missing in the embedded engine because it is built without their libraries.
[[nodiscard]] std::span<const EngineName> engines_of_other_builds();

/// The engine of exactly that name, or null if no build has one: names are case-sensitive (56).
[[nodiscard]] const EngineName* find_engine_name(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/engine_names.ipp>
#endif
