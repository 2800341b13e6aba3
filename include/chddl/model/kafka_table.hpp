// CREATE TABLE … ENGINE = Kafka: the queue.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A Kafka engine table. It reads its topics as soon as a view is attached to its name, and each message once.
struct KafkaTable {
    QualifiedName name = {};
    std::vector<KafkaColumn> columns = {};
    std::vector<Setting> settings = {};
    /// So many of the settings, in the engine's own order, are written as its arguments: 4 is
    /// `Kafka('brokers', 'topics', 'group', 'format')`.
    std::int64_t positional = 0;
    std::string collection = {};          ///< a named collection: `Kafka(collection, …)`
    std::vector<Setting> overrides = {};  ///< of the collection: `Kafka(collection, kafka_format = 'CSV')`
    /// A SETTINGS clause of the statement itself, behind that of the table.
    std::vector<Setting> query_settings = {};
    std::string comment = {};
    Creation creation = {};

    friend bool operator==(const KafkaTable&, const KafkaTable&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::KafkaTable>;
#endif
