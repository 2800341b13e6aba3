// Writing whole statements, without `;`.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

void write(SqlWriter& sql, const Database& database, Secrets secrets);
void write(SqlWriter& sql, const NamedCollection& collection, Secrets secrets);
void write(SqlWriter& sql, const KafkaTable& table, Secrets secrets);
void write(SqlWriter& sql, const MergeTreeTable& table, Secrets secrets);
void write(SqlWriter& sql, const MaterializedView& view, Secrets secrets);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/objects.ipp>
#endif
