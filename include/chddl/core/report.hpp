// Reporting a finding by the name of its row: for rules.
#pragma once

#include <chddl/catalog/diagnostics.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

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

}  // namespace detail

template <detail::FixedString Name, class... Args>
Diagnostic& Diagnostics::report(const Place& place, const Args&... args) {
    static constexpr const catalog::DiagnosticSpec& spec = detail::row<Name, catalog::diagnostics>();
    static_assert(detail::holes(spec.message) == sizeof...(Args), "the message of this row has other arguments");
    return add(spec, place, {detail::MessageArg(args)...});
}

}  // namespace chddl::inline CHDDL_ABI
