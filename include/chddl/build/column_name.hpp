// Names of columns that are checked while compiling, and the operands of expressions.
#pragma once

#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/config.hpp>
#include <chddl/sql/names.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

class Expr;

/// A virtual column of a Kafka engine table; see `kafka::offset` and its neighbours.
struct VirtualColumn {
    std::string_view name;
};

namespace kafka {

inline constexpr VirtualColumn topic{detail::row<"_topic", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn key{detail::row<"_key", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn offset{detail::row<"_offset", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn partition{detail::row<"_partition", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn timestamp{detail::row<"_timestamp", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn timestamp_ms{detail::row<"_timestamp_ms", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn headers_name{detail::row<"_headers.name", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn headers_value{detail::row<"_headers.value", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn table{detail::row<"_table", catalog::kafka_virtual_columns>().name};
/// These two are there only with ErrorMode::stream.
inline constexpr VirtualColumn error{detail::row<"_error", catalog::kafka_virtual_columns>().name};
inline constexpr VirtualColumn raw_message{detail::row<"_raw_message", catalog::kafka_virtual_columns>().name};

}  // namespace kafka

namespace detail {

/// Not constexpr, so that calling it while compiling is an error that says what to write instead.
inline void not_a_column_name_write_sql_for_an_expression_or_col_for_an_odd_name() {}

consteval std::string_view checked_name(std::string_view name) {
    if (!is_bare_word(name)) not_a_column_name_write_sql_for_an_expression_or_col_for_an_odd_name();
    return name;
}

}  // namespace detail

/// A column in a literal: `"user_id"`. A literal that is no plain name does not compile.
class ColumnName {
public:
    template <std::size_t N>
    consteval ColumnName(const char (&name)[N])  // NOLINT(google-explicit-constructor): a bare string is a name
        : name_(detail::checked_name({name, N - 1})) {}
    constexpr ColumnName(VirtualColumn column) : name_(column.name) {}  // NOLINT(google-explicit-constructor)

    [[nodiscard]] constexpr std::string_view name() const { return name_; }

private:
    std::string_view name_;
};

/// A parameter that takes a column's name or an expression. It holds a view: only for parameters.
class Operand {
public:
    template <std::size_t N>
    consteval Operand(const char (&name)[N])  // NOLINT(google-explicit-constructor): a bare string is a name
        : column_(detail::checked_name({name, N - 1})) {}
    constexpr Operand(VirtualColumn column) : column_(column.name) {}        // NOLINT(google-explicit-constructor)
    constexpr Operand(const Expr& expression) : expression_(&expression) {}  // NOLINT(google-explicit-constructor)

    /// Null if the operand is a column.
    [[nodiscard]] constexpr const Expr* expression() const { return expression_; }
    [[nodiscard]] constexpr std::string_view column() const { return column_; }

private:
    const Expr* expression_ = nullptr;
    std::string_view column_;
};

}  // namespace chddl::inline CHDDL_ABI
