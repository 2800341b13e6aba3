// JSON text, piece by piece: two blanks a level, a key a line.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void begin_object() { begin('{'); }
    void end_object() { end('}'); }
    void begin_list() { begin('['); }
    void end_list() { end(']'); }
    void key(std::string_view name);

    /// UTF-8 only; what may be other bytes goes through `bytes`.
    void string(std::string_view text);
    /// A string, or {"base64": "…"} where the bytes are no UTF-8.
    void bytes(std::string_view text);
    void integer(std::int64_t number);
    void unsigned_integer(std::uint64_t number);
    void real(double number);
    void boolean(bool yes);
    /// `{"name": "text"}`
    void tagged(std::string_view name, std::string_view text);

private:
    void begin(char bracket);
    void end(char bracket);
    void next();
    void line();

    std::string& out_;
    int depth_ = 0;
    bool empty_ = true;  // nothing in the innermost bracket yet
    bool after_key_ = false;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/json/json_writer.ipp>
#endif
