// Pipelines with their exact SQL: NAME.sql beside this file. Each has a twin with one clause changed.
//
// To add one: a function here or in a neighbouring .cpp, its row in the list, and NAME.sql. The unit tests compare the
// text; tests/live creates each in a real engine, compares what is stored, and sees that the twin differs.
#pragma once

#include <chddl/chddl.hpp>

#include <chrono>
#include <cstdint>
#include <ostream>
#include <span>
#include <string_view>

namespace golden {

enum class Twin : std::uint8_t { original, changed };

/// A user's own text is written as it is; all else in the layout of formatQuery.
enum class Layout : std::uint8_t { of_the_engine, of_the_user };

struct Golden {
    std::string_view name;
    chddl::Pipeline (*make)(Twin twin);
    bool needs_keeper = false;  // replicated tables
    Layout layout = Layout::of_the_engine;
    bool only_text = false;  // cannot be created here: ON CLUSTER
};

[[nodiscard]] std::span<const Golden> kafka_tables();
[[nodiscard]] std::span<const Golden> merge_tree_tables();
[[nodiscard]] std::span<const Golden> table_engines();
[[nodiscard]] std::span<const Golden> table_clauses();
[[nodiscard]] std::span<const Golden> views();

template <class Visit>
void each(Visit visit) {
    for (const Golden& golden : kafka_tables()) visit(golden);
    for (const Golden& golden : merge_tree_tables()) visit(golden);
    for (const Golden& golden : table_engines()) visit(golden);
    for (const Golden& golden : table_clauses()) visit(golden);
    for (const Golden& golden : views()) visit(golden);
}

/// Text with everything that somebody might not quote: quotes, backslashes, control characters, NUL, invalid UTF-8.
inline constexpr char hostile_bytes[] = "'; DROP TABLE x -- \\ \" ` \n\r\t\b\f\0 \x01\x7f\xff\xc3\x28 é ‘’ {} $$ \\'";
inline constexpr std::string_view hostile{hostile_bytes, sizeof hostile_bytes - 1};

}  // namespace golden
