// The objects of a pipeline by name.
#pragma once

#include <chddl/check/known_tables.hpp>
#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A view of a name, which must outlive it.
struct NameKey {
    std::string_view database;
    std::string_view name;

    explicit NameKey(const QualifiedName& of) : database(of.database), name(of.name) {}
    explicit NameKey(const SelectSource& of) : database(of.database), name(of.table) {}

    friend bool operator==(const NameKey&, const NameKey&) = default;
};

struct HashOfName {
    std::size_t operator()(const NameKey& key) const {
        const std::hash<std::string_view> hash;
        return hash(key.name) ^ (hash(key.database) << 1);
    }
};

/// Tables and views with their columns, which are found out when they are asked for. When a view was looked at, its
/// SELECT and the columns of its tables are forgotten: of ten thousand, few are in memory at once.
class NamedObjects {
public:
    /// Begins without any; all of the pipeline's are to be added before one is asked for.
    explicit NamedObjects(const Pipeline& pipeline);

    /// False where another before it has its name, which then means that one.
    bool add(const KafkaTable& table) { return add({.name = &table.name, .kafka = &table}); }
    bool add(const MergeTreeTable& table) { return add({.name = &table.name, .table = &table}); }
    bool add(const MaterializedView& view) { return add({.name = &view.name, .view = &view}); }

    /// Null where the pipeline has no table or view of exactly this name. Its columns are there until `forget`.
    [[nodiscard]] const KnownTable* find(const NameKey& name);
    [[nodiscard]] bool has(const NameKey& name) const { return index_.find(entries_, name) != no_place; }
    /// Keeps the view's outline, which the answer refers to, until `forget`.
    [[nodiscard]] ViewSelect select(std::size_t view);
    /// The view was looked at: of its outline only what it reads is kept, of tables what they are.
    void forget(std::size_t view);

    /// The tables that a view reads: known once it was looked at.
    [[nodiscard]] const std::vector<SelectSource>& sources(std::size_t view) const { return sources_[view]; }

private:
    struct Entry {
        const QualifiedName* name = nullptr;
        const KafkaTable* kafka = nullptr;
        const MergeTreeTable* table = nullptr;
        const MaterializedView* view = nullptr;
        std::unique_ptr<KnownTable> known = {};  // null, or without columns: not asked for
        bool open = true;                        // the columns are not known yet
    };
    struct ByObject {
        [[nodiscard]] static NameKey key(const Entry& entry) { return NameKey(*entry.name); }
        [[nodiscard]] static std::size_t hash(const NameKey& key) { return HashOfName()(key); }
    };
    bool add(Entry entry) {
        entries_.push_back(std::move(entry));
        const std::size_t place = entries_.size() - 1;
        return index_.add(entries_, place) == place;
    }

    const Pipeline& pipeline_;
    std::vector<std::unique_ptr<SelectOutline>> outlines_;  // of the views that are looked at
    std::vector<std::vector<SelectSource>> sources_;        // of those that were looked at
    std::vector<Entry> entries_;
    KeyIndex<ByObject> index_;         // of `entries_`
    std::vector<std::size_t> opened_;  // tables of `entries_` with columns
    std::size_t depth_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/named_objects.ipp>
#endif
