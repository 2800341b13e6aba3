// Messages are put together here.
#pragma once

#include <chddl/core/diagnostics.hpp>

#include <chddl/catalog/diagnostics.hpp>
#include <chddl/core/message_arg.hpp>
#include <chddl/core/unicode.hpp>

#include <fmt/format.h>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE std::string_view to_string(Severity severity) {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "";
}

namespace detail {

/// Whether a terminal would obey it: U+0000 to U+001F, and U+007F to U+009F.
CHDDL_INLINE bool is_control(std::string_view character) {
    const auto first = static_cast<unsigned char>(character[0]);
    if (character.size() == 1) return first < 0x20U || first == 0x7FU;
    return first == 0xC2U && static_cast<unsigned char>(character[1]) < 0xA0U;
}

CHDDL_INLINE std::string shown(std::string_view text, std::size_t most) {
    std::string out;
    std::size_t i = 0;
    while (i < text.size() && i < most) {
        const std::size_t length = utf8_length(text.substr(i));
        const std::string_view character = text.substr(i, length == 0 ? 1 : length);
        if (length == 0 || is_control(character))
            for (const char c : character)
                fmt::format_to(std::back_inserter(out), "\\x{:02X}", static_cast<unsigned char>(c));
        else
            out.append(character);
        i += character.size();
    }
    if (i < text.size()) fmt::format_to(std::back_inserter(out), "… ({} bytes)", text.size());
    return out;
}

CHDDL_INLINE std::string filled(std::string_view message, std::initializer_list<MessageArg> args) {
    std::string out;
    for (const MessageArg& arg : args) {
        const std::size_t hole = message.find("{}");
        out.append(message.substr(0, hole));
        arg.append_to(out);
        message.remove_prefix(hole + 2);
    }
    return out.append(message);
}

}  // namespace detail

CHDDL_INLINE Diagnostic& Diagnostics::add(const catalog::DiagnosticSpec& spec, const Place& place,
                                          std::initializer_list<detail::MessageArg> args) {
    const auto& [name, severity, message, help] = spec;
    found_.push_back({severity, name, detail::shown(place.object()), place.pointer(), detail::filled(message, args),
                      std::string(help), 0});
    return found_.back();
}

CHDDL_INLINE void Diagnostics::append(const Diagnostics& more) {
    found_.insert(found_.end(), more.found_.begin(), more.found_.end());
}

CHDDL_INLINE bool Diagnostics::has(Severity at_least, std::size_t first) const {
    for (std::size_t i = first; i < found_.size(); ++i)
        if (found_[i].severity >= at_least) return true;
    return false;
}

CHDDL_INLINE std::string Diagnostics::text() const {
    std::string out;
    for (const auto& [severity, name, object, at, message, help, server_code] : found_) {
        fmt::format_to(std::back_inserter(out), "{}[{}]", to_string(severity), name);
        if (!object.empty()) fmt::format_to(std::back_inserter(out), " {}", object);
        if (!at.empty()) fmt::format_to(std::back_inserter(out), " at {}", detail::shown(at));
        fmt::format_to(std::back_inserter(out), ": {}", message);
        if (server_code != 0) fmt::format_to(std::back_inserter(out), " (code {})", server_code);
        fmt::format_to(std::back_inserter(out), "\n  help: {}\n", help);
    }
    return out;
}

}  // namespace chddl::inline CHDDL_ABI
