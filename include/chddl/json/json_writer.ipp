// Numbers and strings are written by nlohmann/json.
#pragma once

#include <chddl/json/json_writer.hpp>

#include <chddl/json/base_text.hpp>

#include <nlohmann/json.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void JsonWriter::line() {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

CHDDL_INLINE void JsonWriter::next() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) return;
    if (!empty_) out_ += ',';
    line();
    empty_ = false;
}

CHDDL_INLINE void JsonWriter::begin(char bracket) {
    next();
    out_ += bracket;
    ++depth_;
    empty_ = true;
}

CHDDL_INLINE void JsonWriter::end(char bracket) {
    --depth_;
    if (!empty_) line();
    out_ += bracket;
    empty_ = false;
}

CHDDL_INLINE void JsonWriter::key(std::string_view name) {
    string(name);
    out_ += ": ";
    after_key_ = true;
}

CHDDL_INLINE void JsonWriter::string(std::string_view text) {
    next();
    out_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}
CHDDL_INLINE void JsonWriter::bytes(std::string_view text) {
    if (is_utf8(text))
        string(text);
    else
        tagged("base64", to_base64(text));
}
CHDDL_INLINE void JsonWriter::integer(std::int64_t number) {
    next();
    out_ += std::to_string(number);
}
CHDDL_INLINE void JsonWriter::unsigned_integer(std::uint64_t number) {
    next();
    out_ += std::to_string(number);
}
CHDDL_INLINE void JsonWriter::real(double number) {
    next();
    out_ += nlohmann::json(number).dump();
}
CHDDL_INLINE void JsonWriter::boolean(bool yes) {
    next();
    out_ += yes ? "true" : "false";
}
CHDDL_INLINE void JsonWriter::tagged(std::string_view name, std::string_view text) {
    begin_object();
    key(name);
    string(text);
    end_object();
}

}  // namespace chddl::inline CHDDL_ABI::detail
