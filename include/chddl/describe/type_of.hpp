// The ClickHouse type of a C++ type. To support one more, specialise TypeOf: here for all, in a program for its own.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/described.hpp>
#include <chddl/model/types.hpp>

#include <array>
#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// `TypeOf<T>::type()` is the ClickHouse type of a field of type T. A type of your own needs one specialization:
///
///     template <> struct chddl::TypeOf<Money> { static DataType type() { return types::Decimal(18, 2); } };
///
/// What messages in JSONEachRow hold for these columns; what nlohmann/json writes by itself is marked *, for the others
/// an `adl_serializer` of a few lines is needed (tests/live/struct_messages.hpp has them all, and a test sends them):
///
/// | C++ | JSON that is read |
/// |---|---|
/// | numbers, bool, texts | number, `true`, string*; a float that is not finite is `null`* and becomes 0 |
/// | sys_days | days since 1970 as number, or `"2024-05-06"` |
/// | sys_seconds and coarser | seconds since 1970 as number, not hours or minutes; or `"2024-05-06 07:08:09"` |
/// | sys_time of finer ticks | the count of ticks as whole number, never with a fraction; or text with a fraction |
/// | optional | the value, or `null` |
/// | vector, array, pair, tuple | array* |
/// | map, unordered_map | object*; where keys are numbers, these as strings: not nlohmann's array of pairs |
/// | variant | the value; String is tried last, so that "5" and "" become 5 and 0 where there is an integer |
/// | enum | its name (NLOHMANN_JSON_SERIALIZE_ENUM), or its number* |
/// | described struct, list of these | object*, array of objects* |
/// | list of structs as Nested | `{"items.sku": ["a", "b"]}`: an array for each member; objects are skipped |
/// | Decimal | number or string; as string no double rounds it |
template <class T>
struct TypeOf {};

namespace detail {

template <class T>
concept HasType = requires {
    { TypeOf<T>::type() } -> std::convertible_to<DataType>;
};

template <class T>
[[nodiscard]] DataType type_of_field() {
    return TypeOf<std::remove_cv_t<T>>::type();
}

/// Characters are neither numbers nor texts.
template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                 !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

template <bool Signed, std::size_t Bytes>
[[nodiscard]] DataType whole_number() {
    if constexpr (Bytes == 1) return Signed ? types::Int8 : types::UInt8;
    if constexpr (Bytes == 2) return Signed ? types::Int16 : types::UInt16;
    if constexpr (Bytes == 4) return Signed ? types::Int32 : types::UInt32;
    if constexpr (Bytes == 8) return Signed ? types::Int64 : types::UInt64;
}

/// How many digits behind the second the ticks need; 10 where 9 are not enough, which is all that DateTime64 has.
template <class Period>
[[nodiscard]] consteval std::int64_t digits_of() {
    std::int64_t digits = 0;
    for (std::intmax_t second = 1; digits < 10 && second % Period::den != 0; second *= 10) ++digits;
    return digits;
}

template <class Period>
inline constexpr bool has_few_digits = digits_of<Period>() <= 9;

/// What a DateTime or DateTime64 holds exactly.
template <class Duration>
concept Countable = std::integral<typename Duration::rep> && has_few_digits<typename Duration::period>;

/// Enum8, or Enum16 where the numbers need it.
template <class Enum>
[[nodiscard]] DataType enum_type() {
    std::vector<EnumItem> items;
    bool small = true;
    chddl_describe(static_cast<const Enum*>(nullptr), [&](const char* name, Enum value) {
        const auto number = static_cast<std::int64_t>(value);
        small = small && number >= std::numeric_limits<std::int8_t>::min() &&
                number <= std::numeric_limits<std::int8_t>::max();
        items.push_back({name, number});
    });
    return small ? types::Enum8(std::move(items)) : types::Enum16(std::move(items));
}

/// The fields of a described struct as the elements of a Tuple or Nested.
template <class Struct>
[[nodiscard]] std::vector<TypeElement> elements_of() {
    std::vector<TypeElement> elements;
    for (StructColumn& column : chddl::columns_of<Struct>())
        elements.push_back({std::move(column.name), std::move(column.type)});
    return elements;
}

}  // namespace detail

