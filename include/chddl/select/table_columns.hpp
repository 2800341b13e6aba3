// What one table, subquery or function in FROM offers, and a name looked up in it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/select/resolved_select.hpp>
#include <chddl/select/select_source.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// A column of a given table, counted through all of them; `nowhere` for any other.
using CellId = std::size_t;

struct OfferedColumn {
    std::string name = {};
    bool hidden = false;                                ///< not seen by `*`
    CellId cell = nowhere;                              ///< the column without which it is not there
    std::string type = {};                              ///< in the server's spelling; empty: not known
    std::size_t table = no_table;                       ///< the given table whose column it is
    std::shared_ptr<const ResolvedOutput> output = {};  ///< of a SELECT: the output that it is

    /// Of an output that is nothing but this column.
    [[nodiscard]] ResolvedOutput facts() const;
    /// Whether its type is a table's own: what a SELECT computes may be of another by a setting of the server.
    [[nodiscard]] bool is_declared() const { return output == nullptr || !output->column.empty(); }
};

/// The columns of a table expression. Those that refer to it see it in one piece.
struct ColumnSet {
    struct Group {
        std::size_t columns = 0;
        std::size_t arrays = 0;  ///< for certain
    };
    std::vector<OfferedColumn> columns;
    NameIndex places;
    std::unordered_map<std::string_view, Group> groups;  ///< `n` of n.a, n.b
    std::unordered_set<std::string_view> first_parts;    ///< of those with a dot in them

    [[nodiscard]] std::size_t find(std::string_view name) const { return places.find(columns, name); }
};

using ColumnSetPtr = std::shared_ptr<const ColumnSet>;

[[nodiscard]] ColumnSetPtr column_set(std::vector<OfferedColumn> columns);

/// What a name means among the tables of FROM.
struct FoundColumn {
    enum class State : std::uint8_t {
        none,
        found,
        opaque,     ///< perhaps a column of a table whose columns are not known
        unsure,     ///< more than one meaning, and which one we cannot tell
        missing,    ///< its qualifier is a table's name, and the table has no such column
        ambiguous,  ///< more than one meaning, and the server takes none: 207
    };
    State state = State::none;
    std::size_t table = nowhere;   ///< among the tables of FROM
    std::size_t column = nowhere;  ///< nowhere: a group, or what ARRAY JOIN made
    std::size_t qualifier = 0;     ///< how many leading parts name the table
    bool whole = false;            ///< the column itself and not an element of it
    bool alone = true;             ///< without the column the name would mean nothing
    bool unfolded = false;         ///< by ARRAY JOIN: an element of the array
    bool merged = false;           ///< one column of two, by USING

    [[nodiscard]] bool any() const { return state != State::none; }
    [[nodiscard]] bool found() const { return state == State::found; }
};

enum class Binds : std::uint8_t { no, yes, unknown };

struct TableExpression {
    SelectSource names = {};    ///< of a subquery: its alias; of a common table expression: its name as `table`
    ColumnSetPtr columns = {};  ///< null: not known
    bool in_database = false;
    std::size_t source = nowhere;        ///< its place among the sources
    const void* common_table = nullptr;  ///< the common table expression that it is

    [[nodiscard]] FoundColumn find(const NamePath& path) const;
    /// How many leading parts may be the table's name: 0, 1 (`t.a`, its alias `q.a`) or 2 (`db.t.a`).
    [[nodiscard]] std::size_t qualifier_length(const NamePath& path) const;
    /// Whether both are the same table, or the same common table expression.
    [[nodiscard]] bool is_same(const TableExpression& other) const;
    /// Whether they are surely not the same, nor two SELECTs of one text, which the server takes for the same.
    [[nodiscard]] bool differs(const TableExpression& other) const;
    /// Whether the server would look here for a name that begins at the path's part `first`.
    [[nodiscard]] Binds binds(const NamePath& path, std::size_t first) const;

private:
    [[nodiscard]] FoundColumn find_column(const NamePath& path, std::size_t first) const;
    [[nodiscard]] FoundColumn find_unknown(const NamePath& path) const;
};

/// The parts from `first` up to before `last`, with dots between them.
[[nodiscard]] std::string joined(const NamePath& path, std::size_t first, std::size_t last);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/table_columns.ipp>
#endif
