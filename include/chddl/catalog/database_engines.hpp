// Database engines, as far as it matters which. To add one, add a row.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What stands between a database engine's brackets.
enum class DatabaseArguments : std::uint8_t {
    none,        ///< nothing (36)
    replicated,  ///< path, shard, replica, from the left; what is missing is the server's default
    other,       ///< of a server or folder elsewhere: not judged
};

struct DatabaseEngineSpec {
    std::string_view name;
    bool replaces = true;  ///< takes CREATE OR REPLACE TABLE
    bool uuid = true;      ///< may have a UUID (80)
    bool refused = false;  ///< 336, unless the session has a setting for it
    DatabaseArguments args = DatabaseArguments::none;
    std::string_view doc;
};

// Those of system.database_engines on ClickHouse 26.7, and one of ClickHouse Cloud; names are case-sensitive
// (336). Memory answers 48 to CREATE OR REPLACE, Ordinary 80; tests/live repeats all of it. What is not here is taken
// for one that replaces.
// clang-format off
inline constexpr auto database_engines = std::to_array<DatabaseEngineSpec>({
    {.name = "Atomic", .doc = "Keeps tables by UUID, so that names can be exchanged; the default."},
    {.name = "Replicated", .args = DatabaseArguments::replicated, .doc = "Atomic, with its statements repeated on every replica."},
    {.name = "Memory", .replaces = false, .uuid = false, .doc = "Forgets its tables with the server."},
    {.name = "Ordinary", .replaces = false, .uuid = false, .refused = true, .doc = "Keeps tables by name; deprecated."},
    {.name = "Backup", .args = DatabaseArguments::other, .doc = "Shows the tables of a backup."},
    {.name = "DataLakeCatalog", .args = DatabaseArguments::other, .doc = "Shows the tables of a catalog of data lakes."},
    {.name = "Dictionary", .doc = "Shows each dictionary as a table."},
    {.name = "Filesystem", .args = DatabaseArguments::other, .doc = "Shows files as tables."},
    {.name = "HDFS", .args = DatabaseArguments::other, .doc = "Shows files of HDFS as tables."},
    {.name = "MaterializedPostgreSQL", .refused = true, .args = DatabaseArguments::other, .doc = "Copies the tables of a PostgreSQL database; experimental."},
    {.name = "MySQL", .args = DatabaseArguments::other, .doc = "Shows the tables of a MySQL database."},
    {.name = "PostgreSQL", .args = DatabaseArguments::other, .doc = "Shows the tables of a PostgreSQL database."},
    {.name = "S3", .args = DatabaseArguments::other, .doc = "Shows objects of S3 as tables."},
    {.name = "Shared", .args = DatabaseArguments::other, .doc = "Of ClickHouse Cloud."},
    {.name = "SQLite", .args = DatabaseArguments::other, .doc = "Shows the tables of an SQLite file."},
});
// clang-format on

}  // namespace chddl::inline CHDDL_ABI::catalog
