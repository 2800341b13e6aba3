// The stand-in: a Null table under a Kafka table's name.
//
// Views on it are checked by the server as on the Kafka table, and nothing is read. Once they are all there, the Kafka
// table takes its place, in one statement where can_replace says so, and the views, which know their source by name,
// stay.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/sql/writer.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the Kafka table has `_error` and `_raw_message`. Where a named collection decides that is not of the
/// pipeline, it may.
[[nodiscard]] bool offers_errors(const KafkaTable& table, const Pipeline& pipeline);

/// CREATE TABLE … ENGINE = Null, with the columns of the Kafka table, and its virtual ones as ALIAS columns, so that
/// `*` does not see them. `or_replace` puts it in the Kafka table's place.
void write_stand_in(SqlWriter& sql, const KafkaTable& table, bool with_errors, bool or_replace = false);

/// Whether CREATE OR REPLACE puts a table in the place of this one, or of its stand-in, as far as the pipeline says:
/// its database has to take the statement, and the table must not have a UUID of its own. What was replaced is dropped
/// in the background, and until that is over the UUID must not be given again (DROP … SYNC waits).
[[nodiscard]] bool can_replace(const KafkaTable& table, const Pipeline& pipeline);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/stand_in.ipp>
#endif
