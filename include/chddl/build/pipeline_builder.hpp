// The builder of a whole pipeline.
#pragma once

#include <chddl/build/errors_companion.hpp>
#include <chddl/build/kafka_table_builder.hpp>
#include <chddl/build/materialized_view_builder.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/build/named_collection_builder.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/pipeline.hpp>

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Collects the objects of a pipeline, as builders or as models, in any order. One `build()` reports all that is wrong
/// with any of them and between them.
class PipelineBuilder {
public:
    PipelineBuilder();
    ~PipelineBuilder();
    PipelineBuilder(const PipelineBuilder&);
    PipelineBuilder(PipelineBuilder&&) noexcept;
    PipelineBuilder& operator=(const PipelineBuilder&);
    PipelineBuilder& operator=(PipelineBuilder&&) noexcept;

    /// CREATE DATABASE IF NOT EXISTS, before everything else.
    PipelineBuilder& database(std::string_view name);

    PipelineBuilder& add(const NamedCollectionBuilder& collection);
    PipelineBuilder& add(const KafkaTableBuilder& table);
    PipelineBuilder& add(const MergeTreeTableBuilder& table);
    PipelineBuilder& add(const MaterializedViewBuilder& view);
    PipelineBuilder& add(Database database);
    PipelineBuilder& add(NamedCollection collection);
    PipelineBuilder& add(KafkaTable table);
    PipelineBuilder& add(MergeTreeTable table);
    PipelineBuilder& add(MaterializedView view);
    PipelineBuilder& add(const Pipeline& pipeline);

    /// Keeps the messages of a Kafka table that cannot be parsed, with the reason. `build()` sets the table's error
    /// mode to stream, adds an errors table and a view that fills it, and `_error = ''` to the WHERE of the views that
    /// are built from parts; to a whole SELECT nothing is added, and `check` reports it as `view-errors-mixed`.
    ///
    ///     pipeline.keep_errors_of(queue, {.table = "kaf.clicks_errors", .ttl = std::chrono::days(30)})
    PipelineBuilder& keep_errors_of(const ObjectName& queue, const ErrorsOptions& options = {});
    PipelineBuilder& keep_errors_of(const KafkaTableBuilder& queue, const ErrorsOptions& options = {}) {
        return keep_errors_of(queue.name(), options);
    }
    PipelineBuilder& keep_errors_of(const std::same_as<KafkaTable> auto& queue, const ErrorsOptions& options = {}) {
        return keep_errors_of(queue.name, options);
    }

    /// `ON CLUSTER` for every object that has none of its own: a cluster's name or a macro, "{cluster}".
    PipelineBuilder& on_cluster(std::string_view cluster);

    /// The pipeline and all findings about it; no value if one of them fails.
    [[nodiscard]] Result<Pipeline> build(const CheckOptions& options = {}) const;
    /// What was added so far, without what only `build()` does.
    [[nodiscard]] const detail::Draft<Pipeline>& draft() const { return draft_; }

private:
    [[nodiscard]] bool set_stream_mode(std::size_t queue);
    void keep_errors(const detail::ErrorsRequest& request);
    void take(const Diagnostics& problems, std::string_view kind, std::size_t index);

    detail::Draft<Pipeline> draft_;
    std::vector<std::pair<std::size_t, MaterializedViewBuilder>> view_builders_;  // with the places of their views
    std::vector<detail::ErrorsRequest> errors_;
    std::string cluster_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/errors_companion.ipp>
#include <chddl/build/pipeline_builder.ipp>
#else
extern template class chddl::Result<chddl::Pipeline>;
#endif
