// Rules about tables that the engine of their database decides, where a pipeline has both.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// creation-refused of OR REPLACE, replica-uuid
void check_database_tables(const Pipeline& pipeline, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/database_tables.ipp>
#endif
