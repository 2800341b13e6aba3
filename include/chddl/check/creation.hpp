// Rules about how a statement begins.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/qualified_name.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// creation-conflict, uuid-malformed, uuid-replace, cluster-macro
void check_creation(const Creation& creation, const Place& place, Diagnostics& found);

/// The same of a table; creation-refused, where it is TEMPORARY and more than that allows.
void check_table_creation(const Creation& creation, const QualifiedName& name, bool replicated, const Place& place,
                          Diagnostics& found);
/// 32 digits, alone or in groups of 8-4-4-4-12.
[[nodiscard]] bool is_uuid(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/creation.ipp>
#endif
