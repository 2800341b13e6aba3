// What the generated catalogs are: read from an engine, written as the text of include/chddl/catalog/generated/.
// To generate one more table, add a function and its line in `generate`.
#pragma once

#include <chddl/server/executor.hpp>

#include <string>
#include <vector>

namespace catalogs {

/// One file of include/chddl/catalog/generated/.
struct Table {
    std::string file;                 ///< its name in the folder
    std::vector<std::string> before;  ///< the lines before the rows
    std::vector<std::string> rows;    ///< one row a line, sorted as detail/sorted_before says
    std::vector<std::string> after;
};

[[nodiscard]] std::string text(const Table& table);

/// Every table as this engine has it; the same engine gives the same text. Throws `chddl::Error` where it refuses.
[[nodiscard]] std::vector<Table> generate(chddl::Executor& engine);

}  // namespace catalogs
