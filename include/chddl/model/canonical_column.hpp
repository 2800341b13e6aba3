// Columns in the form in which the server stores them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/setting.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI {

/// `UInt64 NULL` and `UInt64 DEFAULT NULL` are Nullable(UInt64), NOT NULL is forgotten; types, codecs and statistics in
/// the server's own spelling and order.
[[nodiscard]] Column canonical(Column column);

namespace detail {

/// `flatten_nested = 0`, of the table or of the statement: the columns of a Nested stay together.
[[nodiscard]] bool keeps_nested(const std::vector<Setting>& settings);

/// The type of `canonical(column)`, without a copy of all else.
[[nodiscard]] DataType canonical_type(const Column& column);
[[nodiscard]] DataType canonical_type(const KafkaColumn& column);

/// All columns; those of a Nested stand alone unless `keeps_nested`.
[[nodiscard]] std::vector<Column> stored_columns(std::vector<Column> columns, bool keeps_nested = false);
[[nodiscard]] std::vector<KafkaColumn> stored_columns(std::vector<KafkaColumn> columns, bool keeps_nested = false);

/// The same by name and type, types as they are written: what a view can name.
[[nodiscard]] std::vector<NamedType> named_columns(const std::vector<Column>& columns, bool keeps_nested = false);
[[nodiscard]] std::vector<NamedType> named_columns(const std::vector<KafkaColumn>& columns, bool keeps_nested = false);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/canonical_column.ipp>
#endif
