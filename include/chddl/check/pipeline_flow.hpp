// Rules about what flows where in a pipeline, and whether all of it is there.
#pragma once

#include <chddl/check/named_objects.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// view-cycle, refresh-target-shared
void check_flow(const Pipeline& pipeline, NamedObjects& objects, Diagnostics& found);

/// object-missing: everything that is named is in the pipeline.
void check_whole(const Pipeline& pipeline, NamedObjects& objects, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/pipeline_flow.ipp>
#endif
