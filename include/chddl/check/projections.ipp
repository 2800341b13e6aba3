// Projections: their names, clauses and columns. A SELECT that is not understood is not judged.
#pragma once

#include <chddl/catalog/merge_tree_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/part_rules.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/table_parts.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/select/projection_clauses.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The expressions of one clause in outline.
using Outlines = std::vector<ExpressionOutline>;

/// One projection of a table, clause by clause.
class ProjectionCheck {
public:
    ProjectionCheck(const MergeTreeTable& table, const Projection& projection, const Place& place, Diagnostics& found)
        : selected_(readable_columns(table, {.alias = true, .ephemeral = true})),
          stored_(readable_columns(table, {})),
          projection_(projection),
          place_(place),
          found_(found) {}

    void check_select();
    void check_index();

private:
    [[nodiscard]] Outlines outlined(const std::vector<std::string>& texts, const std::vector<NamedType>& columns) const;
    [[nodiscard]] bool is_alias(const std::string& name) const;
    void find_aliases(const ProjectionClauses& clauses);
    void report(std::string_view what) { found_.report<"projection-select">(place_ / "select", Plain{what}); }
    [[nodiscard]] bool is_subcolumn(const ExpressionOutline& outline, const std::string& text) const;
    void check_missing(const Outlines& outlines, const Place& place);
    void check_keys(const std::vector<std::string>& texts, const Place& place);
    void check_grouped(const Outlines& items, const ProjectionClauses& clauses);
    void check_clauses(const ProjectionClauses& clauses);

    std::vector<NamedType> selected_;
    std::vector<NamedType> stored_;
    const Projection& projection_;
    Place place_;
    Diagnostics& found_;
    std::set<std::string> aliases_;
    bool aliases_known_ = true;
};

/// `a.b`, one name behind the other.
[[nodiscard]] CHDDL_INLINE bool is_path(const std::string& text) {
    const std::vector<Token> all = tokens(text);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const bool name = all[i].kind == TokenKind::bare_word || all[i].kind == TokenKind::quoted_name;
        if (i % 2 == 0 ? !name : all[i].kind != TokenKind::dot) return false;
    }
    return all.size() > 3;
}

/// With `a b` for `a AS b`.
[[nodiscard]] CHDDL_INLINE ExpressionOutline outline_item(const std::string& text,
                                                          const std::vector<NamedType>& columns) {
    ExpressionOutline outline = outline_expression(SqlText(text), columns);
    const std::vector<Token> all = tokens(text);
    if (outline.understood || all.size() < 3) return outline;
    const Token& last = all[all.size() - 2];
    if (last.kind != TokenKind::bare_word && last.kind != TokenKind::quoted_name) return outline;
    return outline_expression(SqlText(text.substr(0, last.position) + "AS " + std::string(last.text)), columns);
}

CHDDL_INLINE Outlines ProjectionCheck::outlined(const std::vector<std::string>& texts,
                                                const std::vector<NamedType>& columns) const {
    Outlines outlines;
    for (const std::string& text : texts) outlines.push_back(outline_item(text, columns));
    return outlines;
}

CHDDL_INLINE bool ProjectionCheck::is_alias(const std::string& name) const {
    return !aliases_known_ || aliases_.contains(name) || aliases_.contains(name.substr(0, name.find('.')));
}

/// An alias inside an expression is not seen: then no name is judged.
CHDDL_INLINE void ProjectionCheck::find_aliases(const ProjectionClauses& clauses) {
    for (const auto* texts : {&clauses.with, &clauses.items, &clauses.where, &clauses.group_by, &clauses.order_by})
        for (const std::string& text : *texts) {
            const ExpressionOutline outline = outline_item(text, selected_);
            if (!outline.alias.empty()) aliases_.insert(outline.alias);
            std::size_t words = 0;
            for (const Token& token : tokens(text)) words += is_keyword(token, "AS") ? 1 : 0;
            if (!outline.understood || words > (outline.alias.empty() ? 0U : 1U)) aliases_known_ = false;
        }
}

CHDDL_INLINE void ProjectionCheck::check_missing(const Outlines& outlines, const Place& place) {
    for (const ExpressionOutline& outline : outlines)
        for (const MissingName& missing : outline.missing)
            if (!is_alias(missing.name)) found_.report<"projection-column">(place, missing.name, Plain{"is not there"});
}

/// `t.a` of a Tuple, `m.keys`: where rows are sorted, a projection keeps whole columns only.
CHDDL_INLINE bool ProjectionCheck::is_subcolumn(const ExpressionOutline& outline, const std::string& text) const {
    return outline.column.empty() && outline.columns.size() == 1 && is_path(text) && !is_alias(outline.columns[0]) &&
           text.starts_with(outline.columns[0] + ".");
}

/// ORDER BY, and the expression of the second form: stored columns, the same each time, comparable.
CHDDL_INLINE void ProjectionCheck::check_keys(const std::vector<std::string>& texts, const Place& place) {
    std::set<std::string> parts;
    for (const std::string& text : texts) {
        const ExpressionOutline outline = outline_expression(SqlText(text), stored_);
        if (!outline.understood) continue;
        if (outline.function == "tuple" && !outline.elements.empty()) {
            check_keys(outline.elements, place);
            continue;
        }
        check_missing({outline}, place);
        const std::string& part = outline.column.empty() ? text : outline.column;
        using enum ExpressionFeature;
        const std::string_view problem = outline.literal || outline.function == "tuple" ? "is a constant"
                                         : outline.has(nondeterministic)                ? "is not the same each time"
                                         : outline.has(subquery)                        ? "holds a subquery"
                                         : outline.has(aggregate)                       ? "holds an aggregate function"
                                         : !parts.insert(part).second                   ? "stands there twice"
                                         : outline.type && !is_alias(part) && holds_incomparable(*outline.type)
                                             ? "is of a type that keys do not take"
                                             : "";
        if (!problem.empty()) found_.report<"projection-key">(place, text, Plain{problem});
    }
}

