// Rules about what the objects of a pipeline are to each other.
#pragma once

#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// Every object by itself, and all of them together.
void check_pipeline(const Pipeline& pipeline, const CheckOptions& options, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/pipeline.ipp>
#endif
