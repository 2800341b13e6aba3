// One entry of a SETTINGS clause.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/secret.hpp>
#include <chddl/sql/text.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// `name = DEFAULT`: what the server's configuration says.
struct DefaultValue {
    friend bool operator==(const DefaultValue&, const DefaultValue&) = default;
};

/// The value of a setting. `SqlText` is for what is neither text nor number: `disk(type = local, path = '/x/')`.
///
/// A visitor names each alternative; arithmetic ones with `std::same_as<…> auto`, so that none swallows another.
struct SettingValue
    : std::variant<std::string, std::int64_t, std::uint64_t, bool, double, Secret, DefaultValue, SqlText> {
    using Base = std::variant<std::string, std::int64_t, std::uint64_t, bool, double, Secret, DefaultValue, SqlText>;

    SettingValue();
    SettingValue(std::string text);                                           // NOLINT(google-explicit-constructor)
    SettingValue(std::string_view text);                                      // NOLINT(google-explicit-constructor)
    SettingValue(const char* text) : SettingValue(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    SettingValue(std::same_as<bool> auto yes) : SettingValue(Truth{yes}) {}   // NOLINT(google-explicit-constructor)
    /// Unsigned only where it is too large for the signed one, so that equal numbers are equal.
    SettingValue(std::integral auto number)  // NOLINT(google-explicit-constructor)
        requires(!std::same_as<decltype(number), bool> && !std::same_as<decltype(number), char>)
        : SettingValue(Whole{static_cast<std::uint64_t>(number), !std::in_range<std::int64_t>(number)}) {}
    SettingValue(char) = delete;       // a character is a text, not a number
    SettingValue(double number);       // NOLINT(google-explicit-constructor)
    SettingValue(Secret secret);       // NOLINT(google-explicit-constructor)
    SettingValue(DefaultValue value);  // NOLINT(google-explicit-constructor)
    SettingValue(SqlText text);        // NOLINT(google-explicit-constructor)
    ~SettingValue();
    SettingValue(const SettingValue&);
    SettingValue(SettingValue&&) noexcept;
    SettingValue& operator=(const SettingValue&);
    SettingValue& operator=(SettingValue&&) noexcept;

private:
    struct Truth {
        bool yes;
    };
    struct Whole {
        std::uint64_t bits;
        bool too_large;  // for the signed one
    };
    explicit SettingValue(Truth truth);
    explicit SettingValue(Whole whole);
};

struct Setting {
    std::string name = {};
    SettingValue value = {};
    bool unlisted = false;  ///< newer than the catalog: written as it is

    friend bool operator==(const Setting&, const Setting&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/setting.ipp>
#else
extern template class std::vector<chddl::Setting>;
#endif
