// Writing ENGINE and the clauses that go with it.
#pragma once

#include <chddl/catalog/settings.hpp>
#include <chddl/config.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A setting of a Kafka table that is written as an argument; null where it is not set.
struct KafkaArgument {
    const catalog::SettingSpec* spec = nullptr;
    const Setting* setting = nullptr;
};
/// Those of the table, in the engine's order.
[[nodiscard]] std::vector<KafkaArgument> arguments_of(const KafkaTable& table);

/// From "ENGINE = …" to "SETTINGS …", each clause on a line.
void write(SqlWriter& sql, const Storage& storage, Secrets secrets);
/// "ENGINE = Kafka(…)" and SETTINGS.
void write_storage(SqlWriter& sql, const KafkaTable& table, Secrets secrets);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/storage.ipp>
#endif
