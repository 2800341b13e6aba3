// What a picture of a pipeline shows: its objects, what lies around them, and what flows between.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

enum class FlowKind : std::uint8_t {
    topic,
    collection,
    kafka,
    table,
    view,
    inner,  ///< the table in which a view keeps its rows itself
    other,  ///< a table that only a name speaks of: not of the pipeline
};

/// An object of the picture, with two lines of text.
struct FlowNode {
    FlowKind kind = FlowKind::other;
    std::size_t number = 0;  ///< among those of its kind, from 1
    std::string name = {};
    std::string says = {};
    bool outside = false;  ///< not of the pipeline

    friend bool operator==(const FlowNode&, const FlowNode&) = default;
};

/// From one node to another, by their places.
struct FlowEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    bool carries = true;  ///< rows as they come; else it is only looked at: a joined table, a collection

    friend bool operator==(const FlowEdge&, const FlowEdge&) = default;
};

struct Flow {
    std::vector<FlowNode> nodes = {};
    std::vector<FlowEdge> edges = {};
};

/// Topics, collections, Kafka tables, tables, views with what they keep, each in the pipeline's order; then what they
/// name that is not of the pipeline.
[[nodiscard]] Flow flow_of(const Pipeline& pipeline);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/flow.ipp>
#endif
