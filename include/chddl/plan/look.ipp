// SELECTs from system tables. An answer of another shape is a finding, too.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/plan/look.hpp>

#include <chddl/sql/writer.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string string_text(std::string_view value) {
    std::string out;
    SqlWriter(out).string(value);
    return out;
}

CHDDL_INLINE Result<Rows> ask(Executor& server, std::string_view sql, std::size_t values) {
    Result<Rows> answer = server.run(sql);
    if (!answer) return answer;
    Diagnostics found;
    for (const Row& row : answer.value()) {
        if (row.size() == values) continue;
        const std::string is = std::to_string(row.size()) + " values in a row";
        return found.report<"server-answer">({}, Plain{is}, static_cast<std::int64_t>(values)), found;
    }
    return answer;
}

CHDDL_INLINE bool is_refused(const Diagnostics& found) {
    return std::any_of(found.begin(), found.end(), [](const Diagnostic& one) { return one.name == "server-refused"; });
}

CHDDL_INLINE Result<std::optional<std::string>> ask_value(Executor& server, std::string_view sql) {
    const Result<Rows> answer = ask(server, sql, 1);
    if (!answer) return answer.diagnostics();
    const Rows& rows = answer.value();
    return rows.empty() ? std::optional<std::string>() : rows.front().front();
}

/// The rows, none where the server does not know the table or does not let us see it.
CHDDL_INLINE Result<Rows> ask_if_known(Executor& server, std::string_view sql, std::size_t values) {
    Result<Rows> answer = ask(server, sql, values);
    if (!answer && is_refused(answer.diagnostics())) return Rows{};
    return answer;
}

CHDDL_INLINE Result<std::string> current_database(Executor& server) {
    const auto answer = ask_value(server, "SELECT currentDatabase()");
    if (!answer) return answer.diagnostics();
    if (answer.value()) return *answer.value();
    Diagnostics found;
    return found.report<"server-answer">({}, Plain{"no row"}, Plain{"the name of the current database"}), found;
}

CHDDL_INLINE Result<std::optional<DatabaseThere>> find_database(Executor& server, std::string_view name) {
    const std::string behind = " FROM system.databases WHERE name = " + string_text(name);
    const auto engine = ask_value(server, "SELECT engine" + behind);
    if (!engine) return engine.diagnostics();
    if (!engine.value()) return std::optional<DatabaseThere>();
    const auto comment = ask_value(server, "SELECT comment" + behind);
    if (!comment && !is_refused(comment.diagnostics())) return comment.diagnostics();
    return std::optional(DatabaseThere{*engine.value(), comment ? comment.value().value_or("") : ""});
}

CHDDL_INLINE Result<std::optional<std::string>> find_collection(Executor& server, std::string_view name) {
    return ask_value(server, "SELECT name FROM system.named_collections WHERE name = " + string_text(name));
}
CHDDL_INLINE Result<Rows> collection_entries(Executor& server, std::string_view name) {
    return ask_if_known(server,
                        "SELECT arrayJoin(mapKeys(collection)) AS entry, collection[entry] FROM "
                        "system.named_collections WHERE name = " +
                            string_text(name),
                        2);
}

CHDDL_INLINE Result<std::optional<std::string>> find_table(Executor& server, const QualifiedName& name) {
    return ask_value(server, "SELECT create_table_query FROM system.tables WHERE database = " +
                                 string_text(name.database) + " AND name = " + string_text(name.name));
}

CHDDL_INLINE Result<std::string> single_line(Executor& server, std::string_view statement) {
    const auto answer = ask_value(server, "SELECT formatQuerySingleLine(" + string_text(statement) + ")");
    if (!answer && !is_refused(answer.diagnostics())) return answer.diagnostics();
    return answer && answer.value() ? *answer.value() : std::string(statement);
}

CHDDL_INLINE Result<ServerHabits> habits_of(Executor& server, std::string_view database) {
    ServerHabits habits{std::string(database), {}, {}};
    const auto functions = ask_if_known(
        server,
        "SELECT if(case_insensitive, lower(name), name), if(alias_to = '', name, alias_to) FROM system.functions "
        "WHERE case_insensitive OR alias_to != ''",
        2);
    if (!functions) return functions.diagnostics();
    for (const Row& row : functions.value()) habits.functions.emplace(row[0], row[1]);
    for (const char* table : {"system.merge_tree_settings", "system.replicated_merge_tree_settings"}) {
        const auto defaults = ask_if_known(server, std::string("SELECT name, value FROM ") + table, 2);
        if (!defaults) return defaults.diagnostics();
        for (const Row& row : defaults.value()) habits.table_defaults.emplace(row[0], row[1]);
    }
    if (habits.table_defaults.empty()) habits.table_defaults.emplace("index_granularity", "8192");
    return habits;
}

}  // namespace chddl::inline CHDDL_ABI::detail
