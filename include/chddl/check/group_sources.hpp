// What the SELECTs of a view read, by the names of its columns.
#pragma once

#include <chddl/check/known_tables.hpp>
#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What a SELECT reads: tables of the pipeline, all of them known, and what else gives columns by name.
struct GroupSources {
    std::vector<const KnownTable*> tables = {};
    /// What ARRAY JOIN and the SELECTs in FROM surely give, of `*` nothing. It counts as a column, even where it is a
    /// constant.
    std::unordered_set<std::string> names = {};
};

/// Finds out what the SELECTs of a view read. The view must outlive it.
class GroupSourcesReader {
public:
    explicit GroupSourcesReader(const ViewSelect& select);

    /// Nothing where the SELECT reads something that is not known.
    [[nodiscard]] std::optional<GroupSources> read(const Query& query) const;

private:
    [[nodiscard]] const SelectSource* source(const FromItem& item) const;
    [[nodiscard]] bool add(const FromItem& item, GroupSources& sources) const;
    [[nodiscard]] bool add_table(const FromItem& item, GroupSources& sources) const;
    [[nodiscard]] bool add_common(const FromItem& item, GroupSources& sources) const;
    void add_outputs(QueryId id, const std::vector<std::string>& columns, GroupSources& sources) const;
    void add_array(ExprId id, GroupSources& sources) const;

    const ViewSelect& select_;
    const QueryTree& tree_;
    std::unordered_map<std::string_view, const CommonTable*> common_;
    std::unordered_set<std::string_view> repeated_;  // names that several WITH give
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/group_sources.ipp>
#endif
