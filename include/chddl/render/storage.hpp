// Writing ENGINE and the clauses that go with it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// From "ENGINE = …" to "SETTINGS …", each clause on a line.
void write(SqlWriter& sql, const Storage& storage, Secrets secrets);
/// "ENGINE = Kafka(…)" and SETTINGS.
void write_storage(SqlWriter& sql, const KafkaTable& table, Secrets secrets);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/storage.ipp>
#endif
