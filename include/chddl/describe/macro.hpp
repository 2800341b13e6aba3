// CHDDL_DESCRIBE(Type, field, field…): the one macro of the library.
#pragma once

#include <concepts>
#include <type_traits>

/// Lists the fields of a struct, or the enumerators of an enum, so that chddl can make columns of them; up to 256. It
/// stands behind the type, in the type's namespace.
///
///     struct Click { std::chrono::sys_seconds ts; std::uint64_t user_id; };
///     CHDDL_DESCRIBE(Click, ts, user_id)
///     enum class Kind { view, buy };
///     CHDDL_DESCRIBE(Kind, view, buy)
#define CHDDL_DESCRIBE(Type, ...)                                                          \
    template <std::same_as<Type> ChddlType, class ChddlVisit>                              \
    [[maybe_unused]] constexpr void chddl_describe(const ChddlType*, ChddlVisit&& visit) { \
        CHDDL_DETAIL_EACH(__VA_ARGS__)                                                     \
    }

// A struct's field by its address, an enum's value as it is.
#define CHDDL_DETAIL_ONE(name)                   \
    visit(#name, [] {                            \
        if constexpr (std::is_enum_v<ChddlType>) \
            return ChddlType::name;              \
        else                                     \
            return &ChddlType::name;             \
    }());

// Each rescan expands one name more.
#define CHDDL_DETAIL_BRACKETS ()
#define CHDDL_DETAIL_SCAN(...) \
    CHDDL_DETAIL_SCAN4(CHDDL_DETAIL_SCAN4(CHDDL_DETAIL_SCAN4(CHDDL_DETAIL_SCAN4(__VA_ARGS__))))
#define CHDDL_DETAIL_SCAN4(...) \
    CHDDL_DETAIL_SCAN3(CHDDL_DETAIL_SCAN3(CHDDL_DETAIL_SCAN3(CHDDL_DETAIL_SCAN3(__VA_ARGS__))))
#define CHDDL_DETAIL_SCAN3(...) \
    CHDDL_DETAIL_SCAN2(CHDDL_DETAIL_SCAN2(CHDDL_DETAIL_SCAN2(CHDDL_DETAIL_SCAN2(__VA_ARGS__))))
#define CHDDL_DETAIL_SCAN2(...) \
    CHDDL_DETAIL_SCAN1(CHDDL_DETAIL_SCAN1(CHDDL_DETAIL_SCAN1(CHDDL_DETAIL_SCAN1(__VA_ARGS__))))
#define CHDDL_DETAIL_SCAN1(...) __VA_ARGS__
#define CHDDL_DETAIL_EACH(...) __VA_OPT__(CHDDL_DETAIL_SCAN(CHDDL_DETAIL_NEXT(__VA_ARGS__)))
#define CHDDL_DETAIL_NEXT(name, ...) \
    CHDDL_DETAIL_ONE(name) __VA_OPT__(CHDDL_DETAIL_AGAIN CHDDL_DETAIL_BRACKETS(__VA_ARGS__))
#define CHDDL_DETAIL_AGAIN() CHDDL_DETAIL_NEXT
