// Names, types, defaults and codecs of columns.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/check/columns.hpp>
#include <chddl/check/names.hpp>
#include <chddl/check/types.hpp>
#include <chddl/core/nearest.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void check_codec_order(const std::vector<Codec>& codecs, const Place& place, Diagnostics& found) {
    bool compresses = false;
    for (std::size_t i = 0; i < codecs.size(); ++i) {
        const catalog::CodecSpec* spec = find_row(catalog::codecs, codecs[i].name);
        if (spec == nullptr) return;  // what follows an unknown codec is not for us to say
        compresses = compresses || spec->compresses;
        const bool last = i + 1 == codecs.size();
        if (spec->alone && codecs.size() > 1)
            found.report<"codec-order">(place / i, spec->name, Plain{"stands beside others"});
        const catalog::CodecSpec* next = last ? nullptr : find_row(catalog::codecs, codecs[i + 1].name);
        const bool encrypted = next != nullptr && next->encrypts && !spec->encrypts;
        if (spec->generic && !last && !encrypted)
            found.report<"codec-order">(place / i, spec->name, Plain{"stands before another"});
    }
    const bool only_encrypts = codecs.size() == 1 && find_row(catalog::codecs, codecs.front().name)->encrypts;
    if (!compresses && !only_encrypts)
        found.report<"codec-order">(place, codecs.back().name, Plain{"only prepares, nothing compresses"});
}

CHDDL_INLINE void check_codecs(const Column& column, const Place& place, Diagnostics& found) {
    if (column.codecs.empty()) return;
    if (!is_stored(column)) found.report<"codec-alias">(place, column.name);
    for (std::size_t i = 0; i < column.codecs.size(); ++i) {
        const std::string& name = column.codecs[i].name;
        const catalog::CodecSpec* spec = find_row(catalog::codecs, name);
        if (spec == nullptr)
            found.report<"codec-unknown">(place / i, name, Plain{hint_of(name, catalog::codecs)});
        else if (spec->experimental)
            found.report<"codec-experimental">(place / i, Plain{spec->name});
    }
    check_codec_order(column.codecs, place, found);
}

CHDDL_INLINE void check_own(const KafkaColumn& column, const Place& place, Diagnostics& found) {
    if (column.alias) check_expression(*column.alias, place / "alias", found);
}

CHDDL_INLINE void check_own(const Column& column, const Place& place, Diagnostics& found) {
    const bool bare = column.default_value && column.default_value->kind == DefaultKind::ephemeral &&
                      column.default_value->expression.problem() == TextProblem::empty;
    if (column.default_value && !bare)
        check_expression(column.default_value->expression, place / "default_value", found);
    if (column.ttl) check_expression(*column.ttl, place / "ttl", found);
    check_codecs(column, place / "codecs", found);
}

/// Whether the server finds the type out: of the default's expression.
[[nodiscard]] CHDDL_INLINE bool takes_type(const KafkaColumn& /*needs one*/) {
    return false;
}
[[nodiscard]] CHDDL_INLINE bool takes_type(const Column& column) {
    return column.type == DataType{} && column.default_value &&
           column.default_value->expression.problem() != TextProblem::empty;
}

template <class AnyColumn>
void check_all_columns(const std::vector<AnyColumn>& columns, const Place& place, Diagnostics& found) {
    std::unordered_set<std::string_view> names;
    names.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const AnyColumn& column = columns[i];
        const Place here = place / i;
        check_column_name(column.name, here / "name", found);
        if (!names.insert(column.name).second) found.report<"column-duplicate">(here / "name", column.name);
        if (!is_whole(column.type) && !takes_type(column)) found.report<"type-missing">(here, column.name);
        check_type(column.type, here / "type", found);
        check_own(column, here, found);
    }
    if (std::none_of(columns.begin(), columns.end(), [](const AnyColumn& column) { return is_written(column); }))
        found.report<"columns-none">(place);
}

CHDDL_INLINE void check_columns(const std::vector<KafkaColumn>& columns, const Place& place, Diagnostics& found) {
    check_all_columns(columns, place, found);
}
CHDDL_INLINE void check_columns(const std::vector<Column>& columns, const Place& place, Diagnostics& found) {
    check_all_columns(columns, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
