// What feeds what in a pipeline, by the names that its views hold.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
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

/// Objects, or what else has a QualifiedName, by their name alone: which of those in several databases is meant, the
/// whole name says.
struct ByNameAlone {
    template <class Object>
    [[nodiscard]] static std::string_view key(const Object& object) {
        return object.name.name;
    }
    [[nodiscard]] static std::size_t hash(std::string_view name) { return std::hash<std::string_view>()(name); }
};
using ObjectNames = KeyGroups<ByNameAlone>;

/// Calls `visit` with the place of each object that the name may mean.
template <class Objects, class Visit>
void each_of(const ObjectNames& names, const Objects& objects, const QualifiedName& name, Visit visit) {
    names.each(objects, std::string_view(name.name), [&](std::size_t place) {
        if (may_be_same(objects[place].name, name)) visit(place);
    });
}

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
    ObjectNames tables_;  // of `triggers_`
    std::vector<std::vector<std::size_t>> needs_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/wiring.ipp>
#endif
