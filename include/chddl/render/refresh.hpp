// Writing REFRESH.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/refresh.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// "1 DAY 2 HOUR"
void write(SqlWriter& sql, const Interval& interval);
/// A line "REFRESH EVERY 1 DAY …"
void write(SqlWriter& sql, const Refresh& refresh);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/refresh.ipp>
#endif
