// Reading through nlohmann/json's SAX parser, writing, and finding a place again.
#pragma once

#include <chddl/json/spec.hpp>

#include <chddl/json/json_events.ipp>
#include <chddl/json/json_writer.hpp>
#include <chddl/json/shapes.hpp>
#include <chddl/json/spec_reader.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

[[nodiscard]] CHDDL_INLINE TextPosition position_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_begin = before.rfind('\n') + 1;  // 0 where there is none
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, offset - line_begin + 1};
}

/// What is wrong with the byte at `offset`, in the words of who would correct it.
[[nodiscard]] CHDDL_INLINE std::string syntax_words(std::string_view text, std::size_t offset, std::string words) {
    if (offset >= text.size()) return text.empty() ? "the text is empty" : "the text ends too early";
    const char byte = text[offset];
    if (byte == '/' || byte == '#') return "JSON has no comments";
    if (byte == '\'') return "a string stands in double quotes";
    const std::size_t before = offset == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", offset - 1);
    const bool comma = before != std::string_view::npos && text[before] == ',';
    if ((byte == '}' || byte == ']') && comma) return "a comma stands before the closing bracket";
    return words;
}

/// The keys of a JSON Pointer.
[[nodiscard]] CHDDL_INLINE std::vector<std::string> pointer_keys(std::string_view pointer) {
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            keys.emplace_back();
            continue;
        }
        const bool escape = pointer[i] == '~' && i + 1 < pointer.size();
        if (keys.empty()) keys.emplace_back();
        keys.back() += escape ? (pointer[++i] == '1' ? '/' : '~') : pointer[i];
    }
    return keys;
}

/// Follows the events to the value that a JSON Pointer names.
class PlaceFinder {
public:
    PlaceFinder(std::string_view text, std::string_view pointer) : text_(text), wanted_(pointer_keys(pointer)) {}

    bool scalar(const JsonScalar& /*value*/) { return value(); }
    bool begin_object() { return value() && push(false); }
    bool begin_list() { return value() && push(true); }
    bool key(std::string_view name) {
        frames_.back().step = name;
        end_ = read_;
        return true;
    }
    bool end_object() { return pop(); }
    bool end_list() { return pop(); }
    void read_to(std::size_t offset) { read_ = offset; }

    [[nodiscard]] std::size_t offset() const { return best_; }

private:
    struct Frame {
        bool list = false;
        bool on_path = false;
        std::string step = {};
        std::size_t next = 0;
    };

    [[nodiscard]] bool matches() {
        if (frames_.empty()) return true;
        Frame& frame = frames_.back();
        if (frame.list) frame.step = std::to_string(frame.next++);
        return frame.on_path && frames_.size() <= wanted_.size() && frame.step == wanted_[frames_.size() - 1];
    }
    bool value() {
        const std::size_t begin = std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size());
        end_ = read_;
        matched_ = matches();
        if (matched_) best_ = begin;
        return !matched_ || frames_.size() < wanted_.size();
    }
    bool push(bool list) {
        frames_.push_back({.list = list, .on_path = matched_});
        return true;
    }
    bool pop() {
        const bool past = frames_.back().on_path;  // what was wanted is not in there
        frames_.pop_back();
        end_ = read_;
        return !past;
    }

    std::string_view text_;
    std::vector<std::string> wanted_;
    std::vector<Frame> frames_;
    std::size_t read_ = 0;
    std::size_t end_ = 0;
    std::size_t best_ = 0;
    bool matched_ = false;
};

}  // namespace detail

CHDDL_INLINE Result<Pipeline> read_spec(std::string_view text) {
    detail::SpecRoot root;
    detail::SpecReader reader(detail::root_shape(), &root);
    const detail::JsonEnd end = detail::read_json(text, reader);
    Diagnostics found;
    if (root.chddl != 0 && root.chddl != detail::spec_version) {
        found.report<"spec-version">(Place() / "chddl", root.chddl, detail::spec_version);
        return found;
    }
    found = std::move(reader.found());
    if (reader.left_out() > 0) found.report<"spec-more">(Place(), reader.left_out());
    if (end.broken) {
        const auto [line, column] = detail::position_of(text, end.offset);
        found.report<"spec-syntax">(Place(), line, column,
                                    detail::Plain{detail::syntax_words(text, end.offset, end.words)});
    } else if (found.empty() && root.chddl == 0) {
        found.report<"spec-version">(Place() / "chddl", root.chddl, detail::spec_version);
    }
    if (found.has(Severity::error)) return found;
    return std::move(root.pipeline);
}

CHDDL_INLINE std::string write_spec(const Pipeline& pipeline) {
    const detail::SpecRoot root{.chddl = detail::spec_version, .pipeline = pipeline};
    std::string text;
    detail::JsonWriter json(text);
    detail::root_shape().write(json, &root);
    return text += '\n';
}

CHDDL_INLINE TextPosition find_in_spec(std::string_view text, std::string_view pointer) {
    detail::PlaceFinder finder(text, pointer);
    (void)detail::read_json(text, finder);
    return detail::position_of(text, finder.offset());
}

}  // namespace chddl::inline CHDDL_ABI
