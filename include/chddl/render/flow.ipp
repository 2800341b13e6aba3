// Nodes first, so that every name finds its own; then the edges.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/render/flow.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/render/wiring.hpp>
#include <chddl/sql/plain_name.hpp>
#include <chddl/sql/tables_read.hpp>
#include <chddl/sql/unquote.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE std::string written_name(const QualifiedName& name) {
    std::string text;
    SqlWriter(text).name(name.database, name.name);
    return text;
}

[[nodiscard]] CHDDL_INLINE std::string engine_name(const Storage& storage) {
    if (storage.engine.name.empty()) return "the server's default engine";
    return (storage.replication ? "Replicated" : "") + storage.engine.name;
}

/// The parts between the commas, without the blanks around them.
[[nodiscard]] CHDDL_INLINE std::vector<std::string> listed(std::string_view list) {
    constexpr std::string_view blanks = " \t\n\r\f\v";
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        const std::string_view part = list.substr(begin, end - begin);
        if (const std::size_t first = part.find_first_not_of(blanks); first != std::string_view::npos)
            parts.emplace_back(part.substr(first, part.find_last_not_of(blanks) + 1 - first));
        begin = end + 1;
    }
    return parts;
}

/// The text of a setting; "" where it is not known.
[[nodiscard]] CHDDL_INLINE std::string kafka_text(const KafkaTable& table, const Pipeline& pipeline,
                                                  std::string_view name) {
    const SettingValue* value = setting_of(table, pipeline, name);
    if (value == nullptr) return {};
    if (std::holds_alternative<Secret>(*value)) return std::string(hidden_text);
    const auto* text = std::get_if<std::string>(value);
    return text == nullptr ? std::string() : *text;
}

/// The table that the engine passes its rows on to: that of Buffer and Distributed.
[[nodiscard]] CHDDL_INLINE std::optional<QualifiedName> passes_on_to(const Engine& engine) {
    const catalog::EngineSpec* spec = find_row(catalog::engines, engine.name);
    if (spec == nullptr) return std::nullopt;
    const auto argument = [&](std::string_view name) -> std::optional<std::string> {
        for (std::size_t i = 0; i < std::min(engine.args.size(), spec->args.size()); ++i) {
            if (spec->args[i].name != name || spec->args[i].kind != catalog::ArgumentKind::name) continue;
            std::optional<std::string> bare = plain_name(engine.args[i].text());
            return bare ? bare : unquote(engine.args[i].text());
        }
        return std::nullopt;
    };
    std::optional<std::string> table = argument("table");
    if (!table || table->empty()) return std::nullopt;
    return QualifiedName{argument("database").value_or(""), std::move(*table)};
}

class FlowMaker {
public:
    explicit FlowMaker(const Pipeline& pipeline) : pipeline_(pipeline) {}

    [[nodiscard]] Flow make() {
        add_nodes();
        link_kafka_tables();
        link_tables();
        for (std::size_t i = 0; i < pipeline_.views.size(); ++i) link_view(i);
        return std::move(flow_);
    }

private:
    struct Named {
        QualifiedName name;
        std::size_t node;
    };

    std::size_t add(FlowKind kind, std::string name, std::string says, bool outside = false) {
        const std::size_t number = ++numbers_[static_cast<std::size_t>(kind)];
        flow_.nodes.push_back({kind, number, std::move(name), std::move(says), outside});
        return flow_.nodes.size() - 1;
    }
    /// A node that SQL can name.
    std::size_t add(FlowKind kind, const QualifiedName& name, std::string says, bool outside = false) {
        const std::size_t node = add(kind, written_name(name), std::move(says), outside);
        by_name_[name.name].push_back({name, node});
        return node;
    }

    void link(std::size_t from, std::size_t to, bool carries = true) {
        const auto same = [&](const FlowEdge& edge) { return edge.from == from && edge.to == to; };
        if (std::none_of(flow_.edges.begin(), flow_.edges.end(), same)) flow_.edges.push_back({from, to, carries});
    }

