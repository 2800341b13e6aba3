// Which types a codec takes: its row is about the values that a column is put together from.
#pragma once

#include <chddl/check/codec_rules.hpp>
#include <chddl/check/codecs.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/types.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE bool is_one_of(const DataType& type, std::span<const std::string_view> families) {
    return type.spec != nullptr && std::find(families.begin(), families.end(), type.spec->name) != families.end();
}

/// The types inside, where the server judges those: of a JSON the paths that have one.
[[nodiscard]] CHDDL_INLINE std::vector<DataType> parts_of(const DataType& type) {
    constexpr std::string_view shapes[] = {"Point",   "Ring",         "LineString", "MultiLineString",
                                           "Polygon", "MultiPolygon", "Geometry"};
    if (is_one_of(type, shapes)) return {types::Float64};
    if (is<"QBit">(type)) {
        const std::int64_t stride = number_at(type, 2).value_or(number_at(type, 1).value_or(0));
        return {types::FixedString((stride + 7) / 8)};
    }
    std::vector<DataType> parts;
    if (is<"AggregateFunction">(type)) return parts;
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg)) parts.push_back(*inner);
    return parts;
}

/// What a value of the type is put together from; nothing of a Dynamic, which goes with every codec.
[[nodiscard]] CHDDL_INLINE std::vector<DataType> values_of(const DataType& type) {
    std::vector<DataType> values;
    std::vector<DataType> open{type};
    while (!open.empty()) {
        const DataType next = std::move(open.back());
        open.pop_back();
        std::vector<DataType> parts = parts_of(next);
        if (parts.empty() && !is<"Dynamic">(next) && !is<"JSON">(next)) values.push_back(next);
        std::move(parts.begin(), parts.end(), std::back_inserter(open));
    }
    return values;
}

[[nodiscard]] CHDDL_INLINE bool takes_value(const catalog::CodecSpec& spec, bool width_given, const DataType& value) {
    if (value.spec == nullptr) return true;
    const bool fixed = spec.width == catalog::CodecWidth::fixed ||
                       (spec.width == catalog::CodecWidth::fixed_unless_given && !width_given);
    const std::int64_t width = codec_width(value);
    if (fixed && width != 1 && width != 2 && width != 4 && width != 8) return false;
    return !is_one_of(value, spec.never) && (spec.only.empty() || is_one_of(value, spec.only));
}

/// Whether the server takes the column for one of floating point numbers: a Tuple by any of its elements.
[[nodiscard]] CHDDL_INLINE bool is_floating(const DataType& type) {
    const DataType& value = bare(type);
    if (value.spec == nullptr || value.spec->group == catalog::TypeGroup::floating) return true;
    if (is<"Geometry">(value)) return false;
    if (value.spec->shape == catalog::TypeShape::none) return is_one_of(values_of(value).front(), {{"Float64"}});
    if (!is<"Array">(value) && !is<"Tuple">(value) && !is<"Nested">(value)) return false;
    const std::vector<DataType> parts = parts_of(value);
    return std::any_of(parts.begin(), parts.end(), [](const DataType& part) { return is_floating(part); });
}

[[nodiscard]] CHDDL_INLINE bool is_vector_of_floats(const DataType& type) {
    const DataType* inner = is<"Array">(type) ? inner_type(type) : nullptr;
    return inner != nullptr && (inner->spec == nullptr || inner->spec->group == catalog::TypeGroup::floating);
}

CHDDL_INLINE void check_codec_type(const Codec& codec, const catalog::CodecSpec& spec, const DataType& type,
                                   const Allowances& allowed, const Place& place, Diagnostics& found) {
    const std::vector<DataType> values = values_of(type);
    const auto refused = std::find_if(values.begin(), values.end(), [&](const DataType& value) {
        return !takes_value(spec, !codec.args.empty(), value);
    });
    const bool wrong_whole = (spec.vectors && type.spec != nullptr && !is_vector_of_floats(type)) ||
                             (spec.float_series && !is_floating(type) && !allows(allowed, "allow_suspicious_codecs"));
    if (refused != values.end() || wrong_whole)
        found.report<"codec-type">(place, Plain{spec.name}, Plain{render(wrong_whole ? type : *refused)});
}

}  // namespace chddl::inline CHDDL_ABI::detail
