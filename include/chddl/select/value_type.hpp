// Types in the server's spelling, as far as results of functions follow from them.
#pragma once

#include <chddl/catalog/function_types.hpp>
#include <chddl/config.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// What stands between the brackets: of Map(String, Array(UInt8)) String and Array(UInt8).
[[nodiscard]] std::vector<std::string_view> type_arguments(std::string_view type);

/// `Map` of Map(String, UInt8).
[[nodiscard]] std::string_view type_family(std::string_view type);

/// T of `wrapper`(T); empty where the type is something else.
[[nodiscard]] std::string_view unwrapped(std::string_view type, std::string_view wrapper);

/// A type without LowCardinality and Nullable around it.
struct BareType {
    std::string_view bare = {};
    bool low_cardinality = false;
    bool nullable = false;
};
[[nodiscard]] BareType bare_type(std::string_view type);

/// Of a bare type.
[[nodiscard]] catalog::TypeKinds kind_of(std::string_view bare);

/// Whether the server keeps the type inside LowCardinality, Nullable.
[[nodiscard]] bool fits_low_cardinality(std::string_view bare);
[[nodiscard]] bool fits_nullable(std::string_view bare);

/// A number's width and sign; Bool counts as UInt8.
struct NumberType {
    enum class Kind : std::uint8_t { unsigned_, signed_, real, decimal };
    Kind kind = Kind::unsigned_;
    int bits = 0;        ///< of a Decimal: its precision
    int scale = 0;       ///< of a Decimal
    bool brain = false;  ///< BFloat16

    [[nodiscard]] bool whole() const { return kind == Kind::unsigned_ || kind == Kind::signed_; }
};
[[nodiscard]] std::optional<NumberType> number_type(std::string_view bare);
[[nodiscard]] std::string whole_type(bool with_sign, int bits);

/// The time zone of a DateTime or DateTime64, with its quotes; empty where it has none.
[[nodiscard]] std::string_view zone_of(std::string_view bare);

/// The type that values of all these have in common, as branches of a condition have it; empty: not known.
[[nodiscard]] std::string common_type(std::span<const std::string> types);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/value_type.ipp>
#endif
