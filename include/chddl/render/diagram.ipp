// One row a kind of node, and a way of writing texts for each language.
#pragma once

#include <chddl/core/diagnostics.hpp>
#include <chddl/render/diagram.hpp>
#include <chddl/render/flow.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// How a kind of node looks. Its `id`, with a number behind it, is no word of either language.
struct FlowShape {
    std::string_view id;
    std::string_view opening;  ///< of mermaid
    std::string_view closing;
    std::string_view dot;
};

inline constexpr auto flow_shapes = std::to_array<FlowShape>({
    {"topic", "([", "])", "oval"},
    {"collection", "{{", "}}", "hexagon"},
    {"kafka", "[[", "]]", "box3d"},
    {"table", "[(", ")]", "cylinder"},
    {"view", "[", "]", "box"},
    {"inner", "[(", ")]", "cylinder"},
    {"other", "[", "]", "box"},
});
static_assert(flow_shapes.size() == static_cast<std::size_t>(FlowKind::other) + 1);

[[nodiscard]] CHDDL_INLINE const FlowShape& shape_of(const FlowNode& node) {
    return flow_shapes[static_cast<std::size_t>(node.kind)];
}

CHDDL_INLINE void append_id(std::string& out, const FlowNode& node) {
    out.append(shape_of(node).id).append(std::to_string(node.number));
}

[[nodiscard]] constexpr bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Mermaid has no escape character but HTML's numbers, written #34;. It, and the Markdown and the links that it looks
/// for, would act on nearly every other character somewhere: only these stand for themselves.
[[nodiscard]] CHDDL_INLINE bool is_plain_in_mermaid(std::string_view text, std::size_t i, bool acted_on) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80U || is_letter_or_digit(c) || c == ' ') return true;
    if (acted_on) return false;
    if (c == '_' || c == '-') return i > 0 && is_letter_or_digit(text[i - 1]);
    return c == '.' || c == ',' || c == ':' || c == '\'';
}

CHDDL_INLINE void append_for_mermaid(std::string& out, std::string_view name) {
    const std::string text = shown(name, name.size());
    // A line of the picture that has them is a style, or a link.
    constexpr std::string_view words[] = {"style", "classDef", "www."};
    const bool acted_on = std::any_of(std::begin(words), std::end(words),
                                      [&](std::string_view word) { return text.find(word) != std::string::npos; });
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_plain_in_mermaid(text, i, acted_on))
            out.push_back(text[i]);
        else
            out.append("#").append(std::to_string(static_cast<unsigned char>(text[i]))).append(";");
    }
}

/// Graphviz reads `\` and `&…;` in the text of a label.
CHDDL_INLINE void append_for_dot(std::string& out, std::string_view name) {
    for (const char c : shown(name, name.size())) {
        if (c == '"' || c == '\\') out.push_back('\\');
        if (c == '&')
            out.append("&amp;");
        else
            out.push_back(c);
    }
}

CHDDL_INLINE void append_mermaid(std::string& out, const Flow& flow) {
    out.append("flowchart LR\n");
    for (const FlowNode& node : flow.nodes) {
        append_id(out.append("    "), node);
        append_for_mermaid(out.append(shape_of(node).opening).append("\""), node.name);
        append_for_mermaid(out.append("<br/>"), node.says);
        out.append("\"").append(shape_of(node).closing).append(node.outside ? ":::outside\n" : "\n");
    }
    for (const auto& [from, to, carries] : flow.edges) {
        append_id(out.append("    "), flow.nodes[from]);
        append_id(out.append(carries ? " --> " : " -.-> "), flow.nodes[to]);
        out.append("\n");
    }
    const auto is_outside = [](const FlowNode& node) { return node.outside; };
    if (std::any_of(flow.nodes.begin(), flow.nodes.end(), is_outside))
        out.append("    classDef outside stroke-dasharray: 5 5\n");
}

CHDDL_INLINE void append_dot(std::string& out, const Flow& flow) {
    out.append("digraph pipeline {\n    rankdir=LR;\n");
    for (const FlowNode& node : flow.nodes) {
        append_id(out.append("    "), node);
        append_for_dot(out.append(" [label=\""), node.name);
        append_for_dot(out.append("\\n"), node.says);
        out.append("\", shape=").append(shape_of(node).dot).append(node.outside ? ", style=dashed];\n" : "];\n");
    }
    for (const auto& [from, to, carries] : flow.edges) {
        append_id(out.append("    "), flow.nodes[from]);
        append_id(out.append(" -> "), flow.nodes[to]);
        out.append(carries ? ";\n" : " [style=dotted];\n");
    }
    out.append("}\n");
}

}  // namespace detail

CHDDL_INLINE void diagram_to(std::string& out, const Pipeline& pipeline, DiagramFormat format) {
    const detail::Flow flow = detail::flow_of(pipeline);
    switch (format) {
        case DiagramFormat::mermaid:
            return detail::append_mermaid(out, flow);
        case DiagramFormat::dot:
            return detail::append_dot(out, flow);
    }
}

CHDDL_INLINE std::string diagram(const Pipeline& pipeline, DiagramFormat format) {
    std::string out;
    diagram_to(out, pipeline, format);
    return out;
}

}  // namespace chddl::inline CHDDL_ABI
