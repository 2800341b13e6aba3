// How a generated catalog is written: rows as C++, one a line.
#pragma once

#include <chddl/server/executor.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace catalogs {

/// One file of include/chddl/catalog/generated/.
struct Table {
    std::string file;                 ///< its name in the folder
    std::vector<std::string> before;  ///< the lines before the rows
    std::vector<std::string> rows;    ///< one row a line
    std::vector<std::string> after;
};

[[nodiscard]] std::string text(const Table& table);

/// What a table is called and holds.
struct Declaration {
    std::string name;                             ///< of the array, and of its file
    std::string row_type;                         ///< of what the array holds
    std::string header = {};                      ///< in catalog/, where the row is declared; empty: that of the name
    std::vector<std::string> more_includes = {};  ///< what the rows need beside it
};

/// A name, and its row as C++.
using NamedRows = std::vector<std::pair<std::string, std::string>>;

/// The lines up to and with the opening of the namespace; config.hpp is included, too.
[[nodiscard]] std::vector<std::string> preamble(const std::string& version, std::vector<std::string> includes);
/// The lines from the closing of the namespace on.
[[nodiscard]] std::vector<std::string> ending();

/// The rows in the order that the look-up wants.
[[nodiscard]] Table table(const std::string& version, const Declaration& of, NamedRows rows);

/// A table whose columns are `texts` texts, the first of them a name, and flags; of a name alone, no row but the name.
[[nodiscard]] Table table_of(const std::string& version, const Declaration& of, std::size_t texts,
                             const chddl::Rows& answer);

/// As a C++ literal.
[[nodiscard]] std::string literal(std::string_view text);
[[nodiscard]] std::string_view truth(std::string_view flag);

}  // namespace catalogs
