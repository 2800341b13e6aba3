// Model → picture.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstdint>
#include <string>

namespace chddl::inline CHDDL_ABI {

enum class DiagramFormat : std::uint8_t {
    mermaid,  ///< a flowchart, as Markdown shows it in a ```mermaid block
    dot,      ///< a digraph of Graphviz: dot -Tsvg
};

/// A picture of the pipeline: topic → Kafka table → view → table, from left to right.
///
/// Dotted lines lead from what is only looked at: a table that a view joins, all that a refreshable view reads, a named
/// collection. What only a name speaks of is dashed. Of settings it shows brokers and topics, and nothing that is
/// secret.
[[nodiscard]] std::string diagram(const Pipeline& pipeline, DiagramFormat format = DiagramFormat::mermaid);

/// The same, appended to a string that can be used again.
void diagram_to(std::string& out, const Pipeline& pipeline, DiagramFormat format = DiagramFormat::mermaid);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/diagram.ipp>
#endif
