// nlohmann/json's SAX parser, for whoever takes its events. Only .ipp files include this.
#pragma once

#include <chddl/config.hpp>
#include <chddl/json/shape.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// How the reading of a text ended.
struct JsonEnd {
    bool broken = false;     ///< it is no JSON
    bool endless = false;    ///< a string, number or blank space went on and on
    std::size_t offset = 0;  ///< of the byte where that shows
    std::string words = {};  ///< what the parser says about it
};

/// The longest string, number or blank space in bytes: the parser keeps each in memory, twice.
inline constexpr std::size_t most_in_one = 1U << 20U;

/// Tells how far the parser has read, and ends the text early at `limit`.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** furthest = nullptr;
    const char* const* limit = nullptr;

    reference operator*() const { return *at; }
    CountingIterator& operator++() {
        *furthest = ++at;
        return *this;
    }
    CountingIterator operator++(int) {  // NOLINT(cert-dcl21-cpp): a const value cannot be moved
        const CountingIterator before = *this;
        ++*this;
        return before;
    }
    /// Against the end, `b`.
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) {
        return a.at == b.at || a.at == *a.limit;
    }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return !(a == b); }
};

/// The parser's events as those of a `Taker`: scalar, begin_object, key … end_list, each of which may end the reading.
template <class Taker>
class JsonEvents {
public:
    using Kind = JsonScalar::Kind;

    JsonEvents(std::string_view text, Taker& taker) : text_(text), furthest_(text.data()), taker_(taker) { tell(); }

    bool null() { return scalar({.kind = Kind::null}); }
    bool boolean(bool yes) { return scalar({.kind = Kind::boolean, .boolean = yes}); }
    bool number_integer(std::int64_t number) { return scalar({.kind = Kind::integer, .integer = number}); }
    bool number_unsigned(std::uint64_t number) {
        const bool fits = number <= static_cast<std::uint64_t>(INT64_MAX);
        if (fits) return number_integer(static_cast<std::int64_t>(number));
        return scalar({.kind = Kind::unsigned_integer, .unsigned_integer = number});
    }
    bool number_float(double number, const std::string& digits) {
        return scalar({.kind = Kind::real, .real = number, .text = digits});
    }
    bool string(std::string& text) { return scalar({.kind = Kind::string, .text = text}); }
    bool binary(nlohmann::json::binary_t& /*no JSON text has any*/) { return false; }
    bool start_object(std::size_t /*unknown*/) { return tell(), taker_.begin_object(); }
    bool key(std::string& name) { return tell(), taker_.key(name); }
    bool end_object() { return tell(), taker_.end_object(); }
    bool start_array(std::size_t /*unknown*/) { return tell(), taker_.begin_list(); }
    bool end_array() { return tell(), taker_.end_list(); }
    template <class Exception>
    bool parse_error(std::size_t /*from the other end*/, const std::string& /*token*/, const Exception& error) {
        const std::size_t read = read_so_far();
        const bool ended = std::string_view(error.what()).find("unexpected end of input") != std::string_view::npos;
        end_ = {.broken = true,
                .endless = furthest_ == limit_ && read < text_.size(),
                .offset = ended || read == 0 ? read : read - 1,
                .words = words_of(error.what())};
        return false;
    }

    [[nodiscard]] JsonEnd run() {
        const CountingIterator begin{text_.data(), &furthest_, &limit_};
        const CountingIterator end{text_.data() + text_.size(), &furthest_, &limit_};
        nlohmann::json::sax_parse(begin, end, this);
        return end_;
    }

private:
    /// Without the exception's number, and without a long token.
    [[nodiscard]] static std::string words_of(std::string_view words) {
        constexpr std::size_t most = 60;
        const std::size_t colon = words.find(": ");
        words.remove_prefix(colon == std::string_view::npos ? 0 : colon + 2);
        const std::size_t token = std::min(words.find("; last read: "), words.size());
        return std::string(words.size() - token > most ? words.substr(0, token) : words);
    }
    bool scalar(const JsonScalar& value) { return tell(), taker_.scalar(value); }
    [[nodiscard]] std::size_t read_so_far() const { return static_cast<std::size_t>(furthest_ - text_.data()); }
    void tell() {
        const std::size_t read = read_so_far();
        limit_ = furthest_ + std::min(text_.size() - read, most_in_one);
        if constexpr (requires { taker_.read_to(read); }) taker_.read_to(read);
    }

    std::string_view text_;
    const char* furthest_;
    const char* limit_ = nullptr;
    Taker& taker_;
    JsonEnd end_;
};

template <class Taker>
[[nodiscard]] JsonEnd read_json(std::string_view text, Taker& taker) {
    if (text.data() == nullptr) text = "";
    return JsonEvents<Taker>(text, taker).run();
}

}  // namespace chddl::inline CHDDL_ABI::detail
