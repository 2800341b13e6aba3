// The builder of a whole pipeline.
#pragma once

#include <chddl/build/kafka_table_builder.hpp>
#include <chddl/build/materialized_view_builder.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/build/named_collection_builder.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <string_view>

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

    /// The pipeline and all findings about it; no value if one of them fails.
    [[nodiscard]] Result<Pipeline> build(const CheckOptions& options = {}) const;
    [[nodiscard]] const detail::Draft<Pipeline>& draft() const { return draft_; }

private:
    void take(const Diagnostics& problems, std::string_view kind, std::size_t index);

    detail::Draft<Pipeline> draft_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/pipeline_builder.ipp>
#endif
