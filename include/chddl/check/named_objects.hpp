// The objects of a pipeline by name.
#pragma once

#include <chddl/check/known_tables.hpp>
#include <chddl/check/views.hpp>
#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Database and name as one key that no other pair has.
[[nodiscard]] std::string key_of(const QualifiedName& name);

/// Tables and views with their columns, which are found out when they are asked for. A SELECT is read when its view is
/// looked at, and forgotten after that, so that ten thousand of them are not in memory at once.
class NamedObjects {
public:
    explicit NamedObjects(const Pipeline& pipeline);

    /// Null where the pipeline has no table or view of exactly this name.
    [[nodiscard]] const KnownTable* find(const QualifiedName& name);
    /// Whether the first object of this name is the one of this kind and place.
    [[nodiscard]] bool is_first(const QualifiedName& name, const void* object) const;
    [[nodiscard]] const SelectOutline& outline(std::size_t view);
    [[nodiscard]] ViewSelect select(std::size_t view);
    /// The view was looked at: of its outline only what it reads is kept.
    void forget(std::size_t view);

    /// The tables that a view reads, and the one whose rows trigger it.
    struct Sources {
        std::vector<SelectSource> all = {};
        std::optional<SelectSource> trigger = {};
    };
    [[nodiscard]] const Sources& sources(std::size_t view) const { return sources_[view]; }

private:
    struct Entry {
        KnownTable table = {};
        const void* object = nullptr;
        std::size_t view = 0;
        bool open = true;  // not asked for: the table has no columns yet
    };
    void add(const QualifiedName& name, Entry entry) { by_name_.emplace(key_of(name), std::move(entry)); }

    const Pipeline& pipeline_;
    std::vector<std::optional<SelectOutline>> outlines_;  // of the views that are looked at
    std::vector<Sources> sources_;
    std::unordered_map<std::string, Entry> by_name_;
    std::size_t depth_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/named_objects.ipp>
#endif
