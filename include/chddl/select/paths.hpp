// Names of columns in several parts: `a`, `t.a`, `db.t.a`.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// How many leading parts may be the source's name: 0, 1 (`t.a`, its alias `q.a`) or 2 (`db.t.a`).
[[nodiscard]] std::size_t qualifier_length(const NamePath& path, const SelectSource& source);

/// The parts from `first` up to before `last`, with dots between them.
[[nodiscard]] std::string joined(const NamePath& path, std::size_t first, std::size_t last);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/paths.ipp>
#endif
