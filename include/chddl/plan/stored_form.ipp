// Statements are compared token by token. What is forgiven was measured on ClickHouse 26.7 and stands here alone.
#pragma once

#include <chddl/plan/stored_form.hpp>

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/catalog/query_settings.hpp>
#include <chddl/model/secret.hpp>
#include <chddl/plan/statement.hpp>
#include <chddl/plan/token_walk.hpp>
#include <chddl/sql/names.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::optional<Difference> difference_in(Tokens there, Tokens wanted, const ServerHabits& habits) {
    TokenWalk walk(there, wanted, habits);
    if (walk.arrives()) return std::nullopt;
    return Difference{excerpt(there, walk.there_at), excerpt(wanted, walk.wanted_at)};
}

CHDDL_INLINE bool same_setting(Tokens there, Tokens wanted) {
    if (source(there) == source(wanted)) return true;
    if (there.size() != 3 || wanted.size() != 3) return false;
    const std::string a = token_value(there[2]);
    const std::string b = token_value(wanted[2]);
    return there[2].kind == TokenKind::string && wanted[2].kind == TokenKind::string && (shows(a, b) || shows(b, a));
}

CHDDL_INLINE bool is_default(Tokens setting, const ServerHabits& habits) {
    if (setting.size() != 3) return false;
    const std::string value = token_value(setting[2]);
    const std::string number = value == "true" ? "1" : value == "false" ? "0" : value;
    return habits.table_defaults.contains({token_value(setting[0]), number});
}

/// A Kafka table keeps its own settings and those of formats; the session's are taken and not stored.
CHDDL_INLINE bool is_kept_by_kafka(std::string_view setting) {
    const catalog::QuerySetting* session = catalog::find_query_setting(setting);
    return session == nullptr || session->kept_by_kafka;
}

/// Whether the table is of the engine; the server quotes `Null`.
CHDDL_INLINE bool has_engine(const Statement& statement, std::string_view name) {
    const Tokens engine = statement.clause("ENGINE");
    return engine.size() >= 3 && token_value(engine[2]) == name;
}

CHDDL_INLINE bool is_null_table(std::string_view statement) {
    const Statement read = read_statement(statement);
    return !read.is_view && has_engine(read, row<"Null", catalog::engines>().name);
}

/// Whether the table keeps the setting; those of the session are taken and not stored.
CHDDL_INLINE bool is_kept(const Statement& statement, const std::string& setting, const ServerHabits& habits) {
    if (has_engine(statement, row<"Kafka", catalog::engines>().name)) return is_kept_by_kafka(setting);
    const Tokens engine = statement.clause("ENGINE");
    if (engine.size() >= 3 && !engine[2].text.ends_with("MergeTree")) return true;
    const auto known = habits.table_defaults.lower_bound({setting, ""});
    return habits.table_defaults.empty() || (known != habits.table_defaults.end() && known->first == setting);
}

/// Both lists are sorted by name.
CHDDL_INLINE std::optional<Difference> difference_of_settings(const Statement& there, const Statement& wanted,
                                                              const ServerHabits& habits) {
    const auto no = [](Tokens setting) { return "no setting " + token_value(setting.front()); };
    const auto shown = [](Tokens setting) {
        const std::string name = token_value(setting.front());
        return is_secret(name) ? name + " = '" + std::string(hidden_text) + "'" : std::string(source(setting));
    };
    auto a = there.settings.begin();
    auto b = wanted.settings.begin();
    while (a != there.settings.end() || b != wanted.settings.end()) {
        const bool only_there =
            b == wanted.settings.end() || (a != there.settings.end() && a->front().text < b->front().text);
        const bool only_wanted = !only_there && (a == there.settings.end() || b->front().text < a->front().text);
        if (only_there && !is_default(*a, habits)) return Difference{shown(*a), no(*a)};
        if (only_wanted && is_kept(wanted, token_value(b->front()), habits)) return Difference{no(*b), shown(*b)};
        if (!only_there && !only_wanted && !same_setting(*a, *b)) return Difference{shown(*a), shown(*b)};
        if (!only_wanted) ++a;
        if (!only_there) ++b;
    }
    return std::nullopt;
}

CHDDL_INLINE std::optional<Difference> difference_of_column(Tokens there, Tokens wanted, const ServerHabits& habits) {
    const std::size_t begin = default_begins(there);
    if (!is_typeless(wanted) || begin == there.size()) return difference_in(there, wanted, habits);
    const bool same_name = !difference_in(there.first(1), wanted.first(1), habits);
    const Tokens rest = wanted.subspan(default_begins(wanted));
    if (same_name && !difference_in(there.subspan(begin), rest, habits)) return std::nullopt;
    return Difference{excerpt(there, 0), excerpt(wanted, 0)};
}

CHDDL_INLINE std::optional<Difference> difference_of_columns(const Statement& there, const Statement& wanted,
                                                             const ServerHabits& habits) {
    const auto& a = there.columns;
    const auto& b = wanted.columns;
    if (wanted.is_view && b.empty()) return std::nullopt;  // the server has inferred them
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i >= a.size()) return Difference{"no column " + std::string(b[i].front().text), excerpt(b[i], 0)};
        if (i >= b.size()) return Difference{excerpt(a[i], 0), "no column " + std::string(a[i].front().text)};
        if (auto found = difference_of_column(a[i], b[i], habits)) return found;
    }
    return std::nullopt;
}

