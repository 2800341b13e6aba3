// Types walked side by side: what is inside Nullable, Array, Tuple, Map, Variant and JSON.
#pragma once

#include <chddl/check/conversion_rules.hpp>
#include <chddl/check/conversions.hpp>
#include <chddl/model/canonical_type.hpp>

#include <algorithm>
#include <array>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] inline DataType type_with(const catalog::TypeSpec& spec, TypeArgs args = {}) {
    return {.spec = &spec, .args = std::move(args)};
}

/// The geometric types are other names: a Point is a pair of numbers, a Ring an Array of Points.
[[nodiscard]] CHDDL_INLINE DataType expanded(const DataType& type) {
    const auto levels = is<"Point">(type)                                    ? 0
                        : is<"Ring">(type) || is<"LineString">(type)         ? 1
                        : is<"Polygon">(type) || is<"MultiLineString">(type) ? 2
                        : is<"MultiPolygon">(type)                           ? 3
                                                                             : -1;
    if (levels < 0) return type;
    const DataType number = type_with(row<"Float64", catalog::types>());
    DataType all = type_with(row<"Tuple", catalog::types>(), {number, number});
    for (int i = 0; i < levels; ++i) all = type_with(row<"Array", catalog::types>(), {std::move(all)});
    return all;
}

/// What LowCardinality and SimpleAggregateFunction are about.
[[nodiscard]] CHDDL_INLINE const DataType& undressed(const DataType& type) {
    const DataType* inner = &type;
    for (std::size_t i = 0; i < type_depth_limit; ++i) {
        const bool dressed = is<"LowCardinality">(*inner) || is<"SimpleAggregateFunction">(*inner);
        if (!dressed || inner->args.empty()) break;
        const DataType* next = type_of(inner->args.back());
        if (next == nullptr) break;
        inner = next;
    }
    return *inner;
}

[[nodiscard]] CHDDL_INLINE std::vector<const DataType*> inner_types(const DataType& type) {
    std::vector<const DataType*> all;
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg)) all.push_back(inner);
    return all;
}

[[nodiscard]] CHDDL_INLINE std::size_t dimensions(const DataType& type) {
    std::size_t count = 0;
    for (const DataType* inner = &type; inner != nullptr && is<"Array">(*inner); inner = inner_type(*inner)) ++count;
    return count;
}

/// The verdicts of several parts: the worst, or nothing if one is not known.
class WorstConversion {
public:
    void add(const std::optional<Conversion>& one) {
        known_ = known_ && one;
        if (one) worst_ = worse(worst_, *one);
    }
    [[nodiscard]] std::optional<Conversion> verdict() const { return known_ ? std::optional(worst_) : std::nullopt; }

private:
    Conversion worst_ = {};
    bool known_ = true;
};

CHDDL_INLINE std::optional<Conversion> ConversionWalk::of(const DataType& dressed_from, const DataType& dressed_to) {
    const DataType& from = undressed(dressed_from);
    const DataType& to = undressed(dressed_to);
    if (from.spec == nullptr || to.spec == nullptr || depth_ > type_depth_limit) return std::nullopt;
    // A Variant takes exactly the types that it lists, so this is asked before anything is undressed.
    if (is<"Variant">(to) || is<"Geometry">(to)) return into_variant(dressed_from, to);
    if (from == to) return Conversion{};
    ++depth_;
    std::optional<Conversion> verdict;
    if (is<"Nullable">(from) && !from.args.empty()) {
        verdict = of(*inner_type(from), to);
        const bool holds_null = is<"Nullable">(to) || is<"Dynamic">(to);
        if (verdict && !holds_null) verdict = worse(*verdict, {ConversionVerdict::may_fail});
    } else if (is<"Nullable">(to) && !to.args.empty()) {
        verdict = into_null(from, *inner_type(to));
    } else {
        verdict = bare(expanded(from), expanded(to));
    }
    --depth_;
    return verdict;
}

/// Texts that cannot be read become NULL, and so do names that an Enum does not have.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::into_null(const DataType& from, const DataType& inner) {
    const auto verdict = of(from, inner);
    if (!verdict) return verdict;
    const bool throws = is<"Bool">(inner) || is<"Enum8">(inner) || is<"Enum16">(inner) || is<"JSON">(inner);
    const bool read = is<"String">(from) && !throws && verdict->verdict == ConversionVerdict::may_fail;
    const bool too_long = verdict->code == too_long_for_fixed_string;
    if (read || too_long || verdict->verdict == ConversionVerdict::poisons)
        return Conversion{ConversionVerdict::changes};
    return verdict;
}

