// One look at each view.
#pragma once

#include <chddl/render/wiring.hpp>
#include <chddl/sql/leading_table.hpp>
#include <chddl/sql/lexer.hpp>

#include <string>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE bool may_be_same(const QualifiedName& a, const QualifiedName& b) {
    return a.name == b.name && (a.database == b.database || a.database.empty() || b.database.empty());
}

CHDDL_INLINE std::optional<QualifiedName> source_of(const MaterializedView& view) {
    if (view.refresh) return std::nullopt;
    auto table = leading_table(view.select.text());
    if (!table) return std::nullopt;
    return QualifiedName{std::move(table->database), std::move(table->name)};
}

CHDDL_INLINE const NamedCollection* collection_of(const KafkaTable& table, const Pipeline& pipeline) {
    if (table.collection.empty()) return nullptr;
    for (const NamedCollection& collection : pipeline.collections)
        if (collection.name == table.collection) return &collection;
    return nullptr;
}

/// The last value of the name, which is the one that counts; null if there is none.
template <class Entries>
[[nodiscard]] const SettingValue* last_value(const Entries& entries, std::string_view name) {
    const SettingValue* value = nullptr;
    for (const auto& entry : entries)
        if (entry.name == name) value = &entry.value;
    return value;
}

CHDDL_INLINE const SettingValue* setting_of(const KafkaTable& table, const Pipeline& pipeline, std::string_view name) {
    if (const SettingValue* value = last_value(table.settings, name)) return value;
    if (const SettingValue* value = last_value(table.overrides, name)) return value;
    const NamedCollection* collection = collection_of(table, pipeline);
    return collection == nullptr ? nullptr : last_value(collection->entries, name);
}

/// The name at the end of `FROM a`, `JOIN a` or `b.a`; nothing where no table can stand.
[[nodiscard]] CHDDL_INLINE std::optional<QualifiedName> table_at(const std::vector<Token>& all, std::size_t at) {
    const auto name_of = [&](std::size_t i) {
        if (all[i].kind == TokenKind::bare_word) return std::optional(std::string(all[i].text));
        return all[i].kind == TokenKind::quoted_name ? unquote(all[i].text) : std::nullopt;
    };
    if (at == 0) return std::nullopt;
    const Token& before = all[at - 1];
    const bool behind_dot = before.kind == TokenKind::dot && at > 1;
    const bool alone = is_keyword(before, "FROM") || is_keyword(before, "JOIN") || is_keyword(before, "IN");
    if (!behind_dot && !alone) return std::nullopt;
    std::optional<std::string> database = behind_dot ? name_of(at - 2) : "";
    std::optional<std::string> name = name_of(at);
    if (!database || !name) return std::nullopt;
    return QualifiedName{std::move(*database), std::move(*name)};
}

/// The tables that the SELECT names, be it in a JOIN.
[[nodiscard]] CHDDL_INLINE std::vector<QualifiedName> tables_in_select(const MaterializedView& view) {
    std::vector<QualifiedName> named;
    const std::vector<Token> all = tokens(view.select.text());
    for (std::size_t at = 0; at < all.size(); ++at)
        if (auto table = table_at(all, at)) named.push_back(std::move(*table));
    return named;
}

CHDDL_INLINE Wiring::Wiring(const Pipeline& pipeline) : needs_(pipeline.views.size()) {
    ObjectNames views;
    views.build(pipeline.views);
    triggers_.reserve(pipeline.views.size());
    for (std::size_t i = 0; i < pipeline.views.size(); ++i) {
        const MaterializedView& view = pipeline.views[i];
        if (auto source = source_of(view)) triggers_.push_back({std::move(*source), i});
        const auto add = [&](std::size_t needed) { needs_[i].push_back(needed); };
        for (const QualifiedName& table : tables_in_select(view)) views.each(pipeline.views, table, add);
        views.each(pipeline.views, view.to, add);
    }
    triggers_by_table_.build(triggers_);
}

CHDDL_INLINE std::vector<std::size_t> Wiring::readers(const QualifiedName& table) const {
    std::vector<std::size_t> views;
    triggers_by_table_.each(triggers_, table, [&](std::size_t trigger) { views.push_back(triggers_[trigger].view); });
    return views;
}

}  // namespace chddl::inline CHDDL_ABI::detail