template <>
struct TypeOf<bool> {
    static DataType type() { return types::Bool; }
};
/// Int8 to Int64, UInt8 to UInt64, by size and sign.
template <detail::Number T>
struct TypeOf<T> {
    static DataType type() { return detail::whole_number<std::signed_integral<T>, sizeof(T)>(); }
};
template <>
struct TypeOf<float> {
    static DataType type() { return types::Float32; }
};
template <>
struct TypeOf<double> {
    static DataType type() { return types::Float64; }
};
template <>
struct TypeOf<std::string> {
    static DataType type() { return types::String; }
};
template <>
struct TypeOf<std::string_view> {
    static DataType type() { return types::String; }
};
/// Date holds 1970 to 2149; override it with Date32 for 1900 to 2299.
template <>
struct TypeOf<std::chrono::sys_days> {
    static DataType type() { return types::Date; }
};
/// DateTime for seconds and coarser, which holds 1970 to 2106, and DateTime64 for what is finer.
template <class Duration>
requires(detail::Countable<Duration> &&
         !std::same_as<Duration, std::chrono::days>) struct TypeOf<std::chrono::sys_time<Duration>> {
    static DataType type() {
        constexpr std::int64_t digits = detail::digits_of<typename Duration::period>();
        if constexpr (digits == 0)
            return types::DateTime;
        else
            return types::DateTime64(digits);
    }
};
template <class T>
requires detail::HasType<T>
struct TypeOf<std::optional<T>> {
    static DataType type() { return types::Nullable(detail::type_of_field<T>()); }
};
template <class T, class Allocator>
requires detail::HasType<T>
struct TypeOf<std::vector<T, Allocator>> {
    static DataType type() { return types::Array(detail::type_of_field<T>()); }
};
template <class T, std::size_t N>
requires detail::HasType<T>
struct TypeOf<std::array<T, N>> {
    static DataType type() { return types::Array(detail::type_of_field<T>()); }
};
template <class Key, class T, class... More>
requires(detail::HasType<Key>&& detail::HasType<T>) struct TypeOf<std::map<Key, T, More...>> {
    static DataType type() { return types::Map(detail::type_of_field<Key>(), detail::type_of_field<T>()); }
};
template <class Key, class T, class... More>
requires(detail::HasType<Key>&& detail::HasType<T>) struct TypeOf<std::unordered_map<Key, T, More...>> {
    static DataType type() { return types::Map(detail::type_of_field<Key>(), detail::type_of_field<T>()); }
};
template <class A, class B>
requires(detail::HasType<A>&& detail::HasType<B>) struct TypeOf<std::pair<A, B>> {
    static DataType type() {
        return types::Tuple(std::vector<DataType>{detail::type_of_field<A>(), detail::type_of_field<B>()});
    }
};
template <class... T>
requires(detail::HasType<T>&&...) struct TypeOf<std::tuple<T...>> {
    static DataType type() { return types::Tuple(std::vector<DataType>{detail::type_of_field<T>()...}); }
};
template <class... T>
requires(detail::HasType<T>&&...) struct TypeOf<std::variant<T...>> {
    static DataType type() { return types::Variant({detail::type_of_field<T>()...}); }
};
/// A described enum by its names; a described struct inside another one is a Tuple with names.
template <detail::Described T>
struct TypeOf<T> {
    static DataType type() {
        if constexpr (std::is_enum_v<T>)
            return detail::enum_type<T>();
        else
            return types::Tuple(detail::elements_of<T>());
    }
};

}  // namespace chddl::inline CHDDL_ABI
