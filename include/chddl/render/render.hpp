// Model → SQL.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/render/secrets.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// One statement, without `;`, in the clause order and layout of ClickHouse's `formatQuery`.
///
/// A model is rendered as it is, whether or not `check` likes it. Secrets are '[HIDDEN]' unless asked for; one that
/// comes from a variable which is not set stays hidden, and no server takes it.
[[nodiscard]] std::string render(const DataType& type);
[[nodiscard]] std::string render(const Database& database);
[[nodiscard]] std::string render(const NamedCollection& collection, Secrets secrets = Secrets::hidden);
[[nodiscard]] std::string render(const KafkaTable& table, Secrets secrets = Secrets::hidden);
[[nodiscard]] std::string render(const MergeTreeTable& table, Secrets secrets = Secrets::hidden);
[[nodiscard]] std::string render(const MaterializedView& view);
/// Every statement, each ended by ";\n", in an order in which no view misses a row: what a statement needs comes before
/// it, a view on a destination before those that fill it, and where several views read one Kafka table, they are made
/// on a stand-in (a Null table under its name), whose place it takes at the end.
[[nodiscard]] std::string render(const Pipeline& pipeline, Secrets secrets = Secrets::hidden);

/// The same, appended to a string that can be used again.
void render_to(std::string& out, const DataType& type);
void render_to(std::string& out, const Database& database);
void render_to(std::string& out, const NamedCollection& collection, Secrets secrets = Secrets::hidden);
void render_to(std::string& out, const KafkaTable& table, Secrets secrets = Secrets::hidden);
void render_to(std::string& out, const MergeTreeTable& table, Secrets secrets = Secrets::hidden);
void render_to(std::string& out, const MaterializedView& view);
void render_to(std::string& out, const Pipeline& pipeline, Secrets secrets = Secrets::hidden);

/// The statements one by one, in creation order, without `;`: for whoever sends them with a client of their own.
[[nodiscard]] std::vector<std::string> statements(const Pipeline& pipeline, Secrets secrets = Secrets::hidden);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/render.ipp>
#endif
