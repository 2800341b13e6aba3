// A view sees one inserted block at a time.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/conversions.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/view_clauses.hpp>
#include <chddl/check/view_loss.hpp>
#include <chddl/check/view_merges.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool in_key(const std::optional<Key>& key, std::string_view column) {
    return key &&
           std::any_of(key->begin(), key->end(), [&](const SqlText& part) { return has_name(part.text(), column); });
}

/// The engine's argument that names the column: "version", "sign".
[[nodiscard]] CHDDL_INLINE std::string_view engine_argument(const Engine& engine, std::string_view column) {
    const catalog::EngineSpec* spec = find_row(catalog::engines, engine.name);
    for (std::size_t i = 0; spec != nullptr && i < std::min(engine.args.size(), spec->args.size()); ++i)
        if (spec->args[i].kind == catalog::ArgumentKind::column && has_name(engine.args[i].text(), column))
            return spec->args[i].name;
    return "";
}

CHDDL_INLINE std::string role_of_column(const KnownTable& destination, std::string_view column) {
    if (destination.table == nullptr) return "";
    const Storage& storage = destination.table->storage;
    const std::string_view argument = engine_argument(storage.engine, column);
    if (argument == "sign") return ", and as the sign it makes every insert fail";
    if (argument == "version") return ", and as the version it does not tell which row is newer";
    if (in_key(storage.partition_by, column)) return ", and the partitions are made of it";
    const auto expires = [&](const Ttl& ttl) { return has_name(ttl.expression.text(), column); };
    if (std::any_of(storage.ttl.begin(), storage.ttl.end(), expires)) return ", and by it the rows expire";
    if (in_key(storage.order_by, column)) return ", and the sorting key holds it";
    return "";
}

[[nodiscard]] CHDDL_INLINE bool has_feature(const Query& query, SelectFeature feature) {
    return std::find(query.features.begin(), query.features.end(), feature) != query.features.end();
}

CHDDL_INLINE void check_blocks(const ViewSelect& select, const KnownTable& destination, const LeadingQueries& leading,
                               const Place& place, Diagnostics& found) {
    const auto any = [&](SelectFeature feature) {
        return std::any_of(leading.queries.begin(), leading.queries.end(),
                           [&](const Query* query) { return has_feature(*query, feature); });
    };
    const bool all_lead = leading.queries.size() == select.outline->tree.queries.size();
    const bool limits = any(SelectFeature::limit);
    if (limits) found.report<"view-limit-block">(place);
    if (all_lead && select.outline->has(SelectFeature::window)) found.report<"view-window-block">(place);
    if (any(SelectFeature::distinct)) found.report<"view-distinct-block">(place);
    if (any(SelectFeature::order_by) && !limits)
        found.report<"view-order-block">(place, joined_name(*destination.name));
}

/// Read through the view, the destination's values have the types of the view's own columns.
CHDDL_INLINE void check_own_types(const MaterializedView& view, const KnownTable& destination, const Place& place,
                                  Diagnostics& found) {
    if (view.to.name.empty() || has_names_alone(view)) return;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        const KnownColumn* column = destination.find(view.columns[i].name);
        if (column == nullptr || column->type == nullptr) continue;
        const auto conversion = conversion_of(*column->type, view.columns[i].type);
        if (!conversion || conversion->verdict == catalog::ConversionVerdict::fits) continue;
        found.report<"view-column-narrow">(place / "columns" / i, column->name, shown(render(view.columns[i].type)),
                                           shown(render(*column->type)));
    }
}

CHDDL_INLINE void check_loss(const ViewSelect& select, const KnownTable& destination, const Place& place,
                             Diagnostics& found) {
    if (select.view->select.problem() != TextProblem::none) return;
    check_own_types(*select.view, destination, place, found);
    if (select.view->refresh || select.outline->tree.queries.empty()) return;
    check_blocks(select, destination, leading_queries(select.outline->tree), place / "select", found);
    check_merges(select, destination, place / "select", found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
