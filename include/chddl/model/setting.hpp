// One entry of a SETTINGS clause.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/secret.hpp>

#include <cstdint>
#include <string>
#include <variant>

namespace chddl::inline CHDDL_ABI {

/// A visitor names each alternative; `bool`, integer and `double` with `std::same_as<…> auto`, so that none swallows
/// another.
struct SettingValue : std::variant<std::string, std::int64_t, bool, double, Secret> {
    using variant::variant;
    SettingValue(char) = delete;  // a character is a text, not a number
};

struct Setting {
    std::string name = {};
    SettingValue value = {};
    bool unlisted = false;  ///< newer than the catalog: written as it is

    friend bool operator==(const Setting&, const Setting&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
