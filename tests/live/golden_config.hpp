// What the goldens need of a server.
#pragma once

#include <string>

namespace live {

/// A cluster, a section for GraphiteMergeTree, and, for replicated tables, macros and the ZooKeeper of
/// support/with_zookeeper.sh, if there is one. Two servers need a shard each.
inline std::string golden_config(const char* keeper, const std::string& shard = "01") {
    std::string text = R"(<clickhouse>
<remote_servers><golden><shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard></golden></remote_servers>
<graphite_rollup><default><function>avg</function><retention><age>0</age><precision>60</precision></retention></default></graphite_rollup>
<default_replica_path>/golden/{shard}/{database}/{table}</default_replica_path>
)";
    text += "<macros><shard>" + shard + "</shard><replica>r1</replica></macros>\n";
    if (keeper != nullptr) {
        const std::string address = keeper;
        const std::size_t colon = address.find(':');
        text += "<zookeeper><node><host>" + address.substr(0, colon) + "</host><port>" + address.substr(colon + 1) +
                "</port></node></zookeeper>\n";
    }
    return text + "</clickhouse>\n";
}

}  // namespace live
