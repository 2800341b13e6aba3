// All SELECTs of one text as trees: what `outline` reads and `resolve` walks.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/select_feature.hpp>
#include <chddl/select/select_source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// One item of the SELECT list. `id` is no_expr for what was not understood; its alias may be known all the same.
struct SelectItem {
    ExprId id = no_expr;
    std::string expression = {};  ///< without the alias
    std::optional<std::string> alias = {};
    std::size_t position = 0;
    bool may_be_many = false;  ///< not understood, and perhaps more than one output

    friend bool operator==(const SelectItem&, const SelectItem&) = default;
};

/// `name AS (SELECT …)` or `name(a, b) AS (SELECT …)` of WITH.
struct CommonTable {
    std::string name = {};
    QueryId query = no_query;
    std::vector<std::string> columns = {};

    friend bool operator==(const CommonTable&, const CommonTable&) = default;
};

enum class FromKind : std::uint8_t { table, subquery, function, array_join };

/// One step of FROM; each joins what stands left of it.
struct FromItem {
    FromKind kind = FromKind::table;
    SelectSource source = {};               ///< the names; of a subquery or function only the alias
    QueryId query = no_query;               ///< of a subquery
    std::vector<std::string> columns = {};  ///< `AS s(a, b)`
    bool joins = false;                     ///< with JOIN or a comma: not the first, no ARRAY JOIN
    bool keeps_right = false;               ///< RIGHT JOIN
    ExprId on = no_expr;
    std::vector<ExprId> using_columns = {};  ///< USING
    std::vector<ExprId> arrays = {};         ///< of ARRAY JOIN

    friend bool operator==(const FromItem&, const FromItem&) = default;
};

struct NamedWindow {
    std::string name = {};
    ExprId window = no_expr;

    friend bool operator==(const NamedWindow&, const NamedWindow&) = default;
};

/// `name = value` of SETTINGS. A name alone is a boolean that is true; its value is empty.
struct SelectSetting {
    std::string name = {};
    std::string value = {};  ///< as it was written

    friend bool operator==(const SelectSetting&, const SelectSetting&) = default;
};

/// A SELECT, or several with UNION, INTERSECT or EXCEPT between them: then it has nothing but `branches` and what
/// stands between them.
struct Query {
    std::vector<QueryId> branches = {};
    bool only_unions = true;      ///< neither INTERSECT nor EXCEPT
    bool has_bare_union = false;  ///< UNION without ALL or DISTINCT
    std::vector<CommonTable> tables = {};
    std::vector<ExprId> constants = {};  ///< the expressions of WITH
    std::vector<SelectItem> items = {};
    std::vector<FromItem> from = {};
    std::vector<ExprId> conditions = {};    ///< of all clauses but WITH, which counts where it is used
    std::vector<ExprId> filters = {};       ///< of WHERE and PREWHERE; they are among the conditions, too
    std::vector<ExprId> group_by = {};      ///< the keys; they are among the conditions, too
    std::vector<ExprId> after_groups = {};  ///< of HAVING and ORDER BY; they are among the conditions, too
    std::vector<ExprId> late_filters = {};  ///< of HAVING and QUALIFY; they are among the conditions, too
    bool group_by_all = false;
    std::vector<NamedWindow> windows = {};
    std::vector<SelectSetting> settings = {};
    std::vector<ExprId> aliased = {};          ///< all expressions with an alias but those of ARRAY JOIN
    std::vector<std::string> replaced = {};    ///< the names of REPLACE
    std::vector<SelectFeature> features = {};  ///< of its own clauses, not of SELECTs inside it
    bool has_from = false;
    bool has_items = false;   ///< there was a SELECT
    bool from_known = true;   ///< all of FROM was understood
    bool whole = true;        ///< everything was understood
    bool usual_reads = true;  ///< nothing was skipped that may read columns, but has no aliases

    friend bool operator==(const Query&, const Query&) = default;
};

/// The SELECTs refer to each other and to expressions by place.
struct QueryTree {
    ExprTree exprs = {};
    std::vector<Query> queries = {};
    QueryId root = no_query;
    bool usual_names = true;  ///< no setting that changes how the server names and finds columns
    bool usual_types = true;  ///< no setting that may change the types of outputs

    friend bool operator==(const QueryTree&, const QueryTree&) = default;
};

}  // namespace chddl::inline CHDDL_ABI::detail
