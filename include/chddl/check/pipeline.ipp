// Each object by itself, each view with what it reads and writes, and what is only seen from above.
#pragma once

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/check/database_tables.hpp>
#include <chddl/check/kafka_settings.hpp>
#include <chddl/check/named_objects.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/pipeline.hpp>
#include <chddl/check/pipeline_flow.hpp>
#include <chddl/check/pipeline_queues.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/target.hpp>
#include <chddl/check/view_loss.hpp>
#include <chddl/check/view_sources.hpp>
#include <chddl/check/views.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/plain_name.hpp>

#include <string>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

class PipelineCheck {
public:
    PipelineCheck(const Pipeline& pipeline, const CheckOptions& options, Diagnostics& found)
        : pipeline_(pipeline),
          options_(options),
          found_(found),
          objects_(pipeline),
          readers_(pipeline.kafka_tables.size()) {}

    void run() {
        const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline_;
        each(databases, "databases", [&](const Database& database, const Place& place) {
            check_object(database, options_.target, place.of({}, database.name), found_);
        });
        each(collections, "collections", [&](const NamedCollection& collection, const Place& place) {
            check_object(collection, options_.target, place.of({}, collection.name), found_);
        });
        for (std::size_t i = 0; i < kafka_tables.size(); ++i) check_queue(i);
        each(merge_tree_tables, "merge_tree_tables",
             [&](const auto& table, const Place& place) { check_table(table, place); });
        each(views, "views", [&](const MaterializedView& view, const Place& place) { add(view, place); });
        for (std::size_t i = 0; i < views.size(); ++i) check_view_here(i);
        check_database_tables(pipeline_, found_);
        check_readers();
        groups_.report(pipeline_, found_);
        check_flow(pipeline_, objects_, found_);
        if (options_.closed) check_whole(pipeline_, objects_, found_);
    }

private:
    template <class Objects, class Rule>
    void each(const Objects& objects, std::string_view kind, Rule rule) {
        for (std::size_t i = 0; i < objects.size(); ++i) rule(objects[i], Place() / kind / i);
    }

    template <class Object>
    void add(const Object& object, const Place& place) {
        const QualifiedName& name = object.name;
        if (!objects_.add(object))
            found_.report<"object-duplicate">(place.of(name.database, name.name) / "name", joined_name(name));
    }
    template <class Table>
    void check_table(const Table& table, const Place& place) {
        add(table, place);
        check_object(table, options_.target, place.of(table.name.database, table.name.name), found_);
    }
    [[nodiscard]] Place place_of_queue(std::size_t index) const {
        const QualifiedName& name = pipeline_.kafka_tables[index].name;
        return (Place() / "kafka_tables" / index).of(name.database, name.name);
    }
    void check_queue(std::size_t index) {
        const KafkaTable& table = pipeline_.kafka_tables[index];
        const Place place = place_of_queue(index);
        add(table, Place() / "kafka_tables" / index);
        const KafkaSettings settings = settings_of(table, pipeline_);
        if (!settings.all_known()) found_.report<"collection-elsewhere">(place / "collection", table.collection);
        check_kafka_table(settings, options_.target, place, found_);
        groups_.add(index, settings);
        any_database_ = any_database_ || table.name.database.empty();
    }

    [[nodiscard]] Place place_of_view(std::size_t index) const {
        const QualifiedName& name = pipeline_.views[index].name;
        return (Place() / "views" / index).of(name.database, name.name);
    }

    void check_view_here(std::size_t index) {
        const MaterializedView& view = pipeline_.views[index];
        const Place place = place_of_view(index);
        ViewSelect select = objects_.select(index);
        const SelectOutline& outline = *select.outline;
        check_view(view, outline, options_.target, place, found_);
        const bool keeps_rows = view.to.name.empty() && !view.columns.empty() && !has_names_alone(view);
        const KnownTable* destination = objects_.find(NameKey(keeps_rows ? view.name : view.to));
        if (destination != nullptr && !keeps_rows) check_destination_kind(view, *destination, place / "to", found_);
        check_source_kinds(select, place / "select", found_);
        if (options_.target < Target{}) check_release(select, options_.target, place, found_);
        const bool fails = check_view_ends(select, destination, place, found_);
        if (destination != nullptr) check_loss(select, *destination, place, found_);
        if (view.to.name.empty() && !keeps_rows) check_inner(select, place);
        note_reader(index, outline, fails, place);
        objects_.forget(index);
    }

