// What a row about a setting says.
#pragma once

#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

enum class SettingKind : std::uint8_t {
    text,          ///< a string
    character,     ///< a string of at most one byte
    integer,       ///< a whole number
    milliseconds,  ///< a whole number, a duration
    boolean,       ///< true or false
    real,          ///< any number
};

/// When the server looks at the value's range or choices.
enum class Enforced : std::uint8_t {
    at_create,   ///< CREATE TABLE is refused
    at_reading,  ///< CREATE TABLE is accepted, and the table never reads a row
    never,       ///< the value is ignored, and all goes on as without it
};

/// One setting of an engine.
struct SettingSpec {
    std::string_view name;
    SettingKind kind = SettingKind::text;
    int bits = 64;         ///< that the server keeps a whole number in; of a real one, those of its digits
    std::int64_t min = 0;  ///< below 0: of a signed type
    std::uint64_t max = std::numeric_limits<std::uint64_t>::max();
    std::int64_t most = 0;                           ///< of a real number: not further from 0; 0: any
    bool automatic = false;                          ///< takes the text 'auto'
    bool threads = false;                            ///< takes 'auto(8)', and no K, M, G or T behind a number in a text
    std::span<const std::string_view> choices = {};  ///< empty: any value
    Enforced enforced = Enforced::at_create;
    bool required = false;
    bool secret = false;  ///< ClickHouse shows it as [HIDDEN], and so do we
    bool macros = false;  ///< `{name}` is expanded by the server
    bool obsolete = false;
    int position = 0;        ///< among the engine's arguments, from 1; 0: it is none of them
    std::int64_t unset = 0;  ///< a number as an argument where the setting is not given: what the server has then
    Target since = {0, 0};
    std::string_view doc;
};

}  // namespace chddl::inline CHDDL_ABI::catalog
