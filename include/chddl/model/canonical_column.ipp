// What the server does to a column, in its own order.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/model/canonical_column.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/sql/lexer.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE void add_default_argument(Codec& codec, const DataType& type) {
    const catalog::CodecSpec* spec = find_row(catalog::codecs, codec.name);
    if (spec == nullptr || !codec.args.empty()) return;
    switch (spec->default_argument) {
        case catalog::CodecDefault::none:
            return;
        case catalog::CodecDefault::level:
            codec.args.emplace_back(spec->default_level);
            return;
        case catalog::CodecDefault::width:
            if (const std::int64_t width = codec_width(type); width > 0) codec.args.emplace_back(width);
            return;
    }
}

/// `NULL`, and `(NULL)`.
CHDDL_INLINE bool is_null_literal(const SqlText& text) {
    std::size_t words = 0;
    for (const Token& token : tokens(text.text())) {
        const bool bracket = token.kind == TokenKind::opening_round || token.kind == TokenKind::closing_round;
        if (bracket || token.kind == TokenKind::end) continue;
        if (!is_keyword(token, "NULL")) return false;
        ++words;
    }
    return words == 1;
}

CHDDL_INLINE DataType wrapped(DataType inner, const catalog::TypeSpec& outer) {
    return {.spec = &outer, .args = {TypeArg(std::move(inner))}};
}

/// Whether a value can be NULL already, also one that merging aggregates further.
CHDDL_INLINE bool takes_null(const DataType& type) {
    const bool simple = is<"SimpleAggregateFunction">(type) && type.args.size() > 1;
    const DataType* stored = simple ? type_of(type.args[1]) : nullptr;
    return can_be_null(stored == nullptr ? type : *stored);
}

/// NULL makes the type Nullable; so does DEFAULT NULL, where nothing is said, and it goes into LowCardinality(…).
CHDDL_INLINE void take_null(Column& column) {
    const bool said = column.null_modifier == NullModifier::null;
    const bool by_default = column.null_modifier == NullModifier::none && column.default_value &&
                            column.default_value->kind == DefaultKind::default_ &&
                            is_null_literal(column.default_value->expression);
    if (column.type == DataType{}) return;  // the server finds it out, and wraps it
    column.null_modifier = NullModifier::none;
    if ((!said && !by_default) || takes_null(column.type)) return;
    const catalog::TypeSpec& nullable = row<"Nullable", catalog::types>();
    if (by_default && is<"LowCardinality">(column.type) && inner_type(column.type) != nullptr)
        column.type = wrapped(wrapped(*inner_type(column.type), nullable), *column.type.spec);
    else
        column.type = wrapped(std::move(column.type), nullable);
}

/// In the order of the catalog; what is in none stays behind the others.
CHDDL_INLINE void sort_statistics(std::vector<std::string>& kinds) {
    const auto place = [](const std::string& kind) {
        const catalog::StatisticsSpec* spec = find_row_ignoring_case(catalog::statistics_kinds, kind);
        return spec == nullptr ? catalog::statistics_kinds.size() : row_index(catalog::statistics_kinds, spec->name);
    };
    std::stable_sort(kinds.begin(), kinds.end(),
                     [&](const std::string& a, const std::string& b) { return place(a) < place(b); });
}

/// Of most types it is a copy.
[[nodiscard]] CHDDL_INLINE DataType stored_type(const DataType& type) {
    return is_canonical(type) ? type : canonical(type);
}

CHDDL_INLINE DataType canonical_type(const Column& column) {
    if (column.null_modifier == NullModifier::none && !column.default_value) return stored_type(column.type);
    Column alone{
        .type = canonical(column.type), .null_modifier = column.null_modifier, .default_value = column.default_value};
    take_null(alone);
    return std::move(alone.type);
}
CHDDL_INLINE DataType canonical_type(const KafkaColumn& column) {
    return stored_type(column.type);
}

CHDDL_INLINE KafkaColumn canonical_column(KafkaColumn column) {
    column.type = canonical(std::move(column.type));
    return column;
}
CHDDL_INLINE Column canonical_column(Column column) {
    return canonical(std::move(column));
}

template <class AnyColumn>
[[nodiscard]] std::vector<AnyColumn> all_stored(std::vector<AnyColumn> columns, bool keeps_nested) {
    std::vector<AnyColumn> stored;
    stored.reserve(columns.size());
    for (AnyColumn& column : columns) {
        if (keeps_nested || !is<"Nested">(column.type)) {
            stored.push_back(canonical_column(std::move(column)));
            continue;
        }
        for (TypeElement& element : flattened(column.name, column.type)) {
            AnyColumn one = column;
            one.name = std::move(element.name);
            one.type = std::move(element.type);
            stored.push_back(canonical_column(std::move(one)));
        }
    }
    return stored;
}

CHDDL_INLINE bool keeps_nested(const std::vector<Setting>& settings) {
    return std::any_of(settings.begin(), settings.end(), [](const Setting& setting) {
        return setting.name == "flatten_nested" &&
               (setting.value == SettingValue(0) || setting.value == SettingValue(false) ||
                setting.value == SettingValue("0"));
    });
}

template <class AnyColumn>
[[nodiscard]] std::vector<NamedType> all_named(const std::vector<AnyColumn>& columns, bool keeps_nested) {
    std::vector<NamedType> named;
    for (const AnyColumn& column : columns) {
        if (keeps_nested) {
            named.push_back({column.name, column.type});
            continue;
        }
        for (TypeElement& one : flattened(column.name, column.type))
            named.push_back({std::move(one.name), std::move(one.type)});
    }
    return named;
}

CHDDL_INLINE std::vector<Column> stored_columns(std::vector<Column> columns, bool keeps_nested) {
    return all_stored(std::move(columns), keeps_nested);
}
CHDDL_INLINE std::vector<KafkaColumn> stored_columns(std::vector<KafkaColumn> columns, bool keeps_nested) {
    return all_stored(std::move(columns), keeps_nested);
}

CHDDL_INLINE std::vector<NamedType> named_columns(const std::vector<Column>& columns, bool keeps_nested) {
    return all_named(columns, keeps_nested);
}
CHDDL_INLINE std::vector<NamedType> named_columns(const std::vector<KafkaColumn>& columns, bool keeps_nested) {
    return all_named(columns, keeps_nested);
}

}  // namespace detail

CHDDL_INLINE Column canonical(Column column) {
    column.type = canonical(std::move(column.type));
    detail::take_null(column);
    for (Codec& codec : column.codecs) detail::add_default_argument(codec, column.type);
    detail::sort_statistics(column.statistics);
    return column;
}

}  // namespace chddl::inline CHDDL_ABI
