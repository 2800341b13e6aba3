// A row's name as a template argument, and the look-up of the row while compiling.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The text of a literal, as a template argument: `setting<"kafka_format">(…)`.
template <std::size_t N>
struct FixedString {
    char chars[N]{};

    consteval FixedString(const char (&text)[N]) {  // NOLINT(google-explicit-constructor): a literal is the argument
        for (std::size_t i = 0; i < N; ++i) chars[i] = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const { return {chars, N - 1}; }
};

/// The place of the row called `name`; one past the last if there is none.
template <class Rows>
[[nodiscard]] constexpr std::size_t row_index(const Rows& rows, std::string_view name) {
    std::size_t index = 0;
    while (index < std::size(rows) && rows[index].name != name) ++index;
    return index;
}

/// The row called `name`, or null.
template <class Rows>
[[nodiscard]] constexpr auto find_row(const Rows& rows, std::string_view name) -> decltype(&rows[0]) {
    const std::size_t index = row_index(rows, name);
    return index < std::size(rows) ? &rows[index] : nullptr;
}

template <class Rows>
[[nodiscard]] consteval bool names_are_unique(const Rows& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            if (rows[i].name == rows[j].name) return false;
    return true;
}

/// The row called `Name`; a name that has no row does not compile.
template <FixedString Name, const auto& Rows>
[[nodiscard]] consteval const auto& row() {
    constexpr std::size_t index = row_index(Rows, Name.view());
    static_assert(index < std::size(Rows), "this catalog has no row of that name");
    return Rows[index < std::size(Rows) ? index : 0];
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
