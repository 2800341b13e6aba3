// Consumer groups, by broker, group and topic.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
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

CHDDL_INLINE void ConsumerGroups::add(const KafkaTable& table, const KafkaSettings& settings, const Place& place) {
    const std::string_view group = settings.text(catalog::kafka_setting<"kafka_group_name">);
    if (group.empty()) return;
    for (const std::string_view topic : topics_of(settings.text(catalog::kafka_setting<"kafka_topic_list">))) {
        std::string key(settings.text(catalog::kafka_setting<"kafka_broker_list">));
        key.append(1, '\0').append(group).append(1, '\0').append(topic);
        const auto [first, is_first] = readers_.emplace(std::move(key), &table);
        if (!is_first && first->second != &table) shared_.push_back({place, first->second, topic, group});
    }
}

CHDDL_INLINE void ConsumerGroups::report(Diagnostics& found) const {
    for (const auto& [place, first, topic, group] : shared_)
        found.report<"group-shared">(place, joined_name(first->name), topic, group);
}

}  // namespace chddl::inline CHDDL_ABI::detail
