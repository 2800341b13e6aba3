// One look at each object, by name; the time grows with the number of objects, not with its square.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/pipeline.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/views.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/sql/plain_name.hpp>

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

/// The object of a name: one of the three.
struct NamedObject {
    const KafkaTable* kafka = nullptr;
    const MergeTreeTable* table = nullptr;
    const MaterializedView* view = nullptr;
    std::size_t readers = 0;  // views that read it
};

/// Database and name as one key that no other pair has.
[[nodiscard]] inline std::string key_of(const QualifiedName& name) {
    std::string key = name.database;
    key += '\0';
    return key += name.name;
}

/// The objects of a pipeline by name, and the rules that need them.
class PipelineCheck {
public:
    PipelineCheck(const Pipeline& pipeline, Target target, Diagnostics& found)
        : pipeline_(pipeline), target_(target), found_(found) {}

    void run() {
        const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline_;
        each(databases, "databases", [&](const Database& database, const Place& place) {
            check_object(database, target_, place.of({}, database.name), found_);
        });
        each(collections, "collections", [&](const NamedCollection& collection, const Place& place) {
            check_object(collection, target_, place.of({}, collection.name), found_);
        });
        each(kafka_tables, "kafka_tables", [&](const KafkaTable& table, const Place& place) {
            add(table.name, {.kafka = &table}, place);
            check_object(table, target_, place.of(table.name.database, table.name.name), found_);
        });
        each(merge_tree_tables, "merge_tree_tables", [&](const MergeTreeTable& table, const Place& place) {
            add(table.name, {.table = &table}, place);
            check_object(table, target_, place.of(table.name.database, table.name.name), found_);
        });
        each(views, "views",
             [&](const MaterializedView& view, const Place& place) { add(view.name, {.view = &view}, place); });
        each(views, "views", [&](const MaterializedView& view, const Place& place) {
            check_view_here(view, place.of(view.name.database, view.name.name));
        });
        check_readers();
        check_groups();
    }

private:
    template <class Objects, class Rule>
    void each(const Objects& objects, std::string_view kind, Rule rule) {
        for (std::size_t i = 0; i < objects.size(); ++i) rule(objects[i], Place() / kind / i);
    }

    void add(const QualifiedName& name, NamedObject object, const Place& place) {
        if (!by_name_.emplace(key_of(name), object).second)
            found_.report<"object-duplicate">(place.of(name.database, name.name) / "name", joined_name(name));
    }
    [[nodiscard]] NamedObject* find(const QualifiedName& name) {
        const auto object = by_name_.find(key_of(name));
        return object == by_name_.end() ? nullptr : &object->second;
    }

    void check_view_here(const MaterializedView& view, const Place& place) {
        const SelectOutline select = outline(view.select);
        check_view(view, select, target_, place, found_);
        ViewEnds ends;
        if (const NamedObject* destination = find(view.to)) {
            ends.destination = destination->table;
            if (destination->view != nullptr) found_.report<"view-to-view">(place / "to", joined_name(view.to));
        }
        if (select.source) {
            // With only one of the two names qualified, they may be the same table.
            read_names_.insert(select.source->table);
            if (select.source->database.empty()) read_unqualified_.insert(select.source->table);
            if (NamedObject* source = find({select.source->database, select.source->table})) {
                ++source->readers;
                ends.source_kafka = source->kafka;
                ends.source_table = source->table;
                ends.source_errors = source->kafka != nullptr && offers_errors(*source->kafka, pipeline_);
                if (source->view != nullptr)
                    found_.report<"view-on-view">(place / "select", joined_name(source->view->name));
            }
        } else if (select.has_from) {
            all_sources_known_ = false;
        }
        check_view_ends(view, select, ends, place, found_);
        if (ends.source_kafka != nullptr) check_errors(view, *ends.source_kafka, place);
    }

    /// Messages that could not be parsed are rows, too, where the mode says so.
    void check_errors(const MaterializedView& view, const KafkaTable& source, const Place& place) {
        constexpr std::string_view error = row<"_error", catalog::kafka_virtual_columns>().name;
        constexpr std::string_view mode = catalog::kafka_setting<"kafka_handle_error_mode">;
        const bool stream = find_text(source.settings, mode) == catalog::kafka_error_modes[1];
        if (stream && !view.refresh && !has_name(view.select.text(), error))
            found_.report<"view-errors-mixed">(place / "select", joined_name(source.name));
    }

    /// A Kafka table is read while views are attached.
    void check_readers() {
        each(pipeline_.kafka_tables, "kafka_tables", [&](const KafkaTable& table, const Place& at) {
            const Place place = at.of(table.name.database, table.name.name);
            const NamedObject* object = find(table.name);
            const std::size_t readers = object == nullptr ? 0 : object->readers;
            const bool maybe = table.name.database.empty() ? read_names_.contains(table.name.name)
                                                           : read_unqualified_.contains(table.name.name);
            if (readers == 0 && all_sources_known_ && !maybe)
                found_.report<"queue-unread">(place, joined_name(table.name));
        });
    }

    /// Two tables in one group share the messages of a topic between them.
    void check_groups() {
        std::unordered_map<std::string, const KafkaTable*> readers;
        each(pipeline_.kafka_tables, "kafka_tables", [&](const KafkaTable& table, const Place& place) {
            const std::string_view group = find_text(table.settings, catalog::kafka_setting<"kafka_group_name">);
            if (group.empty()) return;
            for (const std::string_view topic :
                 topics_of(find_text(table.settings, catalog::kafka_setting<"kafka_topic_list">))) {
                std::string key(find_text(table.settings, catalog::kafka_setting<"kafka_broker_list">));
                key.append(1, '\0').append(group).append(1, '\0').append(topic);
                const auto [first, is_first] = readers.emplace(std::move(key), &table);
                if (!is_first && first->second != &table)
                    found_.report<"group-shared">(place.of(table.name.database, table.name.name),
                                                  joined_name(first->second->name), topic, group);
            }
        });
    }

    [[nodiscard]] static std::vector<std::string_view> topics_of(std::string_view list) {
        std::vector<std::string_view> topics;
        while (!list.empty()) {
            const std::size_t comma = std::min(list.find(','), list.size());
            std::string_view topic = list.substr(0, comma);
            while (topic.starts_with(' ')) topic.remove_prefix(1);
            while (topic.ends_with(' ')) topic.remove_suffix(1);
            if (!topic.empty()) topics.push_back(topic);
            list.remove_prefix(std::min(comma + 1, list.size()));
        }
        return topics;
    }

    const Pipeline& pipeline_;
    Target target_;
    Diagnostics& found_;
    std::unordered_map<std::string, NamedObject> by_name_;
    std::unordered_set<std::string> read_names_;
    std::unordered_set<std::string> read_unqualified_;
    bool all_sources_known_ = true;
};

CHDDL_INLINE void check_pipeline(const Pipeline& pipeline, Target target, Diagnostics& found) {
    PipelineCheck(pipeline, target, found).run();
}

}  // namespace chddl::inline CHDDL_ABI::detail
