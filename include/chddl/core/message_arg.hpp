// What stands in the holes of a message.
#pragma once

#include <chddl/config.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Words of our own or the server's in a message, shown without quotes and up to 2,000 bytes.
struct Plain {
    std::string_view text;
};

/// An argument of a message: a user's text is shown in quotes, escaped, and cut where it is long.
class MessageArg {
public:
    MessageArg(std::string_view text) : text_(text), kind_(Kind::quoted) {}      // NOLINT(google-explicit-constructor)
    MessageArg(const std::string& text) : MessageArg(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
    MessageArg(const char* text) : MessageArg(std::string_view(text)) {}         // NOLINT(google-explicit-constructor)
    MessageArg(Plain plain) : text_(plain.text), kind_(Kind::plain) {}           // NOLINT(google-explicit-constructor)
    MessageArg(std::integral auto number)                                        // NOLINT(google-explicit-constructor)
        : number_(static_cast<std::int64_t>(number)), kind_(Kind::number) {}

    void append_to(std::string& out) const;

private:
    enum class Kind : std::uint8_t { quoted, plain, number };
    std::string_view text_;
    std::int64_t number_ = 0;
    Kind kind_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/message_arg.ipp>
#endif
