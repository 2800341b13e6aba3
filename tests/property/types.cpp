// One function a shape of arguments.
#include "types.hpp"

#include <chddl/catalog/type_families.hpp>
#include <chddl/catalog/types.hpp>

#include <algorithm>
#include <string>

namespace property {

using namespace chddl;
using namespace chddl::types;
using catalog::TypeShape;
using Spec = catalog::TypeSpec;

namespace {

constexpr std::string_view zones[] = {"UTC", "Europe/Berlin", "America/New_York"};

bool is(const Spec& spec, std::string_view name) {
    return spec.name == name;
}

}  // namespace

DataType TypeMaker::next() {
    // Nothing is only a type inside others; every third column has an alias of the catalog.
    if (turn_++ % 3 == 2) return spelled_otherwise();
    const auto& rows = catalog::types;
    const Spec& spec = rows[(turn_ / 3 * 2 + turn_ % 3) % rows.size()];
    return is(spec, "Nothing") ? Tuple(std::vector<DataType>{of(spec, 0), any(1)}) : of(spec, 2);
}

DataType TypeMaker::any(int depth) {
    for (;;) {
        const Spec& spec = random_.one_of(catalog::types);
        const bool leaf = spec.shape != TypeShape::one_type && spec.shape != TypeShape::key_and_value &&
                          spec.shape != TypeShape::elements && spec.shape != TypeShape::named_elements &&
                          spec.shape != TypeShape::alternatives && spec.shape != TypeShape::json;
        if (is(spec, "Nothing") || (depth <= 0 && !leaf)) continue;
        return of(spec, depth - 1);
    }
}

DataType TypeMaker::inside_nullable(int depth) {
    for (;;) {
        DataType inner = any(std::min(depth, 0));
        const bool allowed = inner.spec->nullable == catalog::NullableRule::allowed;
        if (allowed && !is(*inner.spec, "LowCardinality") && !is(*inner.spec, "SimpleAggregateFunction")) return inner;
    }
}

DataType TypeMaker::inside_low_cardinality() {
    DataType inner = random_.once_in(3)   ? FixedString(random_.between(1, 32))
                     : random_.once_in(4) ? DataType(UUID)
                                          : DataType(String);
    return random_.once_in(3) ? Nullable(std::move(inner)) : inner;
}

DataType TypeMaker::map_key(int depth) {
    for (;;) {
        DataType key = any(std::min(depth, 0));
        if (!detail::can_be_null(key)) return key;
    }
}

std::vector<TypeElement> TypeMaker::elements(int depth) {
    std::vector<TypeElement> elements;
    const std::int64_t count = random_.between(1, 3);
    for (std::int64_t i = 0; i < count; ++i) elements.push_back({"e" + std::to_string(i), any(depth - 1)});
    return elements;
}

std::vector<EnumItem> TypeMaker::items() {
    std::vector<EnumItem> items;
    const std::int64_t count = random_.between(1, 5);
    for (std::int64_t i = 0; i < count; ++i)
        items.push_back({"v'" + std::to_string(i), random_.between(0, 9) * 10 + i});
    return items;
}

DataType TypeMaker::aggregate() {
    switch (random_.below(6)) {
        case 0:
            return AggregateFunction("sum", {UInt64});
        case 1:
            return AggregateFunction("uniq", {String});
        case 2:
            return AggregateFunction("argMax", {String, DateTime});
        case 3:
            return AggregateFunction("quantiles(0.5, 0.9)", {Float64});
        case 4:
            return AggregateFunction("countIf", {UInt8});
        default:
            return AggregateFunction("groupArray", {Nullable(Float32)});
    }
}

DataType TypeMaker::simple_aggregate() {
    switch (random_.below(4)) {
        case 0:
            return SimpleAggregateFunction("sum", UInt64);
        case 1:
            return SimpleAggregateFunction("max", DateTime);
        case 2:
            return SimpleAggregateFunction("anyLast", LowCardinality(String));
        default:
            return SimpleAggregateFunction("groupUniqArrayArray", Array(String));
    }
}

DataType TypeMaker::json(int depth) {
    if (random_.once_in(3)) return JSON;
    DataType path = inside_nullable(depth);
    // JSON cannot read these (43).
    if (path.spec->group == catalog::TypeGroup::interval || is(*path.spec, "QBit") || is(*path.spec, "BFloat16"))
        path = UInt64;
    return type("JSON(max_dynamic_paths = " + std::to_string(random_.between(0, 64)) + ", a.b " + render(path) +
                ", SKIP c, SKIP REGEXP 'tmp_.*')");
}

DataType TypeMaker::of(const Spec& spec, int depth) {
    random_.count("type", spec.name);
    const DataType plain{&spec};
    const auto with = [&](auto... args) {
        DataType made{&spec};
        (made.args.emplace_back(std::move(args)), ...);
        return made;
    };
    const auto zone = [&] { return std::string(random_.one_of(zones)); };
    switch (spec.shape) {
        case TypeShape::none:
        case TypeShape::anything:
        case TypeShape::string_length:
        case TypeShape::width:
        case TypeShape::time_of_day:
            return plain;
        case TypeShape::length:
            return with(random_.between(1, 256));
        case TypeShape::decimal: {
            const std::int64_t precision = random_.between(1, 76);
            return with(precision, random_.between(0, precision));
        }
        case TypeShape::decimal_scale:
            return with(random_.between(0, spec.digits));
        case TypeShape::date_time:
        case TypeShape::time_zone:
            return random_.once_in(2) ? plain : with(zone());
        case TypeShape::date_time_scale:
            return random_.once_in(2) ? with(random_.between(0, 9)) : with(random_.between(0, 9), zone());
        case TypeShape::time_scale:
            return with(random_.between(0, 9));
        case TypeShape::enumeration: {
            DataType made{&spec};
            for (EnumItem& item : items()) made.args.emplace_back(std::move(item));
            return made;
        }
        case TypeShape::one_type:
            if (is(spec, "Nullable")) return with(inside_nullable(depth));
            if (is(spec, "LowCardinality")) return with(inside_low_cardinality());
            return with(any(depth - 1));
        case TypeShape::key_and_value:
            return with(map_key(depth), any(depth - 1));
        case TypeShape::elements:
            return random_.once_in(2) ? Tuple(elements(depth))
                                      : Tuple(std::vector<DataType>{any(depth - 1), any(depth - 1)});
        case TypeShape::named_elements:
            return Nested(elements(std::min(depth, 1)));
        case TypeShape::alternatives:
            return Variant({String, UInt64, Array(Float64)});
        case TypeShape::json:
            return json(depth);
        case TypeShape::dynamic:
            return random_.once_in(2) ? plain : DataType(Dynamic(random_.between(0, 254)));
        case TypeShape::aggregate:
            return aggregate();
        case TypeShape::simple_aggregate:
            return simple_aggregate();
        case TypeShape::vector:
            return QBit(random_.once_in(2) ? DataType(Float32) : DataType(Float64), random_.between(1, 64));
    }
    return plain;
}

/// An alias with the least arguments that it takes.
DataType TypeMaker::spelled_otherwise() {
    std::vector<const catalog::TypeFamily*> aliases;
    for (const catalog::TypeFamily& family : catalog::type_families())
        if (!family.alias_to.empty()) aliases.push_back(&family);
    const catalog::TypeFamily& family = *aliases[turn_ / 3 % aliases.size()];
    const Spec* spec = detail::find_row(catalog::types, family.alias_to);
    std::string text(family.name);
    if (family.case_insensitive && random_.once_in(2))
        std::transform(text.begin(), text.end(), text.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (spec != nullptr && spec->shape == TypeShape::length) text += "(16)";
    if (spec != nullptr && spec->shape == TypeShape::decimal_scale) text += "(3)";
    if (spec != nullptr && spec->shape == TypeShape::enumeration) text += "('a', 'b')";
    random_.count("alias", family.name);
    return type(text);
}

}  // namespace property
