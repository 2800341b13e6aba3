// An outline against the columns of its sources: `*` expanded, names looked up.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_outline.hpp>

#include <span>

namespace chddl::inline CHDDL_ABI {

/// Where a source is none of the tables, its columns are unknown: then names without a qualifier are not judged.
[[nodiscard]] ResolvedSelect resolve(const SelectOutline& outline, std::span<const SourceTable> tables);

/// The same where all is known of one source, which is `outline.source`.
[[nodiscard]] ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/resolve.ipp>
#endif