CHDDL_INLINE std::optional<Conversion> ConversionWalk::bare(const DataType& from, const DataType& to) {
    const auto verdict = is<"Geometry">(from) ? Conversion{ConversionVerdict::by_arguments}
                                              : catalog::find_conversion(from.spec->name, to.spec->name);
    if (!verdict || verdict->verdict != ConversionVerdict::by_arguments) return verdict;
    return by_arguments(from, to);
}

CHDDL_INLINE std::optional<Conversion> ConversionWalk::by_arguments(const DataType& from, const DataType& to) {
    if (is<"Variant">(from) || is<"Geometry">(from)) return from_variant(from, to);
    if (is<"Array">(from)) return from_array(from, to);
    if (is<"Map">(from)) return from_map(from, to);
    if (is<"Tuple">(from)) return is<"JSON">(to) ? of_json(from, to) : of_tuples(from, to);
    if (is<"JSON">(from)) return of_json(from, to);
    if (is<"QBit">(from)) return of_vectors(from, to);
    if (is<"AggregateFunction">(from)) {
        const auto same = same_states(from, to);
        if (!same) return std::nullopt;
        return *same ? Conversion{} : Conversion{ConversionVerdict::refused, 70};
    }
    return scalar_conversion(from, to);
}

/// A Variant takes its own alternatives, as they are written, and any text.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::into_variant(const DataType& from, const DataType& to) const {
    const DataType& inner = is<"Nullable">(from) && inner_type(from) != nullptr ? *inner_type(from) : from;
    const DataType& plain = undressed(inner);
    const DataType& text = is<"Nullable">(plain) && inner_type(plain) != nullptr ? *inner_type(plain) : plain;
    if (from == to) return Conversion{};
    if (is<"Dynamic">(text) || is<"String">(text) || is<"FixedString">(text))
        return Conversion{ConversionVerdict::may_fail};
    if (is<"Geometry">(to)) {
        const bool is_one = !(expanded(inner) == inner);
        return is_one ? Conversion{} : Conversion{ConversionVerdict::refused, 70};
    }
    const auto alternatives = inner_types(to);
    const auto has = [&](const DataType& type) {
        return std::any_of(alternatives.begin(), alternatives.end(), [&](const DataType* one) { return *one == type; });
    };
    if (has(inner)) return Conversion{};
    const auto own = is<"Variant">(inner) ? inner_types(inner) : std::vector<const DataType*>{};
    const bool extends =
        !own.empty() && std::all_of(own.begin(), own.end(), [&](const DataType* t) { return has(*t); });
    return extends ? Conversion{} : Conversion{ConversionVerdict::refused, 70};
}

/// Every alternative is converted: the first that is refused refuses all, one that fails makes all fail.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::from_variant(const DataType& from, const DataType& to) {
    static constexpr const catalog::TypeSpec* shapes[] = {&row<"LineString", catalog::types>(),
                                                          &row<"Point", catalog::types>()};
    std::vector<DataType> geometric;
    for (const catalog::TypeSpec* spec : shapes) geometric.push_back(type_with(*spec));
    WorstConversion worst;
    if (is<"Geometry">(from))
        for (const DataType& one : geometric) worst.add(of(one, to));
    else
        for (const DataType* one : inner_types(from)) {
            const auto verdict = of(*one, to);
            if (verdict && verdict->verdict == ConversionVerdict::refused) return verdict;
            worst.add(verdict);
        }
    return worst.verdict();
}

CHDDL_INLINE std::optional<Conversion> ConversionWalk::from_array(const DataType& from, const DataType& to) {
    const DataType* element = inner_type(from);
    if (element == nullptr || to.args.empty()) return std::nullopt;
    if (is<"QBit">(to)) return of_vectors(from, to);
    const DataType pair = expanded(*element);
    if (is<"Map">(to)) {
        const bool is_pair = is<"Tuple">(pair) && pair.args.size() == 2 && to.args.size() == 2;
        if (!is_pair) return Conversion{ConversionVerdict::refused, 53};
        return of_tuples(pair, type_with(row<"Tuple", catalog::types>(), to.args));
    }
    if (dimensions(from) != dimensions(to)) return Conversion{ConversionVerdict::refused, 53};
    return of(*element, *inner_type(to));
}

