// Random pipelines that check and the server take: queue, destination, view, and what may stand beside them.
#pragma once

#include <chddl/chddl.hpp>

#include "random.hpp"
#include "types.hpp"

namespace property {

/// The collection that a Kafka table can take its broker from; it is no part of the database.
inline constexpr const char* collection_name = "property_collection";

class PipelineMaker {
public:
    explicit PipelineMaker(std::uint64_t seed) : random_(seed), types_(random_) {}

    /// The next pipeline, in database `property`. Replicated tables are made only where there is a Keeper for them.
    [[nodiscard]] chddl::Pipeline next();
    void without_keeper() { keeper_ = false; }

    [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return random_.counts(); }
    [[nodiscard]] Random& random() { return random_; }

private:
    /// Every third time or so, and counted.
    [[nodiscard]] bool has(std::string_view clause, std::size_t once_in = 3);

    [[nodiscard]] chddl::KafkaTableBuilder queue();
    void kafka_settings(chddl::KafkaTableBuilder& queue);
    [[nodiscard]] chddl::MergeTreeTableBuilder destination(const chddl::KafkaTableBuilder& queue);
    void engine(chddl::MergeTreeTableBuilder& table);
    void columns(chddl::MergeTreeTableBuilder& table);
    void family_clauses(chddl::MergeTreeTableBuilder& table);
    void ttl(chddl::MergeTreeTableBuilder& table);
    void indices(chddl::MergeTreeTableBuilder& table);
    [[nodiscard]] chddl::MaterializedViewBuilder view(const chddl::KafkaTableBuilder& queue,
                                                      const chddl::MergeTreeTableBuilder& destination);
    void projections(chddl::MergeTreeTableBuilder& table);

    // What stands beside queue, destination and view: views.cpp.
    void hourly(chddl::PipelineBuilder& pipeline, const chddl::KafkaTableBuilder& queue);
    void second_queue(chddl::PipelineBuilder& pipeline, const chddl::KafkaTableBuilder& queue,
                      const chddl::MergeTreeTableBuilder& destination);
    void chain(chddl::PipelineBuilder& pipeline, const chddl::MergeTreeTableBuilder& destination);
    void own_rows(chddl::PipelineBuilder& pipeline, const chddl::MergeTreeTableBuilder& destination);
    void refreshed(chddl::PipelineBuilder& pipeline);
    void text_select(chddl::PipelineBuilder& pipeline);
    void security(chddl::MaterializedViewBuilder& view);

    Random random_;
    TypeMaker types_;
    bool keeper_ = true;
    bool keeps_errors_ = false;
    bool collected_ = false;
    std::size_t number_ = 0;
};

}  // namespace property
