// What an object uses that its target, an older release, does not take.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// One look at the whole object; nothing for the newest release.
void check_release(const Database& database, Target target, const Place& place, Diagnostics& found);
void check_release(const NamedCollection& collection, Target target, const Place& place, Diagnostics& found);
void check_release(const KafkaTable& table, Target target, const Place& place, Diagnostics& found);
void check_release(const MergeTreeTable& table, Target target, const Place& place, Diagnostics& found);
void check_release(const MaterializedView& view, Target target, const Place& place, Diagnostics& found);
void check_release(const Pipeline& pipeline, Target target, Diagnostics& found);
/// What only the tables behind a view's SELECT tell.
void check_release(const ViewSelect& select, Target target, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/target.ipp>
#endif
