// The columns of a described struct, and how a program changes some of them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/describe/names.hpp>
#include <chddl/describe/type_of.hpp>
#include <chddl/model/described.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// What is said beside a field; what is left out stays as it is.
struct FieldOptions {
    std::string_view name = {};
    std::optional<DataType> type = {};
    std::optional<SqlText> default_value = {};  ///< of a table that keeps rows
    std::string_view codec = {};                ///< as in CODEC(…): "Delta, ZSTD(3)", the same
    std::string_view comment = {};
};

/// The columns of `Struct`, for `chddl_override` to change:
///
///     void chddl_override(chddl::StructColumns<Click>& columns) {
///         columns.override_field(&Click::country, {.type = LowCardinality(String), .comment = "ISO 3166"});
///     }
template <class Struct>
class StructColumns {
public:
    explicit StructColumns(std::vector<StructColumn> columns) : columns_(std::move(columns)) {}

    /// All names by a rule: `columns.names(names::snake_case)`. Names given by `override_field` stay, when it is called
    /// afterwards.
    void names(std::string (*rule)(std::string_view name)) {
        for (StructColumn& column : columns_) column.name = rule(column.name);
    }

    template <class Member>
    void override_field(Member Struct::*member, const FieldOptions& options) {
        StructColumn& column = columns_.at(place_of(member));
        if (!options.name.empty()) column.name = options.name;
        if (options.type) column.type = *options.type;
        if (options.default_value) column.default_value = options.default_value;
        if (!options.codec.empty()) column.codec = options.codec;
        if (!options.comment.empty()) column.comment = options.comment;
    }

    /// A list of described structs as Nested(…), a column each (`items.price`), and not as Array(Tuple(…)). In JSON it
    /// is then an array for each member; what is written as an object for each item stays empty without a word.
    template <class List>
    void nest(List Struct::*member) {
        static_assert(
            requires { requires detail::Described<typename List::value_type>; },
            "only a list of described structs can be Nested");
        columns_.at(place_of(member)).type = types::Nested(detail::elements_of<typename List::value_type>());
    }

    [[nodiscard]] std::vector<StructColumn> take() && { return std::move(columns_); }

    /// The place of a field among those described; of one that is not, behind the last.
    template <class Member>
    [[nodiscard]] static std::size_t place_of(Member Struct::*member) {
        std::size_t place = 0;
        std::size_t found = static_cast<std::size_t>(-1);
        chddl_describe(static_cast<const Struct*>(nullptr), [&](const char* /*name*/, auto one) {
            if constexpr (std::is_same_v<decltype(one), Member Struct::*>)
                if (one == member) found = place;
            ++place;
        });
        return found;
    }

private:
    std::vector<StructColumn> columns_;
};

namespace detail {

template <class Struct>
concept Overridden = requires(StructColumns<Struct>& columns) {
    chddl_override(columns);
};

/// Without a type of its own a field needs one in the overrides; `check` tells if it has none there either.
template <class Struct, class Member>
[[nodiscard]] DataType field_type() {
    static_assert(HasType<std::remove_cv_t<Member>> || Overridden<Struct>,
                  "this field's C++ type has no ClickHouse type: give it one in the overrides, or specialise "
                  "chddl::TypeOf");
    if constexpr (HasType<std::remove_cv_t<Member>>)
        return type_of_field<Member>();
    else
        return {};
}

template <class Struct>
struct ColumnCollector {
    std::vector<StructColumn>* columns;

    template <class Member>
    void operator()(const char* name, Member Struct::* /*member*/) const {
        columns->push_back({.name = name, .type = field_type<Struct, Member>()});
    }
};

}  // namespace detail

template <class Struct>
std::vector<StructColumn> columns_of() {
    static_assert(detail::Described<Struct>,
                  "this struct is not described: write CHDDL_DESCRIBE(…) after it, in its namespace");
    std::vector<StructColumn> all;
    chddl_describe(static_cast<const Struct*>(nullptr), detail::ColumnCollector<Struct>{&all});
    StructColumns<Struct> columns(std::move(all));
    if constexpr (detail::Overridden<Struct>) chddl_override(columns);
    return std::move(columns).take();
}

}  // namespace chddl::inline CHDDL_ABI
