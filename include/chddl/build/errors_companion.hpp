// Keeping the messages that cannot be parsed: an errors table, a view that fills it, and the filter of the other views.
#pragma once

#include <chddl/build/expr.hpp>
#include <chddl/build/materialized_view_builder.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/build/values.hpp>
#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/model/storage.hpp>

#include <optional>

namespace chddl::inline CHDDL_ABI {

/// Where the messages go that cannot be parsed, and for how long.
struct ErrorsOptions {
    std::optional<ObjectName> table = {};  ///< default: the Kafka table's name with `_errors`
    std::optional<ObjectName> view = {};   ///< default: the errors table's name with `_mv`
    std::optional<Seconds> ttl = {};       ///< after that long they go; default: they stay
    /// Replicated, with the server's default path and replica or with these.
    std::optional<Replication> replication = {};
};

namespace detail {

/// One call of `keep_errors_of`.
struct ErrorsRequest {
    QualifiedName queue;
    ErrorsOptions options;
};

/// The error mode that the Kafka table has, or its collection says; null where nothing is said.
[[nodiscard]] const SettingValue* error_mode(const KafkaTable& table, const Pipeline& pipeline);

[[nodiscard]] MergeTreeTableBuilder errors_table(const ErrorsRequest& request);
[[nodiscard]] MaterializedViewBuilder errors_view(const ErrorsRequest& request, const MergeTreeTableBuilder& table);
/// `_error = ''`, which lets only the messages through that were parsed.
[[nodiscard]] Expr no_error();

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
