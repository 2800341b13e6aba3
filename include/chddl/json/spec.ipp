// Reading through nlohmann/json's SAX parser, writing, and finding a place again.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/json/spec.hpp>

#include <chddl/json/json_events.ipp>
#include <chddl/json/json_writer.hpp>
#include <chddl/json/shapes.hpp>
#include <chddl/json/spec_reader.hpp>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace chddl::inline CHDDL_ABI {

namespace detail {

[[nodiscard]] CHDDL_INLINE TextPosition position_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    TextPosition position;
    std::size_t line_begin = 0;
    for (std::size_t end = before.find('\n'); end != std::string_view::npos; end = before.find('\n', line_begin)) {
        ++position.line;
        line_begin = end + 1;
    }
    position.column = offset - line_begin + 1;
    return position;
}

/// What is wrong with the byte at `offset`, in the words of who would correct it.
[[nodiscard]] CHDDL_INLINE std::string syntax_words(std::string_view text, const JsonEnd& end) {
    const std::size_t offset = end.offset;
    if (end.endless) return "more than " + std::to_string(most_in_one) + " bytes of one string, number or blank space";
    if (offset >= text.size()) return text.empty() ? "the text is empty" : "the text ends too early";
    const char byte = text[offset];
    if (byte == '/' || byte == '#') return "JSON has no comments";
    if (byte == '\'') return "a string stands in double quotes";
    const std::size_t before = offset == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", offset - 1);
    const bool comma = before != std::string_view::npos && text[before] == ',';
    if ((byte == '}' || byte == ']') && comma) return "a comma stands before the closing bracket";
    return end.words;
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

/// Follows the events to the values that JSON Pointers name: a tree of their keys, walked beside the text.
class PlaceFinder {
public:
    PlaceFinder(std::string_view text, std::span<const std::string> pointers) : text_(text) {
        for (const std::string& pointer : pointers) {
            Node* node = &root_;
            for (const std::string& key : pointer_keys(pointer)) node = &below_or_new(*node, key);
        }
    }

    bool scalar(const JsonScalar& /*value*/) { return value(), true; }
    bool begin_object() { return push(false); }
    bool begin_list() { return push(true); }
    bool key(std::string_view name) {
        Frame& frame = frames_.back();
        frame.next = frame.node == nullptr ? nullptr : below(*frame.node, std::string(name));
        end_ = read_;
        return true;
    }
    bool end_object() { return pop(); }
    bool end_list() { return pop(); }
    void read_to(std::size_t offset) { read_ = offset; }

    /// Where the value is, or the nearest one around it.
    [[nodiscard]] std::size_t offset(std::string_view pointer) const {
        const Node* node = &root_;
        for (const std::string& key : pointer_keys(pointer)) {
            const auto next = node->below.find(key);
            if (next == node->below.end() || !next->second->offset) break;
            node = next->second.get();
        }
        return node->offset.value_or(0);
    }

private:
    struct Node {
        std::map<std::string, std::unique_ptr<Node>> below = {};
        std::optional<std::size_t> offset = {};
    };
    /// A bracket that is open; without nodes where no pointer leads.
    struct Frame {
        bool list = false;
        Node* node = nullptr;
        Node* next = nullptr;
        std::size_t index = 0;
    };

    [[nodiscard]] static Node& below_or_new(Node& node, const std::string& key) {
        auto& place = node.below[key];
        if (place == nullptr) place = std::make_unique<Node>();
        return *place;
    }
    [[nodiscard]] static Node* below(Node& node, const std::string& key) {
        const auto found = node.below.find(key);
        return found == node.below.end() ? nullptr : found->second.get();
    }
    [[nodiscard]] Node* next() {
        if (frames_.empty()) return &root_;
        Frame& frame = frames_.back();
        if (!frame.list) return frame.next;
        return frame.node == nullptr ? nullptr : below(*frame.node, std::to_string(frame.index++));
    }
    Node* value() {
        Node* node = next();
        if (node != nullptr && !node->offset)
            node->offset = std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size());
        end_ = read_;
        return node;
    }
    bool push(bool list) {
        Node* node = value();
        if (frames_.size() >= SpecReader::most_levels) return false;
        frames_.push_back({.list = list, .node = node});
        return true;
    }
    bool pop() {
        frames_.pop_back();
        end_ = read_;
        return true;
    }

    std::string_view text_;
    Node root_;
    std::vector<Frame> frames_;
    std::size_t read_ = 0;
    std::size_t end_ = 0;
};

/// Takes all there is.
struct AnyJson {
    static bool scalar(const JsonScalar& /*value*/) { return true; }
    static bool begin_object() { return true; }
    static bool key(std::string_view /*name*/) { return true; }
    static bool end_object() { return true; }
    static bool begin_list() { return true; }
    static bool end_list() { return true; }
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
        found.report<"spec-syntax">(Place(), line, column, detail::Plain{detail::syntax_words(text, end)});
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

CHDDL_INLINE std::vector<TextPosition> find_in_spec(std::string_view text, std::span<const std::string> pointers) {
    detail::PlaceFinder finder(text, pointers);
    (void)detail::read_json(text, finder);
    std::vector<TextPosition> all;
    all.reserve(pointers.size());
    for (const std::string& pointer : pointers) all.push_back(detail::position_of(text, finder.offset(pointer)));
    return all;
}

CHDDL_INLINE std::optional<TextPosition> find_syntax_error(std::string_view text) {
    detail::AnyJson any;
    const detail::JsonEnd end = detail::read_json(text, any);
    return end.broken ? std::optional(detail::position_of(text, end.offset)) : std::nullopt;
}

CHDDL_INLINE TextPosition find_in_spec(std::string_view text, std::string_view pointer) {
    const std::string one(pointer);
    return find_in_spec(text, {&one, 1})[0];
}

}  // namespace chddl::inline CHDDL_ABI
