// Rules about the Kafka tables of a pipeline.
#pragma once

#include <chddl/check/kafka_settings.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The names of a list with commas, without the spaces around them.
[[nodiscard]] std::vector<std::string_view> topics_of(std::string_view list);

/// Two tables in one group share the messages of a topic between them.
class ConsumerGroups {
public:
    /// Of the pipeline's Kafka table at the place, with its settings. What they refer to must outlive this.
    void add(std::size_t table, const KafkaSettings& settings);
    /// group-shared
    void report(const Pipeline& pipeline, Diagnostics& found) const;

private:
    /// A table that reads a topic.
    struct Reader {
        std::size_t table = 0;
        std::string_view brokers = {};
        std::string_view group = {};
        std::string_view topic = {};
    };
    struct ByGroup {
        [[nodiscard]] static auto key(const Reader& reader) {
            return std::tie(reader.brokers, reader.group, reader.topic);
        }
        using Key = std::tuple<const std::string_view&, const std::string_view&, const std::string_view&>;
        [[nodiscard]] static std::size_t hash(const Key& key) {
            const std::hash<std::string_view> hash;
            return hash(std::get<2>(key)) ^ (hash(std::get<1>(key)) << 1) ^ (hash(std::get<0>(key)) << 2);
        }
    };
    std::vector<Reader> readers_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/pipeline_queues.ipp>
#endif