    void add_nodes() {
        for (const KafkaTable& table : pipeline_.kafka_tables) topics_.push_back(add_topics(table));
        for (const NamedCollection& collection : pipeline_.collections)
            collections_.try_emplace(collection.name, add(FlowKind::collection, collection.name, "named collection"));
        for (const KafkaTable& table : pipeline_.kafka_tables)
            kafka_tables_.push_back(add(FlowKind::kafka, table.name, "Kafka"));
        for (const MergeTreeTable& table : pipeline_.merge_tree_tables)
            tables_.push_back(add(FlowKind::table, table.name, engine_name(table.storage)));
        for (const MaterializedView& view : pipeline_.views) add_view(view);
    }

    /// Topics are the same where name and brokers are; where a collection is not known, it stands for its brokers.
    [[nodiscard]] std::vector<std::size_t> add_topics(const KafkaTable& table) {
        const std::string brokers = kafka_text(table, pipeline_, catalog::kafka_setting<"kafka_broker_list">);
        const std::string topics = kafka_text(table, pipeline_, catalog::kafka_setting<"kafka_topic_list">);
        std::vector<std::size_t> nodes;
        for (std::string& topic : listed(topics)) {
            const auto key = std::tuple(topic, brokers, brokers.empty() ? table.collection : "");
            auto found = topic_nodes_.find(key);
            if (found == topic_nodes_.end()) {
                std::string says = brokers.empty() ? "topic" : "topic of " + brokers;
                found = topic_nodes_.emplace(key, add(FlowKind::topic, std::move(topic), std::move(says))).first;
            }
            nodes.push_back(found->second);
        }
        return nodes;
    }

    void add_view(const MaterializedView& view) {
        const std::string says = view.refresh ? "refreshable materialized view" : "materialized view";
        views_.push_back(add(FlowKind::view, view.name, says));
        if (!view.to.name.empty()) return;
        const std::size_t inner =
            add(FlowKind::inner, engine_name(view.storage.value_or(Storage{.engine = {}})), "inner table");
        by_name_[view.name.name].back().node = inner;  // who reads the view reads what it keeps
        link(views_.back(), inner);
    }

    /// The node of that name, and where there is none, a new one.
    [[nodiscard]] std::size_t node_of(const QualifiedName& name) {
        const std::vector<Named>& all = by_name_[name.name];
        auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
        if (found == all.end())
            found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return may_be_same(one.name, name); });
        return found == all.end() ? add(FlowKind::other, name, "not in the pipeline", true) : found->node;
    }

    void link_kafka_tables() {
        for (std::size_t i = 0; i < pipeline_.kafka_tables.size(); ++i) {
            for (const std::size_t topic : topics_[i]) link(topic, kafka_tables_[i]);
            const std::string& collection = pipeline_.kafka_tables[i].collection;
            if (collection.empty()) continue;
            if (!collections_.contains(collection))
                collections_[collection] =
                    add(FlowKind::collection, collection, "named collection, not in the pipeline", true);
            link(collections_[collection], kafka_tables_[i], false);
        }
    }

    void link_tables() {
        for (std::size_t i = 0; i < pipeline_.merge_tree_tables.size(); ++i)
            if (const auto to = passes_on_to(pipeline_.merge_tree_tables[i].storage.engine))
                link(tables_[i], node_of(*to));
    }

    void link_view(std::size_t i) {
        const MaterializedView& view = pipeline_.views[i];
        if (const auto source = source_of(view)) link(node_of(*source), views_[i]);
        for (TableName& table : tables_read(view.select.text()))
            link(node_of({std::move(table.database), std::move(table.name)}), views_[i], false);
        if (!view.to.name.empty()) link(views_[i], node_of(view.to));
    }

    const Pipeline& pipeline_;
    Flow flow_;
    std::array<std::size_t, static_cast<std::size_t>(FlowKind::other) + 1> numbers_{};
    std::unordered_map<std::string, std::vector<Named>> by_name_;
    std::unordered_map<std::string, std::size_t> collections_;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> topic_nodes_;
    std::vector<std::vector<std::size_t>> topics_;  // of each Kafka table
    std::vector<std::size_t> kafka_tables_;
    std::vector<std::size_t> tables_;
    std::vector<std::size_t> views_;
};

CHDDL_INLINE Flow flow_of(const Pipeline& pipeline) {
    return FlowMaker(pipeline).make();
}

}  // namespace chddl::inline CHDDL_ABI::detail
