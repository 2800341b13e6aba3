// Views as arrows between tables.
#pragma once

#include <chddl/check/names.hpp>
#include <chddl/check/pipeline_flow.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// From the table whose rows trigger the view to the one that it writes to.
struct Arrow {
    std::size_t view = 0;
    NameKey from;
    NameKey to;
};

[[nodiscard]] CHDDL_INLINE std::vector<Arrow> arrows_of(const Pipeline& pipeline, const NamedObjects& objects) {
    std::vector<Arrow> arrows;
    for (std::size_t i = 0; i < pipeline.views.size(); ++i) {
        const MaterializedView& view = pipeline.views[i];
        const SelectSource* trigger = trigger_of(objects.sources(i));
        if (view.refresh || trigger == nullptr || view.to.name.empty()) continue;
        arrows.push_back({i, NameKey(*trigger), NameKey(view.to)});
    }
    return arrows;
}

/// Takes away arrows that begin where none ends, until only circles are left and what they lead to.
CHDDL_INLINE void keep_circles(std::vector<Arrow>& arrows, NameKey Arrow::*begin, NameKey Arrow::*end) {
    std::unordered_map<NameKey, std::size_t, HashOfName> ends;
    std::unordered_map<NameKey, std::vector<std::size_t>, HashOfName> from;
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        ++ends[arrows[i].*end];
        from[arrows[i].*begin].push_back(i);
    }
    std::vector<NameKey> open;
    for (const Arrow& arrow : arrows)
        if (!ends.contains(arrow.*begin)) open.push_back(arrow.*begin);
    std::vector<bool> gone(arrows.size());
    while (!open.empty()) {
        const NameKey table = open.back();
        open.pop_back();
        for (const std::size_t i : std::exchange(from[table], {})) {
            gone[i] = true;
            if (--ends[arrows[i].*end] == 0) open.push_back(arrows[i].*end);
        }
    }
    std::vector<Arrow> kept;
    for (std::size_t i = 0; i < arrows.size(); ++i)
        if (!gone[i]) kept.push_back(arrows[i]);
    arrows = std::move(kept);
}

[[nodiscard]] CHDDL_INLINE Place view_place(const Pipeline& pipeline, std::size_t view) {
    const QualifiedName& name = pipeline.views[view].name;
    return (Place() / "views" / view).of(name.database, name.name);
}

/// Most views write to tables that trigger no other, which one look at each tells.
CHDDL_INLINE void drop_ends(std::vector<Arrow>& arrows) {
    std::vector<std::size_t> begins;
    begins.reserve(arrows.size());
    for (const Arrow& arrow : arrows) begins.push_back(HashOfName()(arrow.from));
    std::sort(begins.begin(), begins.end());
    std::erase_if(arrows, [&](const Arrow& arrow) {
        return !std::binary_search(begins.begin(), begins.end(), HashOfName()(arrow.to));
    });
}

CHDDL_INLINE void check_circles(const Pipeline& pipeline, const NamedObjects& objects, Diagnostics& found) {
    std::vector<Arrow> arrows = arrows_of(pipeline, objects);
    std::erase_if(arrows, [](const Arrow& arrow) { return arrow.from == arrow.to; });  // view-to-source says it
    drop_ends(arrows);
    keep_circles(arrows, &Arrow::from, &Arrow::to);
    keep_circles(arrows, &Arrow::to, &Arrow::from);
    for (const Arrow& arrow : arrows)
        found.report<"view-cycle">(view_place(pipeline, arrow.view) / "to", joined_name(pipeline.views[arrow.view].to));
}

/// Without APPEND each of them puts a table of its own in the place of the target.
CHDDL_INLINE void check_refreshed_targets(const Pipeline& pipeline, Diagnostics& found) {
    std::unordered_map<NameKey, const MaterializedView*, HashOfName> owners;
    for (std::size_t i = 0; i < pipeline.views.size(); ++i) {
        const MaterializedView& view = pipeline.views[i];
        if (!view.refresh || view.refresh->append || view.to.name.empty()) continue;
        const auto [owner, is_first] = owners.emplace(NameKey(view.to), &view);
        if (!is_first)
            found.report<"refresh-target-shared">(view_place(pipeline, i) / "to", joined_name(view.to),
                                                  joined_name(owner->second->name));
    }
}

