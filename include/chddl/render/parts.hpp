// Writing the parts that statements share.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the last word of a part is a direction; such a key is no tuple to the server.
[[nodiscard]] bool is_descending(const SqlText& part);

/// "CREATE OR REPLACE TABLE IF NOT EXISTS db.name UUID '…' ON CLUSTER c"
void write_create(SqlWriter& sql, std::string_view what, const QualifiedName& name, const Creation& creation);
/// " ON CLUSTER c", or nothing.
void write_cluster(SqlWriter& sql, const Creation& creation);
/// "Name(a, b)", or "Name"
void write(SqlWriter& sql, const Engine& engine);
/// "Delta, ZSTD(3)"
void write_codecs(SqlWriter& sql, const std::vector<Codec>& codecs);
void write(SqlWriter& sql, const SettingValue& value, Secrets secrets);
/// The value, or what stands for it where it is a secret.
void write_value(SqlWriter& sql, std::string_view name, const SettingValue& value, Secrets secrets);
/// "a = 1, b = 'x'"
void write_list(SqlWriter& sql, const std::vector<Setting>& settings, Secrets secrets);
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
