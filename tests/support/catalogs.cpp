// catalogs FOLDER: writes the generated catalogs of the embedded engine into FOLDER, which is
// include/chddl/catalog/generated/ of a clone.
#include "catalog_tables.hpp"

#include <chddl/server/embedded_executor.hpp>

#include <fmt/core.h>

#include <exception>
#include <filesystem>
#include <fstream>

int main(int argc, char** argv) try {
    if (argc != 2) return fmt::print(stderr, "usage: catalogs FOLDER\n"), 2;
    const std::filesystem::path folder = argv[1];
    auto engine = chddl::EmbeddedExecutor::open().value();
    for (const catalogs::Table& table : catalogs::generate(engine)) {
        std::ofstream file(folder / table.file, std::ios::binary);
        file << catalogs::text(table);
        if (!file.flush()) return fmt::print(stderr, "{} cannot be written\n", (folder / table.file).string()), 1;
        fmt::print("{}: {} rows\n", table.file, table.rows.size());
    }
    return 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
}
