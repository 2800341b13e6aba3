// Model → findings: what the server would refuse, and what it takes although data would be lost.
#pragma once

#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI {

/// All findings about one object, by itself. Nothing outside the process is asked.
[[nodiscard]] Diagnostics check(const Database& database, const CheckOptions& options = {});
[[nodiscard]] Diagnostics check(const NamedCollection& collection, const CheckOptions& options = {});
[[nodiscard]] Diagnostics check(const KafkaTable& table, const CheckOptions& options = {});
[[nodiscard]] Diagnostics check(const MergeTreeTable& table, const CheckOptions& options = {});
[[nodiscard]] Diagnostics check(const MaterializedView& view, const CheckOptions& options = {});
/// All findings about all objects, and about what they are to each other: a view's outputs are compared with its
/// destination, and what it reads with its source. A table that is not in the pipeline is taken to be as it should.
[[nodiscard]] Diagnostics check(const Pipeline& pipeline, const CheckOptions& options = {});

namespace detail {

/// Lowers accepted findings to notes; whether nothing is left that fails.
[[nodiscard]] bool passes(Diagnostics& found, const CheckOptions& options);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/check.ipp>
#endif
