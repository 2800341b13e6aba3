// Writing what stands between a table's brackets.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/table_parts.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

void write(SqlWriter& sql, const KafkaColumn& column);
void write(SqlWriter& sql, const Column& column);
void write(SqlWriter& sql, const Index& index);
void write(SqlWriter& sql, const Constraint& constraint);
void write(SqlWriter& sql, const Projection& projection);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/columns.ipp>
#endif
