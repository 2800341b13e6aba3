// What older releases do not take, beside the settings whose rows say it. The rows are measured: see
// generated/since.ipp.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// What a name in a statement means.
enum class Thing : std::uint8_t {
    feature,  ///< a clause or form, of `features`
    type,     ///< a family of data types, by any of its names
    engine,
    database_engine,
    codec,
    index_type,
    statistics,
    kafka_setting,
    merge_tree_setting,
    // Of these the engines have lists:
    function,       ///< by any of its names
    format,         ///< of messages
    query_setting,  ///< of a session
};

/// "", "data type ", "engine " and so on: what stands before the name in a message.
[[nodiscard]] std::string_view words_of(Thing thing);

/// One thing that not every measured release takes. Between `refused` and `taken` nothing was measured.
struct Since {
    Thing thing = Thing::feature;
    std::string_view name = {};
    Target refused = {};  ///< the last measured release that refuses it; of what engines list: that lacks it
    Target taken = {};    ///< the first measured release that takes it; all later ones do
};

[[nodiscard]] std::span<const Since> since_rows();

/// Null: every measured release takes it, or it was not measured.
[[nodiscard]] const Since* find_since(Thing thing, std::string_view name);

/// A clause or form.
struct FeatureSpec {
    std::string_view name;
};

/// The clauses and forms that are measured, as messages call them. To add one: a row here, where check/target.ipp finds
/// it, and a case in tests/check/release_cases.cpp; then tests/support/releases.sh.
// clang-format off
inline constexpr auto features = std::to_array<FeatureSpec>({
    // how statements begin
    {"CREATE OR REPLACE TABLE"},
    {"CREATE OR REPLACE MATERIALIZED VIEW"},
    {"the UUID of a table"},
    {"the UUID of a view"},
    {"the UUID of a database"},
    {"the COMMENT of a database"},
    {"CREATE NAMED COLLECTION"},
    {"a table of a named collection"},
    // columns and types
    {"the COMMENT of a column"},
    {"the CODEC of a column"},
    {"STATISTICS of a column"},
    {"the TTL of a column"},
    {"SETTINGS of a column"},
    {"NULL or NOT NULL behind a type"},
    {"an EPHEMERAL column"},
    {"a second argument of a codec"},
    {"an Enum value without a number"},
    {"a Decimal of more than 38 digits"},
    {"digits of a DateTime"},
    {"the length of a text type"},
    {"the width of an integer type"},
    {"the version of an AggregateFunction"},
    {"the most types of a Dynamic"},
    {"paths of a JSON"},
    {"parameters of a JSON"},
    // tables
    {"the COMMENT of a table"},
    {"a skipping index"},
    {"an index without GRANULARITY"},
    {"CONSTRAINT … CHECK"},
    {"CONSTRAINT … ASSUME"},
    {"a projection"},
    {"a projection that is an index"},
    {"SETTINGS of a projection"},
    {"SETTINGS of the statement itself"},
    {"a table without an engine"},
    {"a table without a sorting key"},
    {"a part of the sorting key in descending order"},
    {"a PRIMARY KEY without ORDER BY"},
    {"the TTL of a table"},
    {"a TTL with WHERE"},
    {"a TTL with TO DISK or TO VOLUME"},
    {"IF EXISTS of a TTL"},
    {"a TTL with RECOMPRESS"},
    {"a TTL with GROUP BY"},
    {"is_deleted of ReplacingMergeTree"},
    {"a number as a text in SETTINGS"},
    {"true or false in SETTINGS"},
    {"DEFAULT as the value of a setting"},
    {"a setting of the session in the SETTINGS of a table"},
    {"a setting of the session in the SETTINGS of a Kafka table"},
    // views
    {"the COMMENT of a view"},
    {"the DEFINER of a view"},
    {"SQL SECURITY of a view"},
    {"a view that begins EMPTY"},
    {"a view without TO and ENGINE"},
    {"new names for a view's columns"},
    {"REFRESH of a view"},
    {"APPEND of REFRESH"},
    {"SETTINGS of REFRESH"},
    {"REFRESH … DEPENDS ON without a period"},
    {"UNION in a view"},
    {"WITH … AS (SELECT …) in a view"},
    {"a window function in a view"},
    {"a column matcher in a view"},
    {"a virtual column of a Kafka table"},
    {"a SELECT that begins with FROM"},
    {"GROUP BY ALL"},
    // messages
    {"the name of a format in another case"},
    // expressions
    {"the operator ::"},
});
// clang-format on

static_assert(detail::names_are_unique(features));

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/since.ipp>
#endif
