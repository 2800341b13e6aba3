// What a setting's value means to the server: as a boolean, as a number, as the literal that SQL text may be.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/setting.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// What SQL text is where a setting's value stands.
enum class WrittenKind : std::uint8_t {
    value,    ///< a text, a number, true, false or DEFAULT
    null,     ///< NULL, which no setting takes
    none,     ///< nothing that the server reads there (62)
    unknown,  ///< may be one: `disk(…)`, `{…}`, numbers in odd spellings
};
struct Literal {
    WrittenKind kind = WrittenKind::value;
    SettingValue value = {};
};
[[nodiscard]] Literal literal_of(const SqlText& text);

/// A literal that was given as SQL text as the value that it is; all others as they are.
[[nodiscard]] SettingValue literal_read(SettingValue value);

/// A whole number as the server reads it: a text as long as it likes, in which case it wraps around.
struct WholeNumber {
    bool negative = false;  ///< had a minus
    std::uint64_t magnitude = 0;
    bool beyond = false;      ///< a number that 64 bits do not hold
    bool cut = false;         ///< had a fraction
    bool text = false;        ///< was given as one
    bool multiplied = false;  ///< had a K, M, G or T behind it
};
[[nodiscard]] std::optional<WholeNumber> as_whole(const SettingValue& value);

/// True or false, as the server reads it; nothing if it does not.
[[nodiscard]] std::optional<bool> as_boolean(const SettingValue& value);

/// `= DEFAULT`, which is taken under any name.
[[nodiscard]] bool is_default(const SettingValue& value);

/// A number, whether it was given as one or quoted; nothing if it is none, or has no 64 bits.
[[nodiscard]] std::optional<std::int64_t> as_number(const SettingValue& value);

/// The number in a text: "-1.5e3". Not "inf", "nan" or anything behind it.
[[nodiscard]] std::optional<double> real_of(std::string_view text);

/// The value as a message may show it: secrets are [HIDDEN].
[[nodiscard]] std::string shown(const SettingValue& value, bool secret);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/setting_values.ipp>
#endif
