// As ClickHouse 26.7 has them: each type was asked for some sixty names. What is not a type here may have any element.
#pragma once

#include <chddl/select/subcolumns.hpp>

#include <chddl/select/value_type.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

struct TupleElement {
    std::string name = {};  // empty: it has none
    std::string_view type = {};
};

/// None where the type is no Tuple.
[[nodiscard]] CHDDL_INLINE std::vector<TupleElement> tuple_elements(std::string_view type) {
    std::vector<TupleElement> elements;
    if (type_family(type) != "Tuple") return elements;
    for (const std::string_view part : type_arguments(type)) {
        const Token first = Lexer(part).next();
        const std::string_view behind = part.substr(first.text.size());
        if (!behind.starts_with(' '))
            elements.push_back({"", part});
        else
            elements.push_back({plain_name(first.text).value_or(""), behind.substr(1)});
    }
    return elements;
}

/// The place of an element, counted from 0; nothing for any other key. `by_number`: an element that has a name is
/// called by its number, too.
[[nodiscard]] CHDDL_INLINE std::optional<std::size_t> place_of(const std::vector<TupleElement>& elements,
                                                               std::string_view key, bool by_number) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
        if (!elements[i].name.empty() && elements[i].name == key) return i;
        if ((by_number || elements[i].name.empty()) && std::to_string(i + 1) == key) return i;
    }
    return std::nullopt;
}

CHDDL_INLINE std::string tuple_element_type(std::string_view tuple, std::string_view key) {
    const std::vector<TupleElement> elements = tuple_elements(tuple);
    const std::optional<std::size_t> place = place_of(elements, key, true);
    return place ? std::string(elements[*place].type) : "";
}

/// Of a JSON that declares no path. `.:String` behind a path is not read.
[[nodiscard]] CHDDL_INLINE std::string json_path_type(std::string_view json, std::string_view path) {
    const auto declares = [](std::string_view arg) {
        return !arg.starts_with("SKIP ") && !(arg.starts_with("max_dynamic_") && arg.find('=') != arg.npos);
    };
    const std::vector<std::string_view> args = type_arguments(json);
    if (std::any_of(args.begin(), args.end(), declares)) return "";
    if (path.starts_with("^`")) return args.empty() ? "JSON" : "";
    return path.find_first_of(":^`[") == std::string_view::npos ? "Dynamic" : "";
}

CHDDL_INLINE std::string subcolumn_type(std::string_view type, std::string_view name) {
    if (name == "size0" && type.starts_with("Array(")) return "UInt64";
    if (name == "null" && type.starts_with("Nullable(")) return "UInt8";
    if (type_family(type) == "JSON") return json_path_type(type, name);
    return tuple_element_type(type, name);
}

/// Of types without elements; a String has its size.
[[nodiscard]] CHDDL_INLINE bool is_single(std::string_view type) {
    return fits_nullable(type) || type == "BFloat16" || type_family(type) == "LowCardinality";
}

/// `size0`, `size1` …, as deep as arrays are in each other.
[[nodiscard]] CHDDL_INLINE bool is_array_size(std::string_view name) {
    return name.starts_with("size") && name != "size";
}

/// Of an array these are the elements of what is in it.
[[nodiscard]] CHDDL_INLINE std::string_view without_arrays(std::string_view type) {
    std::string_view inside = type;
    for (; !inside.empty(); inside = unwrapped(inside, "Array")) type = inside;
    return type;
}

/// `keys` and `values` are arrays; `key_x` is the value of x.
[[nodiscard]] CHDDL_INLINE bool map_lacks(std::string_view map, std::string_view first, std::string_view rest) {
    const std::vector<std::string_view> types = type_arguments(map);
    const std::size_t place = first == "keys" ? 0 : 1;
    if (types.size() == 2 && (first == "keys" || first == "values"))
        return !rest.empty() && !is_array_size(rest) && lacks_subcolumn(types[place], rest);
    return !is_array_size(first) && !first.starts_with("key_");
}

/// A name with a dot in it looks like two.
[[nodiscard]] CHDDL_INLINE bool tuple_lacks(std::string_view tuple, std::string_view first, std::string_view rest) {
    const std::vector<TupleElement> elements = tuple_elements(tuple);
    const auto dotted = [](const TupleElement& one) { return one.name.find('.') != std::string::npos; };
    if (elements.empty() || std::any_of(elements.begin(), elements.end(), dotted)) return false;
    const std::optional<std::size_t> place = place_of(elements, first, false);
    return !place || (!rest.empty() && lacks_subcolumn(elements[*place].type, rest));
}

CHDDL_INLINE bool lacks_subcolumn(std::string_view type, std::string_view path) {
    if (type_family(type) == "Array" && is_array_size(path)) return false;
    const std::string_view first = path.substr(0, path.find('.'));
    const std::string_view rest = path.substr(std::min(first.size() + 1, path.size()));
    std::string_view inner = without_arrays(type);
    if (const std::string_view value = unwrapped(inner, "Nullable"); !value.empty()) {
        if (first == "null") return false;
        inner = value;
    }
    const std::string_view family = type_family(inner);
    if (family == "Map") return map_lacks(inner, first, rest);
    if (family == "Tuple") return tuple_lacks(inner, first, rest);
    return is_single(inner) && !(inner == "String" && first == "size");
}

CHDDL_INLINE int refusal_of_element(std::string_view type, std::string_view key) {
    constexpr int wrong_name = 36;
    constexpr int wrong_type = 43;
    constexpr int wrong_number = 69;
    type = without_arrays(type);
    if (const std::string_view value = unwrapped(type, "Nullable"); !value.empty()) type = value;
    if (is_single(type) || type_family(type) == "Map") return wrong_type;
    const std::vector<TupleElement> elements = tuple_elements(type);
    if (elements.empty() || key.empty()) return 0;
    if (key.starts_with('\'')) {
        const bool plain = key.find('\\') == std::string_view::npos;
        return plain && !place_of(elements, key.substr(1, key.size() - 2), false) ? wrong_name : 0;
    }
    long number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    if (error != std::errc() || end != key.data() + key.size()) return 0;
    const long count = static_cast<long>(elements.size());
    return number == 0 || number > count || number < -count ? wrong_number : 0;
}

}  // namespace chddl::inline CHDDL_ABI::detail
