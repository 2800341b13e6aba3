// Recording a pipeline.
#pragma once

#include <chddl/build/judge.hpp>
#include <chddl/build/pipeline_builder.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE PipelineBuilder::PipelineBuilder() = default;
CHDDL_INLINE PipelineBuilder::~PipelineBuilder() = default;
CHDDL_INLINE PipelineBuilder::PipelineBuilder(const PipelineBuilder&) = default;
CHDDL_INLINE PipelineBuilder::PipelineBuilder(PipelineBuilder&&) noexcept = default;
CHDDL_INLINE PipelineBuilder& PipelineBuilder::operator=(const PipelineBuilder&) = default;
CHDDL_INLINE PipelineBuilder& PipelineBuilder::operator=(PipelineBuilder&&) noexcept = default;

/// An object's problems have places within the object; in the pipeline they lie one level deeper.
CHDDL_INLINE void PipelineBuilder::take(const Diagnostics& problems, std::string_view kind, std::size_t index) {
    Diagnostics moved = problems;
    const std::string prefix = (Place() / kind / index).pointer();
    for (Diagnostic& problem : moved) problem.at.insert(0, prefix);
    draft_.problems.append(moved);
}

CHDDL_INLINE PipelineBuilder& PipelineBuilder::database(std::string_view name) {
    return add(Database{.name = std::string(name), .creation = {.if_not_exists = true}});
}

CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(const NamedCollectionBuilder& collection) {
    return add(collection.draft().model);
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(const KafkaTableBuilder& table) {
    take(table.draft().problems, "kafka_tables", draft_.model.kafka_tables.size());
    return add(table.draft().model);
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(const MergeTreeTableBuilder& table) {
    take(table.draft().problems, "merge_tree_tables", draft_.model.merge_tree_tables.size());
    return add(table.draft().model);
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(const MaterializedViewBuilder& view) {
    auto [model, problems] = view.draft();
    take(problems, "views", draft_.model.views.size());
    view_builders_.emplace_back(draft_.model.views.size(), view);
    return add(std::move(model));
}

CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(Database database) {
    draft_.model.databases.push_back(std::move(database));
    return *this;
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(NamedCollection collection) {
    draft_.model.collections.push_back(std::move(collection));
    return *this;
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(KafkaTable table) {
    draft_.model.kafka_tables.push_back(std::move(table));
    return *this;
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(MergeTreeTable table) {
    draft_.model.merge_tree_tables.push_back(std::move(table));
    return *this;
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(MaterializedView view) {
    draft_.model.views.push_back(std::move(view));
    return *this;
}
CHDDL_INLINE PipelineBuilder& PipelineBuilder::add(const Pipeline& pipeline) {
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    for (const Database& database : databases) add(database);
    for (const NamedCollection& collection : collections) add(collection);
    for (const KafkaTable& table : kafka_tables) add(table);
    for (const MergeTreeTable& table : merge_tree_tables) add(table);
    for (const MaterializedView& view : views) add(view);
    return *this;
}

CHDDL_INLINE PipelineBuilder& PipelineBuilder::on_cluster(std::string_view cluster) {
    cluster_ = cluster;
    return *this;
}

CHDDL_INLINE Result<Pipeline> PipelineBuilder::build(const CheckOptions& options) const {
    PipelineBuilder whole = *this;
    for (const detail::ErrorsRequest& request : errors_) whole.keep_errors(request);
    auto& [databases, collections, kafka_tables, merge_tree_tables, views] = whole.draft_.model;
    const auto place_on_cluster = [&](auto& objects) {
        for (auto& object : objects)
            if (object.creation.cluster.empty()) object.creation.cluster = cluster_;
    };
    place_on_cluster(databases);
    place_on_cluster(collections);
    place_on_cluster(kafka_tables);
    place_on_cluster(merge_tree_tables);
    place_on_cluster(views);
    return detail::judged(whole.draft_, options);
}

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
template class chddl::Result<chddl::Pipeline>;
#endif
