// Rules about the Kafka tables of a pipeline.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The names of a list with commas, without the spaces around them.
[[nodiscard]] std::vector<std::string_view> topics_of(std::string_view list);

/// group-shared
void check_groups(const Pipeline& pipeline, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/pipeline_queues.ipp>
#endif
