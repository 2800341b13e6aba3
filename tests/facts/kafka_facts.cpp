// Kafka tables: settings, arguments, collections, virtual columns, what shows only when messages come.
#include "facts.hpp"

#include <array>

namespace facts {
namespace {

constexpr auto kafka_rows = std::to_array<Fact>({
    {.section = "Kafka engine",
     .says = "one of the four mandatory settings is missing",
     .diagnostic = "setting-missing",
     .wrong = "CREATE TABLE q (a UInt64) ENGINE = Kafka SETTINGS kafka_broker_list = 'b:1', kafka_topic_list = 't', "
              "kafka_group_name = 'g'",
     .code = 42,
     .right = "CREATE TABLE q (a UInt64) ENGINE = Kafka SETTINGS kafka_broker_list = 'b:1', kafka_topic_list = 't', "
              "kafka_group_name = 'g', kafka_format = 'JSONEachRow'"},
});

}  // namespace

std::span<const Fact> kafka_facts() {
    return kafka_rows;
}

}  // namespace facts
