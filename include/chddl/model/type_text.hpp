// Types as SQL: for statements, for messages, and because the server sorts the types of a Variant by their text.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// As it was written; what is far deeper than any server reads is left out.
void write(SqlWriter& sql, const DataType& type);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/type_text.ipp>
#endif
