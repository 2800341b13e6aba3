// What a format needs of a table that reads it, beside its name. Where it is missing, CREATE TABLE is accepted all the
// same, and no row is ever read. To tell more, add a row.
//
// Each was read on ClickHouse 26.7, with and without; tests/facts repeats it.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/config.hpp>

#include <array>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct FormatNeed {
    std::string_view name;              ///< of the format
    std::string_view column = {};       ///< it fills one column alone, of this family
    bool wrapped = false;               ///< which may be inside Nullable or LowCardinality
    std::string_view settings[4] = {};  ///< it needs one of these to be set; empty: none
};

// clang-format off
inline constexpr auto format_needs = std::to_array<FormatNeed>({
    {.name = "RawBLOB", .column = "String", .wrapped = true},
    {.name = "LineAsString", .column = "String"},
    {.name = "JSONAsString", .column = "String", .wrapped = true},
    {.name = "JSONAsObject", .column = "JSON"},
    {.name = "Protobuf", .settings = {"kafka_schema", "format_schema"}},
    {.name = "ProtobufSingle", .settings = {"kafka_schema", "format_schema"}},
    {.name = "ProtobufList", .settings = {"kafka_schema", "format_schema"}},
    {.name = "CapnProto", .settings = {"kafka_schema", "format_schema"}},
    {.name = "AvroConfluent", .settings = {"format_avro_schema_registry_url"}},
    {.name = "Template", .settings = {"format_template_row", "format_template_resultset", "format_template_row_format", "format_template_resultset_format"}},
    {.name = "TemplateIgnoreSpaces", .settings = {"format_template_row", "format_template_resultset", "format_template_row_format", "format_template_resultset_format"}},
    {.name = "Regexp", .settings = {"format_regexp"}},
});
// clang-format on

/// The ends of the names of formats that begin with the names of the columns: in Kafka, in every message.
inline constexpr std::string_view header_suffixes[] = {"WithNames", "WithNamesAndTypes"};

}  // namespace chddl::inline CHDDL_ABI::catalog
