// What stands inside the texts of a Kafka table: macros, brokers, topics.
#pragma once

#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::vector<std::string_view> parts_of(std::string_view list) {
    std::vector<std::string_view> parts;
    if (list.empty()) return parts;
    while (true) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view part = list.substr(0, comma);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        parts.push_back(part);
        if (comma == list.size()) return parts;
        list.remove_prefix(comma + 1);
    }
}

/// `{uuid}` is of the statement only where the UUID is, and of the whole cluster only where all its nodes are told.
[[nodiscard]] CHDDL_INLINE bool needs_uuid(const KafkaTable& table, const catalog::SettingSpec& spec) {
    const bool keeper = spec.name == catalog::kafka_setting<"kafka_keeper_path"> ||
                        spec.name == catalog::kafka_setting<"kafka_replica_name">;
    return keeper && table.creation.uuid.empty() && table.creation.cluster.empty();
}

/// A `{name}` that neither the statement nor the server itself fills in.
CHDDL_INLINE void check_macros(const KafkaSettings& all, const catalog::SettingSpec& spec, const Place& place,
                               Diagnostics& found) {
    std::string_view text = all.text(spec.name);
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        text.remove_prefix(open + 1);
        const std::size_t close = text.find('}');
        if (close == std::string_view::npos) return;
        const std::string_view macro = text.substr(0, close);
        text.remove_prefix(close + 1);
        const auto& own = catalog::kafka_own_macros;
        if (macro == "uuid") {
            if (needs_uuid(all.table, spec)) found.report<"macro-uuid">(place, spec.name);
        } else if (std::find(std::begin(own), std::end(own), macro) == std::end(own)) {
            found.report<"macro-server">(place, spec.name, macro);
        }
    }
}

/// The port behind the last colon; nothing where there is none. `[::1]` has none.
[[nodiscard]] CHDDL_INLINE std::optional<std::uint64_t> port_of(std::string_view broker) {
    const std::size_t colon = broker.rfind(':');
    if (colon == std::string_view::npos || broker.ends_with(']')) return std::nullopt;
    std::uint64_t port = 0;
    const char* end = broker.data() + broker.size();
    const auto [stopped, error] = std::from_chars(broker.data() + colon + 1, end, port);
    return error == std::errc() && stopped == end ? std::optional(port) : std::nullopt;
}

CHDDL_INLINE void check_brokers(std::string_view list, const Place& place, Diagnostics& found) {
    constexpr std::uint64_t most = 65'535;
    for (const std::string_view broker : parts_of(list)) {
        const auto port = port_of(broker);
        if (port > most) found.report<"broker-port">(place, broker, *port % (most + 1));
    }
}

/// Why no topic can be called that; "" if one can. With ^ in front it is a regular expression.
[[nodiscard]] CHDDL_INLINE std::string_view wrong_topic(std::string_view topic) {
    constexpr std::size_t longest = 249;
    constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (topic.empty()) return "is empty";
    if (topic.front() == '^' || topic.find('{') != std::string_view::npos) return "";
    if (topic == "." || topic == "..") return "is a name that Kafka does not take";
    if (topic.size() > longest) return "is longer than 249 bytes";
    const bool illegal = topic.find_first_not_of(characters) != std::string_view::npos;
    return illegal ? "has other characters than letters, digits, '.', '_' and '-'" : "";
}

CHDDL_INLINE void check_topics(std::string_view list, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> topics;
    for (const std::string_view topic : parts_of(list)) {
        std::string_view why = wrong_topic(topic);
        if (!topics.insert(topic).second && why.empty()) why = "is there twice";
        if (!why.empty()) found.report<"topic-name">(place, topic, Plain{why});
    }
}

CHDDL_INLINE void check_kafka_texts(const KafkaSettings& all, const Place& place, Diagnostics& found) {
    for (const catalog::SettingSpec& spec : catalog::kafka_settings)
        if (spec.macros) check_macros(all, spec, place / spec.name, found);
    constexpr std::string_view brokers = catalog::kafka_setting<"kafka_broker_list">;
    constexpr std::string_view topics = catalog::kafka_setting<"kafka_topic_list">;
    check_brokers(all.text(brokers), place / brokers, found);
    check_topics(all.text(topics), place / topics, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
