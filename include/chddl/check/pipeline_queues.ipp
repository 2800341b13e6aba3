// Consumer groups, by broker, group and topic.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/pipeline_queues.hpp>
#include <chddl/core/report.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::vector<std::string_view> topics_of(std::string_view list) {
    std::vector<std::string_view> topics = parts_of(list);
    std::erase(topics, std::string_view());
    return topics;
}

/// Two tables in one group share the messages of a topic between them.
CHDDL_INLINE void check_groups(const Pipeline& pipeline, Diagnostics& found) {
    std::unordered_map<std::string, const KafkaTable*> readers;
    for (std::size_t i = 0; i < pipeline.kafka_tables.size(); ++i) {
        const KafkaTable& table = pipeline.kafka_tables[i];
        const Place place = (Place() / "kafka_tables" / i).of(table.name.database, table.name.name);
        const KafkaSettings settings = settings_of(table, pipeline);
        const std::string_view group = settings.text(catalog::kafka_setting<"kafka_group_name">);
        if (group.empty()) continue;
        for (const std::string_view topic : topics_of(settings.text(catalog::kafka_setting<"kafka_topic_list">))) {
            std::string key(settings.text(catalog::kafka_setting<"kafka_broker_list">));
            key.append(1, '\0').append(group).append(1, '\0').append(topic);
            const auto [first, is_first] = readers.emplace(std::move(key), &table);
            if (!is_first && first->second != &table)
                found.report<"group-shared">(place, joined_name(first->second->name), topic, group);
        }
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
