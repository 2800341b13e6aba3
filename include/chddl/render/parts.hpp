// Writing the parts that statements share.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/merge_tree_table.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

void write(SqlWriter& sql, const DataType& type);
void write(SqlWriter& sql, const KafkaColumn& column);
void write(SqlWriter& sql, const Column& column);
void write(SqlWriter& sql, const SettingValue& value, Secrets secrets);
/// Whether the value of the setting is never shown.
[[nodiscard]] bool is_secret(std::string_view name);
/// A line "SETTINGS a = 1, b = 'x'", or nothing.
void write_settings(SqlWriter& sql, const std::vector<Setting>& settings, Secrets secrets);
/// A line "ORDER BY (a, b)", or nothing.
void write_key(SqlWriter& sql, std::string_view keyword, const std::optional<Key>& key);
/// A line "COMMENT '…'", or nothing.
void write_comment(SqlWriter& sql, std::string_view comment);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/parts.ipp>
#endif