CHDDL_INLINE std::optional<Conversion> ConversionWalk::from_map(const DataType& from, const DataType& to) {
    const DataType pair = type_with(row<"Tuple", catalog::types>(), from.args);
    if (is<"Map">(to)) return of_tuples(pair, type_with(row<"Tuple", catalog::types>(), to.args));
    if (dimensions(to) != 1) return Conversion{ConversionVerdict::refused, 53};
    return of(pair, *inner_type(to));
}

[[nodiscard]] CHDDL_INLINE bool has_names(const DataType& tuple) {
    return !tuple.args.empty() && std::all_of(tuple.args.begin(), tuple.args.end(), [](const TypeArg& arg) {
        return std::holds_alternative<TypeElement>(arg);
    });
}

CHDDL_INLINE std::optional<Conversion> ConversionWalk::of_tuples(const DataType& from, const DataType& to) {
    if (has_names(from) && has_names(to)) return of_named(from, to);
    const auto own = inner_types(from);
    const auto other = inner_types(to);
    if (own.size() != other.size()) return Conversion{ConversionVerdict::refused, 53};
    WorstConversion worst;
    for (std::size_t i = 0; i < own.size(); ++i) worst.add(of(*own[i], *other[i]));
    return worst.verdict();
}

/// By name: what is in one alone is lost, or gets defaults.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::of_named(const DataType& from, const DataType& to) {
    WorstConversion worst;
    std::size_t met = 0;
    for (const TypeArg& arg : to.args) {
        const auto& wanted = std::get<TypeElement>(arg);
        for (const TypeArg& candidate : from.args) {
            const auto& element = std::get<TypeElement>(candidate);
            if (element.name != wanted.name) continue;
            worst.add(of(element.type, wanted.type));
            ++met;
        }
    }
    if (met != to.args.size() || met != from.args.size()) worst.add(Conversion{ConversionVerdict::changes});
    return worst.verdict();
}

/// A Tuple needs names for its paths. A JSON loses the paths that the other one skips, and has to fit those that are
/// typed there.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::of_json(const DataType& from, const DataType& to) {
    if (is<"Tuple">(from) && !has_names(from)) return Conversion{ConversionVerdict::fails, 117};
    Conversion worst;
    for (const TypeArg& arg : to.args) {
        if (std::holds_alternative<TypeSkip>(arg)) worst = worse(worst, {ConversionVerdict::changes});
        const bool typed = std::holds_alternative<TypeElement>(arg);
        const bool same = std::find(from.args.begin(), from.args.end(), arg) != from.args.end();
        if (typed && !same) worst = worse(worst, {ConversionVerdict::may_fail});
    }
    return worst;
}

/// QBit(Float32, 8) and Array(T): as many elements, each converted.
CHDDL_INLINE std::optional<Conversion> ConversionWalk::of_vectors(const DataType& from, const DataType& to) {
    const DataType* own = inner_type(from);
    const DataType* other = inner_type(to);
    if (own == nullptr || other == nullptr) return std::nullopt;
    if (is<"QBit">(from) && is<"QBit">(to)) {
        if (number_at(from, 1) != number_at(to, 1)) return Conversion{ConversionVerdict::refused, 53};
        return of(*own, *other);
    }
    if (is<"Array">(to) && dimensions(to) != 1) return Conversion{ConversionVerdict::refused, 53};
    const auto verdict = of(*own, *other);
    if (!verdict || is<"Array">(to)) return verdict;
    return worse(*verdict, {ConversionVerdict::may_fail});  // of another length
}

/// Most outputs: the type that the column has, however both are spelled. What a Variant takes is asked otherwise.
[[nodiscard]] CHDDL_INLINE bool is_plainly_same(const DataType& from, const DataType& to) {
    const DataType& inner = undressed(to);
    return inner.spec != nullptr && !is<"Variant">(inner) && !is<"Geometry">(inner) && from == to;
}

CHDDL_INLINE std::optional<catalog::Conversion> conversion_of(const DataType& from, const DataType& to) {
    if (depth(from) > type_depth_limit || depth(to) > type_depth_limit) return std::nullopt;
    if (is_plainly_same(from, to)) return Conversion{};
    return ConversionWalk().of(canonical(from), canonical(to));
}

}  // namespace chddl::inline CHDDL_ABI::detail
