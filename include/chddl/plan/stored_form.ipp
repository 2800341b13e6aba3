// Statements are compared token by token. What is forgiven was measured on ClickHouse 26.7 and stands here alone.
#pragma once

#include <chddl/plan/stored_form.hpp>
#include <chddl/render/parts.hpp>

#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/model/canonical.hpp>
#include <chddl/plan/statement.hpp>
#include <chddl/render/render.hpp>
#include <chddl/sql/names.hpp>
#include <chddl/sql/unquote.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

CHDDL_INLINE std::string stored_text(const KafkaTable& table, std::string_view /*has no path*/) {
    return render(canonical(table));
}

CHDDL_INLINE std::string stored_text(const MergeTreeTable& table, std::string_view database) {
    MergeTreeTable stored = canonical(table);
    // The server writes its own default, which its configuration may change: see ServerHabits.
    const auto granularity = [](const Setting& setting) { return setting.name == "index_granularity"; };
    if (std::none_of(table.storage.settings.begin(), table.storage.settings.end(), granularity))
        std::erase_if(stored.storage.settings, granularity);
    if (stored.storage.replication)
        for (std::optional<std::string>* part :
             {&stored.storage.replication->path, &stored.storage.replication->replica}) {
            if (!*part) continue;
            replace_all(**part, "{database}", database);
            replace_all(**part, "{table}", table.name.name);
        }
    return render(stored);
}

CHDDL_INLINE std::string stored_text(const MaterializedView& view, std::string_view /*has no path*/) {
    return render(canonical(view));
}

/// The name or string that a token stands for.
CHDDL_INLINE std::string token_value(const Token& token) {
    if (token.kind != TokenKind::quoted_name && token.kind != TokenKind::string) return std::string(token.text);
    return unquote(token.text).value_or(std::string(token.text));
}

CHDDL_INLINE bool is_name(const Token& token) {
    return token.kind == TokenKind::bare_word || token.kind == TokenKind::quoted_name;
}

CHDDL_INLINE bool is_at(Tokens tokens, std::size_t at, TokenKind kind) {
    return at < tokens.size() && tokens[at].kind == kind;
}

/// Walks along two lists of tokens as long as they mean the same.
class TokenWalk {
public:
    TokenWalk(Tokens there, Tokens wanted, const ServerHabits& habits)
        : there_(there), wanted_(wanted), habits_(habits) {}

    /// Whether both come to their end together; if not, `there_at` and `wanted_at` say where they part.
    [[nodiscard]] bool arrives() {
        while (there_at < there_.size() && wanted_at < wanted_.size()) {
            if (database_added()) there_at += 2;
            if (!same()) return false;
            ++there_at;
            ++wanted_at;
            skip_dropped_argument(there_, there_at);
            skip_dropped_argument(wanted_, wanted_at);
        }
        return there_at == there_.size() && wanted_at == wanted_.size();
    }

    std::size_t there_at = 0;
    std::size_t wanted_at = 0;

private:
    /// `FROM src` is stored as `FROM d.src`, also after JOIN, TO and IN, in a list of tables and inside dictGet(…).
    [[nodiscard]] bool database_added() const {
        if (there_at == 0 || !is_at(there_, there_at + 1, TokenKind::dot) || !is_name(there_[there_at])) return false;
        if (token_value(there_[there_at]) != habits_.database) return false;
        const Token& before = there_[there_at - 1];
        const bool table = before.kind == TokenKind::comma || before.kind == TokenKind::opening_round ||
                           is_keyword(before, "FROM") || is_keyword(before, "JOIN") || is_keyword(before, "TO") ||
                           is_keyword(before, "IN");
        const bool written =
            there_[there_at].text == wanted_[wanted_at].text && is_at(wanted_, wanted_at + 1, TokenKind::dot);
        return table && !written;
    }

    [[nodiscard]] bool same() const {
        if (there_at >= there_.size()) return false;
        const Token& there = there_[there_at];
        const Token& wanted = wanted_[wanted_at];
        if (there.kind != wanted.kind) return false;
        if (there.text == wanted.text) return true;
        if (there.kind == TokenKind::string) return dictionary_qualified();
        return there.kind == TokenKind::bare_word && is_at(there_, there_at + 1, TokenKind::opening_round) &&
               is_at(wanted_, wanted_at + 1, TokenKind::opening_round) &&
               stored_name(there.text) == stored_name(wanted.text);
    }

    /// `dictGet('d', …)` is stored as `dictGet('current.d', …)`.
    [[nodiscard]] bool dictionary_qualified() const {
        if (there_at < 2 || !is_at(there_, there_at - 1, TokenKind::opening_round)) return false;
        return there_[there_at - 2].text.starts_with("dict") &&
               token_value(there_[there_at]) == habits_.database + "." + token_value(wanted_[wanted_at]);
    }

    [[nodiscard]] std::string_view stored_name(std::string_view function) const {
        if (const auto exact = habits_.functions.find(function); exact != habits_.functions.end()) return exact->second;
        std::string lower(function);
        for (char& c : lower)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        const auto found = habits_.functions.find(lower);
        return found == habits_.functions.end() ? function : std::string_view(found->second);
    }

