// CREATE TABLE … ENGINE = Kafka: the queue.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/setting.hpp>

#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A Kafka engine table. It reads its topics as soon as a view is attached to its name, and each message once.
struct KafkaTable {
    QualifiedName name = {};
    std::vector<KafkaColumn> columns = {};
    std::vector<Setting> settings = {};
    std::string comment = {};
    bool if_not_exists = false;

    friend bool operator==(const KafkaTable&, const KafkaTable&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
