// Questions to a server; none of them changes anything.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/plan/stored_form.hpp>
#include <chddl/server/executor.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The rows of a question, each with so many values.
[[nodiscard]] Result<Rows> ask(Executor& server, std::string_view sql, std::size_t values);
/// The only value of an answer; nothing for an answer without rows.
[[nodiscard]] Result<std::optional<std::string>> ask_value(Executor& server, std::string_view sql);
/// Whether the server said no, and is still there: its answer was read.
[[nodiscard]] bool is_refused(const Diagnostics& found);
/// A value as a string of SQL.
[[nodiscard]] std::string string_text(std::string_view value);

[[nodiscard]] Result<std::string> current_database(Executor& server);

struct DatabaseThere {
    std::string engine;
    std::string comment;  ///< "" too where the server knows none: before 21.12
};
/// Nothing if there is no such database.
[[nodiscard]] Result<std::optional<DatabaseThere>> find_database(Executor& server, std::string_view name);

/// The name, if there is such a named collection.
[[nodiscard]] Result<std::optional<std::string>> find_collection(Executor& server, std::string_view name);
/// Name and value of each entry, [HIDDEN] where the server does not show it; none where it does not list them.
[[nodiscard]] Result<Rows> collection_entries(Executor& server, std::string_view name);
/// The CREATE statement of a table, view or dictionary; nothing if there is none.
[[nodiscard]] Result<std::optional<std::string>> find_table(Executor& server, const QualifiedName& name);

/// The statement as the server itself writes it on one line; as it is where the server cannot (before 23.10, or when it
/// cannot read its own text).
[[nodiscard]] Result<std::string> single_line(Executor& server, std::string_view statement);

/// What belongs to the current database, the functions and the defaults of this server. Lists that it does not give are
/// left empty.
[[nodiscard]] Result<ServerHabits> habits_of(Executor& server, std::string_view database);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/look.ipp>
#endif