    /// `DoubleDelta(4)` is stored as `DoubleDelta`.
    static void skip_dropped_argument(Tokens tokens, std::size_t& at) {
        if (tokens[at - 1].text == "DoubleDelta" && is_at(tokens, at, TokenKind::opening_round) &&
            is_at(tokens, at + 2, TokenKind::closing_round))
            at += 3;
    }

    Tokens there_;
    Tokens wanted_;
    const ServerHabits& habits_;
};

/// A clause, or so much of it that the token at `at` and some context can be seen.
CHDDL_INLINE std::string excerpt(Tokens clause, std::size_t at) {
    constexpr std::size_t most = 100;
    constexpr std::size_t before = 3;
    if (source(clause).size() <= most) return std::string(source(clause));
    std::string out(source(clause.first(std::min<std::size_t>(2, clause.size()))));
    const std::size_t begin = at < 2 + before ? 0 : std::min(at, clause.size()) - before;
    out = begin == 0 ? "" : out + " … ";
    std::size_t end = begin + 1;
    while (end < clause.size() && source(clause.subspan(begin, end + 1 - begin)).size() <= most) ++end;
    out += source(clause.subspan(begin, end - begin));
    return end == clause.size() ? out : out + " …";
}

CHDDL_INLINE std::optional<Difference> difference_in(Tokens there, Tokens wanted, const ServerHabits& habits) {
    TokenWalk walk(there, wanted, habits);
    if (walk.arrives()) return std::nullopt;
    return Difference{excerpt(there, walk.there_at), excerpt(wanted, walk.wanted_at)};
}

/// Whether `text` is what `pattern` shows, '[HIDDEN]' standing for anything. Each piece between two is taken where it
/// comes first, so the time is bounded by the product of the sizes.
CHDDL_INLINE bool shows(std::string_view pattern, std::string_view text) {
    std::size_t hidden = pattern.find(hidden_text);
    if (hidden == std::string_view::npos) return pattern == text;
    if (!text.starts_with(pattern.substr(0, hidden))) return false;
    text.remove_prefix(hidden);
    pattern.remove_prefix(hidden + hidden_text.size());
    while ((hidden = pattern.find(hidden_text)) != std::string_view::npos) {
        const std::size_t at = text.find(pattern.substr(0, hidden));
        if (at == std::string_view::npos) return false;
        text.remove_prefix(at + hidden);
        pattern.remove_prefix(hidden + hidden_text.size());
    }
    return text.ends_with(pattern);
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
    const auto& session = catalog::kafka_session_settings;
    if (std::find(std::begin(session), std::end(session), setting) != std::end(session)) return false;
    constexpr std::string_view kept[] = {"kafka_",     "input_format_",     "output_format_", "format_",
                                         "date_time_", "schema_inference_", "bool_",          "type_json_",
                                         "json_",      "errors_output_",    "precise_",       "column_names_"};
    return std::any_of(std::begin(kept), std::end(kept),
                       [&](std::string_view prefix) { return setting.starts_with(prefix); });
}

CHDDL_INLINE bool is_kafka(const Statement& statement) {
    const Tokens engine = statement.clause("ENGINE");
    return engine.size() >= 3 && engine[2].text == "Kafka";
}

/// Whether the table keeps the setting; those of the session are taken and not stored.
CHDDL_INLINE bool is_kept(const Statement& statement, const std::string& setting, const ServerHabits& habits) {
    if (is_kafka(statement)) return is_kept_by_kafka(setting);
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

CHDDL_INLINE std::optional<Difference> difference_of_columns(const Statement& there, const Statement& wanted,
                                                             const ServerHabits& habits) {
    const auto& a = there.columns;
    const auto& b = wanted.columns;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i >= a.size()) return Difference{"no column " + std::string(b[i].front().text), excerpt(b[i], 0)};
        if (i >= b.size()) return Difference{excerpt(a[i], 0), "no column " + std::string(a[i].front().text)};
        if (auto found = difference_in(a[i], b[i], habits)) return found;
    }
    return std::nullopt;
}

/// Whether the server adds the clause by itself: who a view runs as.
CHDDL_INLINE bool is_added_by_server(const Clause& clause) {
    if (clause.label == "SETTINGS") return true;  // compared one by one
    const auto& [label, tokens] = clause;
    return label == "DEFINER" || (label == "SQL SECURITY" && is_keyword(tokens.back(), "DEFINER"));
}

CHDDL_INLINE std::optional<Difference> difference_of_clause(Clause wanted, Tokens there, const ServerHabits& habits) {
    const auto& [label, tokens] = wanted;
    if (there.empty() && !tokens.empty()) return Difference{"no " + std::string(label), excerpt(tokens, 0)};
    // Replicated without arguments: the server writes its default path and replica.
    if (label == "ENGINE" && tokens.size() == 3 && tokens[2].text.starts_with("Replicated"))
        there = there.first(std::min<std::size_t>(3, there.size()));
    return difference_in(there, tokens, habits);
}

CHDDL_INLINE std::optional<Difference> difference_of_clauses(const Statement& there, const Statement& wanted,
                                                             const ServerHabits& habits) {
    for (const Clause& clause : wanted.clauses) {
        if (clause.label == "SETTINGS") continue;  // compared one by one
        const Tokens stored = there.clause(clause.label, wanted.earlier(clause));
        if (auto found = difference_of_clause(clause, stored, habits)) return found;
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
