// Consumer groups, by broker, group and topic.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/pipeline_queues.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/core/report.hpp>

#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::vector<std::string_view> topics_of(std::string_view list) {
    std::vector<std::string_view> topics = parts_of(list);
    std::erase(topics, std::string_view());
    return topics;
}

CHDDL_INLINE void ConsumerGroups::add(std::size_t table, const KafkaSettings& settings) {
    const std::string_view group = settings.text(catalog::kafka_setting<"kafka_group_name">);
    if (group.empty()) return;
    const std::string_view brokers = settings.text(catalog::kafka_setting<"kafka_broker_list">);
    for (const std::string_view topic : topics_of(settings.text(catalog::kafka_setting<"kafka_topic_list">)))
        readers_.push_back({table, brokers, group, topic});
}

CHDDL_INLINE void ConsumerGroups::report(const Pipeline& pipeline, Diagnostics& found) const {
    KeyIndex<ByGroup> index;
    index.reserve(readers_.size());
    for (std::size_t i = 0; i < readers_.size(); ++i) {
        const auto& [table, brokers, group, topic] = readers_[i];
        const Reader& first = readers_[index.add(readers_, i)];
        if (first.table == table) continue;
        const QualifiedName& name = pipeline.kafka_tables[table].name;
        found.report<"group-shared">((Place() / "kafka_tables" / table).of(name.database, name.name),
                                     joined_name(pipeline.kafka_tables[first.table].name), topic, group);
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