    /// The table that keeps the view's rows, of the SELECT's own columns.
    void check_inner(const ViewSelect& select, const Place& place) {
        const KnownTable own = known_view(select);
        bool known = own.known && select.view->storage.has_value();
        for (const ResolvedOutput& output : select.resolved.outputs)
            if (output.literal && output.literal->kind == LiteralKind::null)
                found_.report<"view-type-refused">(place / "select", output.name.value_or(""), Plain{"NULL"},
                                                   Plain{"a column"});
        for (const KnownColumn& column : own.columns) known = known && column.type != nullptr;
        if (!known) return;
        MergeTreeTable table{.name = {{}, "inner"}, .storage = *select.view->storage};
        for (const KnownColumn& column : own.columns)
            table.columns.push_back({.name = std::string(column.name), .type = *column.type});
        check_object(table, options_.target, place, found_);
    }

    /// Remembers which Kafka table is read, as far as the names tell.
    void note_reader(std::size_t index, const SelectOutline& outline, bool fails, const Place& place) {
        const MaterializedView& view = pipeline_.views[index];
        if (view.refresh) return;
        if (!outline.source) {
            all_sources_known_ = all_sources_known_ && !outline.has_from;
            return;
        }
        // With only one of the two names qualified, they may be the same table.
        if (any_database_) read_names_.insert(outline.source->table);
        if (outline.source->database.empty()) read_unqualified_.insert(outline.source->table);
        const KnownTable* source = objects_.find(NameKey(*outline.source));
        if (source == nullptr || source->kafka == nullptr) return;
        readers_[static_cast<std::size_t>(source->kafka - pipeline_.kafka_tables.data())].push_back({index, fails});
        check_errors(view, *source->kafka, place);
    }

    /// Messages that could not be parsed are rows, too, where the mode says so.
    void check_errors(const MaterializedView& view, const KafkaTable& source, const Place& place) {
        constexpr std::string_view error = row<"_error", catalog::kafka_virtual_columns>().name;
        constexpr std::string_view mode = catalog::kafka_setting<"kafka_handle_error_mode">;
        const bool stream = settings_of(source, pipeline_).text(mode) == catalog::kafka_error_modes[1];
        if (stream && !has_name(view.select.text(), error))
            found_.report<"view-errors-mixed">(place / "select", joined_name(source.name));
    }

    /// A Kafka table is read while views are attached, and a view that fails makes the others read again.
    void check_readers() {
        for (std::size_t i = 0; i < readers_.size(); ++i) {
            const QualifiedName& name = pipeline_.kafka_tables[i].name;
            if (readers_[i].empty() && all_sources_known_ && !may_be_read(name))
                found_.report<"queue-unread">(place_of_queue(i), joined_name(name));
            for (const Reader& reader : readers_[i])
                if (reader.fails && readers_[i].size() > 1)
                    found_.report<"view-fails-beside">(place_of_view(reader.view) / "select", joined_name(name));
        }
    }
    [[nodiscard]] bool may_be_read(const QualifiedName& queue) const {
        return queue.database.empty() ? read_names_.contains(queue.name) : read_unqualified_.contains(queue.name);
    }

    struct Reader {
        std::size_t view = 0;
        bool fails = false;
    };

    const Pipeline& pipeline_;
    const CheckOptions& options_;
    Diagnostics& found_;
    NamedObjects objects_;
    ConsumerGroups groups_;
    std::vector<std::vector<Reader>> readers_;  // of each Kafka table
    bool any_database_ = false;                 // one of them may be in whichever database is the current one
    std::unordered_set<std::string> read_names_;
    std::unordered_set<std::string> read_unqualified_;
    bool all_sources_known_ = true;
};

CHDDL_INLINE void check_pipeline(const Pipeline& pipeline, const CheckOptions& options, Diagnostics& found) {
    PipelineCheck(pipeline, options, found).run();
}

}  // namespace chddl::inline CHDDL_ABI::detail
