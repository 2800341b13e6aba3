// Rules about the Kafka tables of a pipeline.
#pragma once

#include <chddl/check/kafka_settings.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/kafka_table.hpp>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The names of a list with commas, without the spaces around them.
[[nodiscard]] std::vector<std::string_view> topics_of(std::string_view list);

/// Two tables in one group share the messages of a topic between them.
class ConsumerGroups {
public:
    /// Of a table that stands at the place, with its settings. It and what they refer to must outlive this.
    void add(const KafkaTable& table, const KafkaSettings& settings, const Place& place);
    /// group-shared
    void report(Diagnostics& found) const;

private:
    struct Shared {
        Place place = {};
        const KafkaTable* first = nullptr;
        std::string_view topic = {};
        std::string_view group = {};
    };
    std::unordered_map<std::string, const KafkaTable*> readers_;  // the first by broker, group and topic
    std::vector<Shared> shared_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/pipeline_queues.ipp>
#endif
