// Which rows trigger a view, which it only looks at, and what the engines behind FROM can do.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/pipeline_queues.hpp>
#include <chddl/check/settings.hpp>
#include <chddl/check/view_sources.hpp>
#include <chddl/core/report.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What an engine is known to take; Buffer and Distributed take what the tables behind them take.
struct SourceAbilities {
    bool known = false;
    bool final_rows = false;
    bool sample = false;
};

[[nodiscard]] CHDDL_INLINE SourceAbilities abilities_of(const KnownTable& source) {
    if (source.kafka != nullptr) return {.known = true};
    if (source.table == nullptr) return {};
    const Storage& storage = source.table->storage;
    const catalog::EngineSpec* spec = find_row(catalog::engines, storage.engine.name);
    if (spec == nullptr) return {};
    constexpr std::string_view plain = row<"MergeTree", catalog::engines>().name;
    const bool keeps = spec->name == row<"Null", catalog::engines>().name ||
                       spec->name == row<"Memory", catalog::engines>().name ||
                       spec->family == catalog::EngineFamily::log;
    if (keeps) return {.known = true};
    if (spec->family != catalog::EngineFamily::merge_tree) return {};
    return {.known = true, .final_rows = spec->name != plain, .sample = storage.sample_by.has_value()};
}

CHDDL_INLINE void check_modifiers(const SelectSource& source, const KnownTable& table, const Place& place,
                                  Diagnostics& found) {
    const SourceAbilities abilities = abilities_of(table);
    if (!abilities.known) return;
    const std::string name = joined_name(*table.name);
    if (source.is_final && !abilities.final_rows) found.report<"view-clause-engine">(place, name, Plain{"FINAL"});
    if (source.is_sampled && !abilities.sample) found.report<"view-clause-engine">(place, name, Plain{"SAMPLE"});
}

/// Whether the JOIN that the tokens end with is a RIGHT or FULL one, and no SEMI JOIN; not so `AS full JOIN`.
[[nodiscard]] CHDDL_INLINE bool keeps_right_rows(const std::vector<Token>& all) {
    constexpr std::string_view others[] = {"JOIN", "OUTER", "ANY", "ALL", "GLOBAL", "LOCAL", "ANTI"};
    bool keeps = false;
    for (std::size_t i = all.size() - 1; i > 0; --i) {  // behind the last stands the end
        const auto is_it = [&](std::string_view word) { return is_keyword(all[i - 1], word); };
        const bool other = std::any_of(std::begin(others), std::end(others), is_it);
        if (!other && !is_it("RIGHT") && !is_it("FULL")) return keeps && !is_it("SEMI") && !is_it("AS");
        keeps = keeps || !other;
    }
    return keeps;
}

/// Whether the view gets rows of the table that match none of the block: nothing behind the JOIN takes them away.
[[nodiscard]] CHDDL_INLINE bool keeps_unmatched(const SelectSource& source, const ViewSelect& select) {
    const QueryTree& tree = select.outline->tree;
    const auto& from = tree.queries[tree.root].from;
    const bool joined = std::any_of(from.begin(), from.end(), [&](const FromItem& item) {
        return item.joins && item.kind == FromKind::table && item.source.position == source.position;
    });
    const std::string_view text = select.view->select.text();
    if (!joined || !keeps_right_rows(tokens(text.substr(0, source.position)))) return false;
    constexpr std::string_view taking[] = {"JOIN", "WHERE", "PREWHERE", "HAVING", "QUALIFY", "LIMIT"};
    const std::vector<Token> behind = tokens(text.substr(source.position));
    return std::none_of(behind.begin(), behind.end(), [&](const Token& token) {
        return std::any_of(std::begin(taking), std::end(taking), [&](auto word) { return is_keyword(token, word); });
    });
}

/// What is not the trigger is read as a whole with each block; behind the view's own UNION it is not even looked at.
CHDDL_INLINE void check_role(const SelectSource& source, const KnownTable& table, const ViewSelect& select,
                             const Place& place, Diagnostics& found) {
    const std::string name = joined_name(*table.name);
    const QueryTree& tree = select.outline->tree;
    const bool is_union = !tree.queries[tree.root].branches.empty();
    const bool in_union = source.role == SourceRole::other_branch;
    const auto& trigger = select.outline->source;
    const bool same = trigger && trigger->database == source.database && trigger->table == source.table;
    const bool whole = source.role == SourceRole::joined || source.role == SourceRole::in_expression ||
                       (in_union && !is_union && !same);
    const bool refreshed = select.view->refresh.has_value();
    if (table.kafka != nullptr && (refreshed || (whole && !same)))
        return void(found.report<"view-reads-queue">(place, name));
    if (refreshed) return;
    if (in_union && whole) found.report<"view-union-again">(place, name);
    if (source.role == SourceRole::joined && !same) found.report<"view-join-side">(place, name);
    if (source.role == SourceRole::joined && !same && keeps_unmatched(source, select))
        found.report<"view-join-unmatched">(place, name);
    if (source.role == SourceRole::trigger && table.view != nullptr) found.report<"view-on-view">(place, name);
}

CHDDL_INLINE void check_source_kinds(const ViewSelect& select, const Place& place, Diagnostics& found) {
    for (std::size_t i = 0; i < select.sources.size(); ++i) {
        if (select.sources[i] == nullptr) continue;
        const SelectSource& source = select.outline->sources[i];
        check_modifiers(source, *select.sources[i], place, found);
        check_role(source, *select.sources[i], select, place, found);
    }
}

CHDDL_INLINE void check_destination_kind(const MaterializedView& view, const KnownTable& destination,
                                         const Place& place, Diagnostics& found) {
    const std::string name = joined_name(view.to);
    if (destination.view != nullptr && !(view.to == view.name)) found.report<"view-to-view">(place, name);
    if (destination.kafka == nullptr) return;
    const auto& settings = destination.kafka->settings;
    if (topics_of(find_text(settings, catalog::kafka_setting<"kafka_topic_list">)).size() > 1)
        found.report<"view-to-topics">(place, name);
}

}  // namespace chddl::inline CHDDL_ABI::detail
