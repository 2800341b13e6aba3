// How the generated catalogs are sorted and searched: names that differ only in case stand side by side.
#pragma once

#include <chddl/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ranges>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The name of a row; a row that is a name is its own.
template <class Row>
[[nodiscard]] constexpr std::string_view row_name(const Row& row) {
    if constexpr (requires { row.name; })
        return row.name;
    else
        return row;
}

/// Below 0, 0 or above 0, by the letters without their case; of ASCII letters only, as the server does.
[[nodiscard]] constexpr int compare_ignoring_case(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const std::size_t common = std::min(left.size(), right.size());
    for (std::size_t i = 0; i < common; ++i) {
        const auto a = static_cast<unsigned char>(lower(left[i]));
        const auto b = static_cast<unsigned char>(lower(right[i]));
        if (a != b) return a < b ? -1 : 1;
    }
    if (left.size() == right.size()) return 0;
    return left.size() < right.size() ? -1 : 1;
}

/// The row of that name in any case, of rows in any order; null if there is none.
template <class Rows>
[[nodiscard]] constexpr auto find_row_ignoring_case(const Rows& rows, std::string_view name) -> decltype(&rows[0]) {
    for (const auto& row : rows)
        if (compare_ignoring_case(row_name(row), name) == 0) return &row;
    return nullptr;
}

/// The order of the generated tables: without the case, then with it.
[[nodiscard]] constexpr bool sorted_before(std::string_view left, std::string_view right) {
    const int order = compare_ignoring_case(left, right);
    return order == 0 ? left < right : order < 0;
}

/// The rows that have the name when the case is not looked at.
template <class Row>
[[nodiscard]] constexpr std::span<const Row> rows_ignoring_case(std::span<const Row> rows, std::string_view name) {
    const auto first = std::ranges::lower_bound(
        rows, name, [](std::string_view a, std::string_view b) { return compare_ignoring_case(a, b) < 0; },
        row_name<Row>);
    auto last = first;
    while (last != rows.end() && compare_ignoring_case(row_name(*last), name) == 0) ++last;
    return {first, last};
}

/// The row of exactly this name, or null.
template <class Row>
[[nodiscard]] constexpr const Row* find_exact(std::span<const Row> rows, std::string_view name) {
    for (const Row& row : rows_ignoring_case(rows, name))
        if (row_name(row) == name) return &row;
    return nullptr;
}

/// The row of exactly this name, else one whose names go in any case, or null.
template <class Row, class AnyCase>
[[nodiscard]] constexpr const Row* find_by_case(std::span<const Row> rows, std::string_view name, AnyCase any_case) {
    const Row* found = nullptr;
    for (const Row& row : rows_ignoring_case(rows, name)) {
        if (row_name(row) == name) return &row;
        if (found == nullptr && any_case(row)) found = &row;
    }
    return found;
}

}  // namespace chddl::inline CHDDL_ABI::detail
