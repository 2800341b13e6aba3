// Rules about DEFAULT, MATERIALIZED, ALIAS and EPHEMERAL.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// default-* and expression-*, of any engine's table.
void check_defaults(const std::vector<Column>& columns, const Place& place, Diagnostics& found);

/// The same of the ALIAS columns of a Kafka table, which see no virtual column.
void check_aliases(const std::vector<KafkaColumn>& columns, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/defaults.ipp>
#endif
