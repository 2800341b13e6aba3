// Names, types, defaults, NULL, codecs and statistics of columns.
#pragma once

#include <chddl/check/codecs.hpp>
#include <chddl/check/column_rules.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/check/types.hpp>
#include <chddl/core/key_index.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

/// NULL or NOT NULL behind the type, and DEFAULT NULL, which makes it Nullable, too.
CHDDL_INLINE void check_null(const Column& column, const DataType& written, const DataType& stored,
                             const Allowances& allowed, const Place& place, Diagnostics& found) {
    const DataType& type = judged(written);
    const bool can_be = is<"Nullable">(type);
    if (can_be && column.null_modifier != NullModifier::none)
        found.report<"null-modifier">(place, Plain{render(written)});
    else if (is<"LowCardinality">(type) && column.null_modifier == NullModifier::null)
        found.report<"type-nullable">(place / "type", Plain{render(written)});
    else if (stored != written)
        check_type(stored, place / "type", found, allowed);
}

/// A Nested column is several, each with the codecs and statistics.
CHDDL_INLINE void check_parts(const Column& column, const DataType& type, const Allowances& allowed, const Place& place,
                              Diagnostics& found) {
    for (const TypeElement& part : flattened(column.name, type)) {
        Diagnostics of_part;
        check_codec_list(column.codecs, &part.type, allowed, place / "codecs", of_part);
        check_statistics(column.statistics, &part.type, place / "statistics", of_part);
        found.append(of_part);
        if (of_part.has(Severity::error)) return;
    }
}

CHDDL_INLINE void check_own(const KafkaColumn& column, bool /*no codecs*/, const Allowances& /*no codecs*/,
                            const Place& place, Diagnostics& found) {
    if (column.alias) check_expression(*column.alias, place / "alias", found);
}

/// `typed`: the type is known, and there is nothing wrong with it.
CHDDL_INLINE void check_own(const Column& column, bool typed, const Allowances& allowed, const Place& place,
                            Diagnostics& found) {
    const bool bare = column.default_value && column.default_value->kind == DefaultKind::ephemeral &&
                      column.default_value->expression.problem() == TextProblem::empty;
    if (column.default_value && !bare)
        check_expression(column.default_value->expression, place / "default_value", found);
    if (column.ttl) check_expression(*column.ttl, place / "ttl", found);
    if (!column.codecs.empty() && column.default_value && column.default_value->kind == DefaultKind::alias)
        found.report<"codec-alias">(place / "codecs", column.name);
    if (bare && !column.codecs.empty()) found.report<"codec-ephemeral">(place / "codecs", column.name);
    if (!typed) {
        check_codec_list(column.codecs, nullptr, allowed, place / "codecs", found);
        check_statistics(column.statistics, nullptr, place / "statistics", found);
        return;
    }
    if (column.null_modifier == NullModifier::none && !column.default_value && column.codecs.empty() &&
        column.statistics.empty())
        return;
    const DataType written = canonical(column.type);
    const DataType stored =
        canonical(
            Column{.type = column.type, .null_modifier = column.null_modifier, .default_value = column.default_value})
            .type;
    check_null(column, written, stored, allowed, place, found);
    check_parts(column, stored, allowed, place, found);
}

/// Whether the server finds the type out: of the default's expression.
[[nodiscard]] CHDDL_INLINE bool takes_type(const KafkaColumn& column) {
    return column.type == DataType{} && column.alias && column.alias->problem() != TextProblem::empty;
}
[[nodiscard]] CHDDL_INLINE bool takes_type(const Column& column) {
    return column.type == DataType{} && column.default_value &&
           column.default_value->expression.problem() != TextProblem::empty;
}

template <class AnyColumn>
void check_all_columns(const std::vector<AnyColumn>& columns, const Allowances& allowed, const Place& place,
                       Diagnostics& found) {
    NameIndex names;
    names.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const AnyColumn& column = columns[i];
        const Place here = place / i;
        check_column_name(column.name, here / "name", found);
        if (names.add(columns, i) != i) found.report<"column-duplicate">(here / "name", column.name);
        const bool whole = is_whole(column.type);
        if (!whole && !takes_type(column)) found.report<"type-missing">(here, column.name);
        const std::size_t before = found.size();
        check_type(column.type, here / "type", found, allowed);
        check_own(column, whole && !found.has(Severity::error, before), allowed, here, found);
    }
    if (std::none_of(columns.begin(), columns.end(), [](const AnyColumn& column) { return is_written(column); }))
        found.report<"columns-none">(place);
}

CHDDL_INLINE void check_columns(const std::vector<KafkaColumn>& columns, const Allowances& allowed, const Place& place,
                                Diagnostics& found) {
    check_all_columns(columns, allowed, place, found);
}
CHDDL_INLINE void check_columns(const std::vector<Column>& columns, const Allowances& allowed, const Place& place,
                                Diagnostics& found) {
    check_all_columns(columns, allowed, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