/// Whether the server adds the clause by itself: who a view runs as.
CHDDL_INLINE bool is_added_by_server(const Clause& clause) {
    if (clause.label == "SETTINGS") return true;  // compared one by one
    const auto& [label, tokens] = clause;
    return label == "DEFINER" || (label == "SQL SECURITY" && is_keyword(tokens.back(), "DEFINER"));
}

/// The arguments of a Kafka table with its secrets hidden, as the server hides those of its SETTINGS.
CHDDL_INLINE std::string with_secrets_hidden(Tokens there, Tokens wanted) {
    std::string out;
    const char* done = there.front().text.data();
    for (std::size_t i = 0; i < there.size(); ++i) {
        if (there[i].kind != TokenKind::string) continue;
        const bool named = i >= 2 && there[i - 1].kind == TokenKind::equals && is_secret(token_value(there[i - 2]));
        const bool hidden = i < wanted.size() && wanted[i].kind == TokenKind::string &&
                            token_value(wanted[i]).find(hidden_text) != std::string::npos;
        if (!named && !hidden) continue;
        out.append(done, there[i].text.data()).append("'").append(hidden_text).append("'");
        done = there[i].text.data() + there[i].text.size();
    }
    const std::string_view last = there.back().text;
    return out.append(done, last.data() + last.size());
}

/// The arguments of a Kafka table are settings, too.
CHDDL_INLINE std::optional<Difference> difference_of_arguments(Tokens there, Tokens wanted,
                                                               const ServerHabits& habits) {
    TokenWalk walk(there, wanted, habits);
    walk.hides = true;
    if (walk.arrives()) return std::nullopt;
    return Difference{with_secrets_hidden(there, wanted), excerpt(wanted, walk.wanted_at)};
}

CHDDL_INLINE std::optional<Difference> difference_of_clause(Clause wanted, Tokens there, const ServerHabits& habits) {
    const auto& [label, tokens] = wanted;
    if (there.empty() && !tokens.empty()) return Difference{"no " + std::string(label), excerpt(tokens, 0)};
    // Whoever that was.
    if (label == "DEFINER" && is_keyword(tokens.back(), "CURRENT_USER")) return std::nullopt;
    // Replicated without arguments: the server writes its default path and replica.
    if (label == "ENGINE" && tokens.size() == 3 && tokens[2].text.starts_with("Replicated"))
        there = there.first(std::min<std::size_t>(3, there.size()));
    if (label == "ENGINE" && tokens.size() > 3 && tokens[2].text == row<"Kafka", catalog::engines>().name)
        return difference_of_arguments(there, tokens, habits);
    return difference_in(there, tokens, habits);
}

/// The SELECT without the aliases of its outputs.
CHDDL_INLINE std::vector<Token> without_aliases(Tokens select) {
    std::vector<Token> all;
    std::size_t depth = 0;
    bool in_list = false;
    for (std::size_t i = 0; i < select.size(); ++i) {
        const Token& token = select[i];
        if (token.kind == TokenKind::opening_round || token.kind == TokenKind::opening_square) ++depth;
        if (token.kind == TokenKind::closing_round || token.kind == TokenKind::closing_square) --depth;
        if (depth == 0 && is_keyword(token, "SELECT")) in_list = true;
        if (depth == 0 && is_keyword(token, "FROM")) in_list = false;
        if (depth == 0 && in_list && is_keyword(token, "AS"))
            ++i;
        else
            all.push_back(token);
    }
    return all;
}

/// A view's names alone become the aliases of its outputs.
CHDDL_INLINE std::optional<Difference> difference_of_renamed(Tokens there, Tokens wanted, const ServerHabits& habits) {
    return difference_in(without_aliases(there), without_aliases(wanted), habits);
}

CHDDL_INLINE std::optional<Difference> difference_of_clauses(const Statement& there, const Statement& wanted,
                                                             const ServerHabits& habits) {
    for (const Clause& clause : wanted.clauses) {
        if (clause.label == "SETTINGS") continue;  // compared one by one
        const Tokens stored = there.clause(clause.label, wanted.earlier(clause));
        const bool renamed = clause.label == "SELECT" && there.has_names && wanted.has_names;
        if (auto found = renamed ? difference_of_renamed(stored, clause.tokens, habits)
                                 : difference_of_clause(clause, stored, habits))
            return found;
    }
    for (const Clause& clause : there.clauses) {
        if (clause.tokens.empty() || !wanted.clause(clause.label, there.earlier(clause)).empty()) continue;
        if (!is_added_by_server(clause))
            return Difference{excerpt(clause.tokens, 0), "no " + std::string(clause.label)};
    }
    return std::nullopt;
}

CHDDL_INLINE std::optional<Difference> first_difference(std::string_view there, std::string_view wanted,
                                                        const ServerHabits& habits) {
    const Statement a = read_statement(there);
    const Statement b = read_statement(wanted);
    if (auto found = difference_of_clause(b.clauses.front(), a.clauses.front().tokens, habits)) return found;
    if (auto found = difference_of_columns(a, b, habits)) return found;
    if (auto found = difference_of_clauses(a, b, habits)) return found;
    return difference_of_settings(a, b, habits);
}

}  // namespace chddl::inline CHDDL_ABI::detail