CHDDL_INLINE void check_flow(const Pipeline& pipeline, NamedObjects& objects, Diagnostics& found) {
    check_circles(pipeline, objects, found);
    check_refreshed_targets(pipeline, found);
}

/// What is not of the pipeline, of what its objects name.
class WholeCheck {
public:
    WholeCheck(const Pipeline& pipeline, NamedObjects& objects, Diagnostics& found)
        : pipeline_(pipeline), objects_(objects), found_(found) {
        for (const Database& database : pipeline.databases) databases_.insert(database.name);
        for (const NamedCollection& collection : pipeline.collections) collections_.insert(collection.name);
        const auto note = [&](const auto& all) {
            for (const auto& object : all)
                (object.name.database.empty() ? unqualified_ : qualified_).insert(object.name.name);
        };
        note(pipeline.kafka_tables);
        note(pipeline.merge_tree_tables);
        note(pipeline.views);
    }

    void run() {
        const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline_;
        for (std::size_t i = 0; i < kafka_tables.size(); ++i) {
            said_.clear();
            const KafkaTable& table = kafka_tables[i];
            const Place place = (Place() / "kafka_tables" / i).of(table.name.database, table.name.name);
            database(table.name, place / "name");
            if (!table.collection.empty() && !collections_.contains(table.collection))
                found_.report<"object-missing">(place / "collection", Plain{"named collection"}, table.collection);
        }
        for (std::size_t i = 0; i < merge_tree_tables.size(); ++i) {
            said_.clear();
            const QualifiedName& name = merge_tree_tables[i].name;
            database(name, (Place() / "merge_tree_tables" / i).of(name.database, name.name) / "name");
        }
        for (std::size_t i = 0; i < views.size(); ++i) view(i);
    }

private:
    /// Databases that every server has.
    [[nodiscard]] static bool is_given(std::string_view database) {
        static constexpr std::string_view given[] = {"default", "system", "information_schema", "INFORMATION_SCHEMA"};
        return std::find(std::begin(given), std::end(given), database) != std::end(given);
    }
    /// Said once of an object, which may name a database several times.
    bool database(const QualifiedName& name, const Place& place) {
        if (name.database.empty() || is_given(name.database) || databases_.contains(name.database)) return true;
        if (said_.insert(name.database).second)
            found_.report<"object-missing">(place, Plain{"database"}, name.database);
        return false;
    }
    /// A name without a database may be one of any database, and the other way round.
    void table(const QualifiedName& name, const Place& place) {
        const bool maybe = name.database.empty() ? qualified_.contains(name.name) : unqualified_.contains(name.name);
        const bool given = is_given(name.database) && name.database != "default";
        if (given || maybe || !database(name, place) || objects_.has(NameKey(name))) return;
        found_.report<"object-missing">(place, Plain{"table"}, joined_name(name));
    }
    void view(std::size_t index) {
        said_.clear();
        const MaterializedView& view = pipeline_.views[index];
        const Place place = view_place(pipeline_, index);
        database(view.name, place / "name");
        if (!view.to.name.empty()) table(view.to, place / "to");
        for (const SelectSource& source : objects_.sources(index))
            table({source.database, source.table}, place / "select");
    }

    const Pipeline& pipeline_;
    NamedObjects& objects_;
    Diagnostics& found_;
    std::unordered_set<std::string> databases_;
    std::unordered_set<std::string> collections_;
    std::unordered_set<std::string> qualified_;
    std::unordered_set<std::string> unqualified_;
    std::unordered_set<std::string> said_;  // of the object: databases that are missing
};

CHDDL_INLINE void check_whole(const Pipeline& pipeline, NamedObjects& objects, Diagnostics& found) {
    WholeCheck(pipeline, objects, found).run();
}

}  // namespace chddl::inline CHDDL_ABI::detail
