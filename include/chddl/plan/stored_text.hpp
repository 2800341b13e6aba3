// The statement of a model as a server would store it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The statement as it would be stored. Secrets are hidden, `{database}` and `{table}` in a replica's path expanded.
[[nodiscard]] std::string stored_text(const KafkaTable& table, std::string_view database);
[[nodiscard]] std::string stored_text(const MergeTreeTable& table, std::string_view database);
[[nodiscard]] std::string stored_text(const MaterializedView& view, std::string_view database);

/// The stand-in of a Kafka table, in the same way.
[[nodiscard]] std::string stored_stand_in(const KafkaTable& table, const Pipeline& pipeline);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/stored_text.ipp>
#endif
