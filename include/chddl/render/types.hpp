// Writing data types.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

void write(SqlWriter& sql, const DataType& type);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/types.ipp>
#endif
