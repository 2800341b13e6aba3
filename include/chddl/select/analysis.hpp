// All SELECTs of a text against the tables that are known: what the scopes of query_scope.hpp share.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/table_columns.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

class QueryScope;

/// What a SELECT gives.
struct QueryColumns {
    struct Output {
        ResolvedOutput output = {};
        CellId cell = nowhere;  ///< the column without which `*` does not give it
    };
    std::vector<Output> outputs = {};
    bool known = false;  ///< the list is whole
};

/// The name of an item of the outermost SELECT, as far as no column decides it.
struct ItemName {
    std::optional<std::string> name = {};
    bool qualifier_dropped = false;
};

/// Whether the columns around a SELECT can be meant inside it.
enum class Link : std::uint8_t { from, expression };

class Analysis {
public:
    Analysis(const QueryTree& tree, std::span<const SourceTable> tables);
    void run();

    // What is found.
    QueryColumns columns;
    std::vector<ItemName> item_names;
    std::vector<SelectSource> sources;
    bool sources_known = true;
    std::vector<ColumnRead> reads;  ///< of tables that are not given
    std::vector<MissingColumn> missing;
    std::vector<AmbiguousColumn> ambiguous;
    std::vector<RefusedCall> refused;
    std::vector<TypedAggregate> aggregates;
    std::vector<TypedClause> clauses;
    bool known = true;  ///< everything was understood

    /// What is read of the given tables: at all, by name.
    [[nodiscard]] const std::vector<std::pair<bool, bool>>& cells() const { return cells_; }

    // For the scopes.
    [[nodiscard]] const QueryTree& tree() const { return tree_; }
    [[nodiscard]] QueryColumns query(QueryId id, QueryScope* parent, Link link, SourceRole role);
    /// It is read once; `user`, the SELECT that it is used in, is what stands around it.
    [[nodiscard]] QueryColumns common_table(const CommonTable& table, QueryScope& user, SourceRole role);
    [[nodiscard]] TableExpression table(const SelectSource& source, SourceRole role);
    /// Whether a common table expression is being read: inside it its name means a table.
    [[nodiscard]] bool in_process(const std::string& common_table) const { return in_process_.contains(common_table); }
    void mark(CellId cell, bool named);
    void read(const ExprNode& column, std::size_t source);
    void miss(const ExprNode& column, std::size_t source);
    void confuse(const ExprNode& column, std::size_t tables);
    bool unsure() {
        known = false;
        return false;
    }
    void number_subquery(ExprId id) { subquery_numbers_.emplace(id, next_subquery_++); }
    void skip_subquery_number() { ++next_subquery_; }
    void forget_subquery_numbers() { subqueries_counted_ = false; }
    /// Of `_subquery_1`.
    [[nodiscard]] std::optional<std::size_t> subquery_number(ExprId id) const;

    mutable std::size_t asked_outside = 0;   ///< how often a name was looked for around a SELECT
    std::size_t depth = 0;                   ///< of the walk through expressions
    bool certain = true;                     ///< false: where the server may not look
    CellId replaced = nowhere;               ///< REPLACE reads this column only if it is there
    std::unordered_set<ExprId> unnameable;   ///< the server names them anew
    std::unordered_set<ExprId> table_names;  ///< right of IN: no columns
    std::size_t open_lambdas = 0;            ///< named ones, in whose body the walk is
    std::size_t lambda_steps = 0;            ///< of the walk through them, which is made anew for each call
    std::size_t typing_steps = 0;            ///< of finding out types

    /// What of an expression was noted, as it may be looked at again and again.
    enum class Note : std::uint8_t { refusal, aggregate, clause };
    [[nodiscard]] bool is_first(Note note, const ExprNode& expr) {
        return noted_[static_cast<std::size_t>(note)].insert(&expr).second;
    }

private:
    struct SeenName {
        const NamePath* path;  // of the tree
        std::size_t source;
        friend bool operator==(const SeenName& a, const SeenName& b) {
            return a.source == b.source && *a.path == *b.path;
        }
    };
    struct HashOfSeen {
        std::size_t operator()(const SeenName& name) const { return std::hash<std::string>()(name.path->back()); }
    };
    /// Whether the name was not yet looked for in the source.
    [[nodiscard]] bool is_new(const NamePath& path, std::size_t source) { return seen_.insert({&path, source}).second; }
    struct Memo {
        QueryColumns columns;
        std::size_t subqueries = 0;
        bool alone = false;  // it asked for nothing around it
    };
    [[nodiscard]] QueryColumns branches(const Query& set, QueryScope* parent, Link link, SourceRole role);
    [[nodiscard]] ColumnSetPtr columns_of(std::size_t table);

    const QueryTree& tree_;
    std::span<const SourceTable> tables_;
    std::vector<ColumnSetPtr> table_columns_;
    std::vector<CellId> first_cells_;
    std::vector<std::pair<bool, bool>> cells_;
    std::vector<std::size_t> source_tables_;         ///< for each source: the given table
    std::unordered_set<SeenName, HashOfSeen> seen_;  ///< names that were read or missed
    std::unordered_map<QueryId, Memo> common_tables_;
    std::set<std::string> in_process_;
    std::unordered_map<ExprId, std::size_t> subquery_numbers_;
    std::size_t next_subquery_ = 1;
    bool subqueries_counted_ = true;
    std::size_t scopes_ = 0;
    std::array<std::unordered_set<const ExprNode*>, 3> noted_;
};

/// Functions that are neither in the catalog nor defined by the text: `x -> x + 1 AS f`.
[[nodiscard]] std::vector<UnknownFunction> unknown_functions(const QueryTree& tree);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/query_scope.hpp>
#endif
