// SELECTs and expressions: any text has an outline, the same each time, whose places are in the text.
#include <chddl/model/types.hpp>
#include <chddl/select/expression_outline.hpp>
#include <chddl/select/outline.hpp>
#include <chddl/select/projection_clauses.hpp>
#include <chddl/select/resolve.hpp>
#include <chddl/sql/leading_table.hpp>
#include <chddl/sql/tables_read.hpp>

#include <string>
#include <vector>

#include "fuzz.hpp"

namespace {

using namespace chddl;
using fuzz::claim;

const SourceColumns columns{
    .names = {"a", "b", "n.x", "n.y", "m"},
    .hidden = {"_offset"},
    .types = {"UInt64", "Nullable(String)", "Array(UInt8)", "Array(String)", "Map(String, UInt8)"}};

void look(const SqlText& sql) {
    const std::string& text = sql.text();
    const std::vector<SourceTable> tables{{.database = "d", .table = "t", .columns = columns},
                                          {.table = "t", .columns = columns},
                                          {.table = "s", .columns = {.names = {"a", "c"}}}};
    const SelectOutline found = outline(sql);
    claim(found == outline(sql), "an outline is the same each time", text);
    const ResolvedSelect resolved = resolve(found, tables);
    claim(resolved == resolve(found, tables), "what is resolved is the same each time", text);
    for (const MissingColumn& missing : resolved.missing)
        claim(missing.position < text.size(), "a place is in the text", text);
    (void)resolve(found, columns);
    (void)projection_clauses(sql);
}

void look_as_expression(const SqlText& sql) {
    const std::vector<NamedType> all{{"a", types::UInt64}, {"b", types::String}, {"n.x", types::UInt8}};
    const ExpressionOutline found = outline_expression(sql, all);
    claim(found == outline_expression(sql, all), "an outline is the same each time", sql.text());
    for (const MissingName& missing : found.missing)
        claim(missing.position < sql.text().size(), "a place is in the text", sql.text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const SqlText sql{std::string(fuzz::text_of(data, size))};
    claim(sql.problem_at() <= size, "a problem is in the text", sql.text());
    look(sql);
    look_as_expression(sql);
    (void)detail::leading_table(sql.text());
    (void)detail::tables_read(sql.text());
    return 0;
}
