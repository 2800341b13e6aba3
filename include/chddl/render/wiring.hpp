// What feeds what in a pipeline, by the names that its views hold.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the names may mean one object: one without a database is in whichever is the current one.
[[nodiscard]] bool may_be_same(const QualifiedName& a, const QualifiedName& b);

/// The table whose inserts trigger the view. Nothing for a view that is run by the clock, and where the SELECT names no
/// table.
[[nodiscard]] std::optional<QualifiedName> source_of(const MaterializedView& view);

/// The collection that the Kafka table takes its settings from; null where it is not of the pipeline.
[[nodiscard]] const NamedCollection* collection_of(const KafkaTable& table, const Pipeline& pipeline);

/// The value that counts: the table's own, else that of its collection; null where neither is known.
[[nodiscard]] const SettingValue* setting_of(const KafkaTable& table, const Pipeline& pipeline, std::string_view name);

struct ByNameAlone {
    template <class Object>
    [[nodiscard]] static std::string_view key(const Object& object) {
        return object.name.name;
    }
    [[nodiscard]] static std::size_t hash(std::string_view name) { return std::hash<std::string_view>()(name); }
};

/// An object's database and name.
using WholeName = std::pair<std::string_view, std::string_view>;

struct ByWholeName {
    template <class Object>
    [[nodiscard]] static WholeName key(const Object& object) {
        return {object.name.database, object.name.name};
    }
    [[nodiscard]] static std::size_t hash(const WholeName& name) {
        const std::hash<std::string_view> hash;
        return hash(name.second) * 31 + hash(name.first);
    }
};

/// Objects, or what else has a QualifiedName, by the names that may mean them.
class ObjectNames {
public:
    template <class Objects>
    void build(const Objects& objects) {
        by_whole_name_.build(objects);
        by_name_.build(objects);
    }

    /// Calls `visit` with the place of each object that the name may mean, as `may_be_same` has it, in order.
    template <class Objects, class Visit>
    void each(const Objects& objects, const QualifiedName& name, Visit visit) const {
        if (name.database.empty()) return each_named(objects, name.name, visit);
        std::size_t same = by_whole_name_.first(objects, WholeName(name.database, name.name));
        std::size_t bare = by_whole_name_.first(objects, WholeName("", name.name));
        while (same != no_place || bare != no_place) {
            std::size_t& next = same < bare ? same : bare;  // no_place is behind all others
            visit(next);
            next = by_whole_name_.next(next);
        }
    }

    /// The same of each that has the name, in whatever database.
    template <class Objects, class Visit>
    void each_named(const Objects& objects, std::string_view name, Visit visit) const {
        for (std::size_t at = by_name_.first(objects, name); at != no_place; at = by_name_.next(at)) visit(at);
    }

private:
    KeyGroups<ByWholeName> by_whole_name_;
    KeyGroups<ByNameAlone> by_name_;
};

/// The views of a pipeline by what triggers them, and by the views that they need.
class Wiring {
public:
    explicit Wiring(const Pipeline& pipeline);

    /// The views, by index, that are triggered by what is inserted into the table.
    [[nodiscard]] std::vector<std::size_t> readers(const QualifiedName& table) const;
    /// The views that the SELECT of this one names as tables, be it in a JOIN, and one that it writes to: without them
    /// the server refuses it.
    [[nodiscard]] const std::vector<std::size_t>& needs(std::size_t view) const { return needs_[view]; }

private:
    struct Trigger {
        QualifiedName name = {};
        std::size_t view = 0;
    };
    std::vector<Trigger> triggers_;
    ObjectNames triggers_by_table_;  // of `triggers_`
    std::vector<std::vector<std::size_t>> needs_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/wiring.ipp>
#endif
