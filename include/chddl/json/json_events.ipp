// nlohmann/json's SAX parser, for whoever takes its events. Only .ipp files include this.
#pragma once

#include <chddl/config.hpp>
#include <chddl/json/shape.hpp>

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// How the reading of a text ended.
struct JsonEnd {
    bool broken = false;     ///< it is no JSON
    std::size_t offset = 0;  ///< of the byte where that shows
    std::string words = {};  ///< what the parser says about it
};

/// Tells how far the parser has read.
struct CountingIterator {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** furthest = nullptr;

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
    friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at == b.at; }
    friend bool operator!=(const CountingIterator& a, const CountingIterator& b) { return a.at != b.at; }
};

/// The parser's events as those of a `Taker`: scalar, begin_object, key … end_list, each of which may end the reading.
template <class Taker>
class JsonEvents {
public:
    using Kind = JsonScalar::Kind;

    JsonEvents(std::string_view text, Taker& taker) : text_(text), furthest_(text.data()), taker_(taker) {}

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
        const auto read = static_cast<std::size_t>(furthest_ - text_.data());
        const std::string words = error.what();
        const std::size_t colon = words.find(": ");
        end_ = {true, read == 0 ? 0 : read - 1, words.substr(colon == std::string::npos ? 0 : colon + 2)};
        if (words.find("unexpected end of input") != std::string::npos) end_.offset = text_.size();
        return false;
    }

    [[nodiscard]] JsonEnd run() {
        const CountingIterator begin{text_.data(), &furthest_};
        const CountingIterator end{text_.data() + text_.size(), &furthest_};
        nlohmann::json::sax_parse(begin, end, this);
        return end_;
    }

private:
    bool scalar(const JsonScalar& value) { return tell(), taker_.scalar(value); }
    void tell() {
        if constexpr (requires { taker_.read_to(std::size_t{}); })
            taker_.read_to(static_cast<std::size_t>(furthest_ - text_.data()));
    }

    std::string_view text_;
    const char* furthest_;
    Taker& taker_;
    JsonEnd end_;
};

template <class Taker>
[[nodiscard]] JsonEnd read_json(std::string_view text, Taker& taker) {
    if (text.data() == nullptr) text = "";
    return JsonEvents<Taker>(text, taker).run();
}

}  // namespace chddl::inline CHDDL_ABI::detail