/// Beside GROUP BY and aggregate functions, a column is one of the keys.
CHDDL_INLINE void ProjectionCheck::check_grouped(const Outlines& items, const ProjectionClauses& clauses) {
    std::set<std::string> keys;
    for (const std::string& text : clauses.group_by) {
        const ExpressionOutline key = outline_expression(SqlText(text), selected_);
        if (key.column.empty() && !key.literal) return;
        if (!keys.insert(key.column).second)
            found_.report<"projection-key">(place_ / "select", text, Plain{"stands there twice"});
        if (key.type && holds_incomparable(*key.type) && !is_alias(key.column))
            found_.report<"projection-key">(place_ / "select", text, Plain{"is of a type that keys do not take"});
    }
    const auto is_stored = [&](const std::string& name) {
        return std::any_of(stored_.begin(), stored_.end(), [&](const NamedType& one) { return one.name == name; });
    };
    for (const ExpressionOutline& item : items)
        if (is_stored(item.column) && !keys.contains(item.column) && !is_alias(item.column))
            found_.report<"projection-column">(place_ / "select", item.column,
                                               Plain{"is neither aggregated nor in GROUP BY"});
}

CHDDL_INLINE void ProjectionCheck::check_clauses(const ProjectionClauses& clauses) {
    const Outlines items = outlined(clauses.items, selected_);
    const bool understood =
        std::all_of(items.begin(), items.end(), [](const ExpressionOutline& item) { return item.understood; });
    const bool aggregates = std::any_of(items.begin(), items.end(), [](const ExpressionOutline& item) {
        return item.has(ExpressionFeature::aggregate) && !item.has(ExpressionFeature::subquery);
    });
    const Place select = place_ / "select";
    const bool parameter = std::any_of(items.begin(), items.end(), [](const ExpressionOutline& item) {
        return item.has(ExpressionFeature::parameter);
    });
    if (parameter) report("a parameter");
    check_missing(items, select);
    check_missing(outlined(clauses.where, selected_), select);
    check_missing(outlined(clauses.group_by, selected_), select);
    const bool groups = !clauses.group_by.empty() || aggregates;
    if (groups && clauses.has_order_by) report("both aggregation and ORDER BY");
    if (!understood) return;
    if (!groups && !clauses.has_order_by) report("neither ORDER BY nor aggregation");
    if (groups) return check_grouped(items, clauses);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_subcolumn(items[i], clauses.items[i]))
            found_.report<"projection-column">(select, clauses.items[i], Plain{"is a part of a column"});
    check_keys(clauses.order_by, select);
}

CHDDL_INLINE void ProjectionCheck::check_select() {
    check_text(projection_.select, place_ / "select", found_);
    if (projection_.select.problem() != TextProblem::none) return;
    const ProjectionClauses clauses = projection_clauses(projection_.select);
    if (!clauses.has_select) return report("no SELECT");
    if (!clauses.refused.empty()) return report(clauses.refused);
    find_aliases(clauses);
    check_clauses(clauses);
}

/// `INDEX a, b TYPE basic`
CHDDL_INLINE void ProjectionCheck::check_index() {
    check_text(projection_.expression, place_ / "expression", found_);
    if (projection_.expression.problem() != TextProblem::none) return;
    if (projection_.type != "basic") found_.report<"projection-type">(place_ / "type", projection_.type);
    check_keys({"tuple(" + projection_.expression.text() + "\n)"}, place_ / "expression");
}

/// Engines that fold rows take projections only where it is said what becomes of them.
CHDDL_INLINE void check_projection_engine(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    const std::string& engine = table.storage.engine.name;
    if (is_of_other_family(table)) {
        found.report<"index-engine">(place, Plain{engine}, Plain{"projections"});
        return;
    }
    constexpr std::string_view folding[] = {"ReplacingMergeTree",   "SummingMergeTree",
                                            "AggregatingMergeTree", "CoalescingMergeTree",
                                            "CollapsingMergeTree",  "VersionedCollapsingMergeTree"};
    if (std::find(std::begin(folding), std::end(folding), engine) == std::end(folding)) return;
    const SettingValue* mode = find_setting(table.storage.settings, "deduplicate_merge_projection_mode");
    const auto* text = mode == nullptr ? nullptr : std::get_if<std::string>(mode);
    if (mode == nullptr || (text != nullptr && *text == "throw")) found.report<"projection-mode">(place, Plain{engine});
}

CHDDL_INLINE void check_projections(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    if (table.projections.empty()) return;
    check_projection_engine(table, place, found);
    std::set<std::string> names;
    for (std::size_t i = 0; i < table.projections.size(); ++i) {
        const Projection& projection = table.projections[i];
        const Place here = place / i;
        if (projection.name.empty()) found.report<"name-empty">(here / "name");
        if (!names.insert(projection.name).second) found.report<"projection-duplicate">(here / "name", projection.name);
        ProjectionCheck check(table, projection, here, found);
        projection.type.empty() ? check.check_select() : check.check_index();
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
