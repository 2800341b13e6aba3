// A pipeline written as JSON: a spec.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/file.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Reads a spec: `{"chddl": 1, "kafka_tables": […], "merge_tree_tables": […], "views": […]}`, every clause a typed
/// member, as `spec_schema` says. What it means is not judged: `check` does that, with the same places.
///
/// All mistakes are told at once, each at its JSON Pointer: unknown and repeated keys, wrong kinds, missing keys, whole
/// numbers beyond 64 bits. The text is read as a stream, its depth bounded: memory is that of the model, which
/// grows no more once there is a finding. A string of more than 1 MiB is refused. Findings: spec-….
[[nodiscard]] Result<Pipeline> read_spec(std::string_view text);

/// The spec of a pipeline, without what says nothing. Reading it gives the pipeline again, but for secrets: their texts
/// are never written, only where they come from.
[[nodiscard]] std::string write_spec(const Pipeline& pipeline);

/// The JSON Schema (draft 2020-12) of specs, for editors and validators.
[[nodiscard]] std::string spec_schema();

/// A place of a text, both from 1; columns count bytes.
struct TextPosition {
    std::size_t line = 1;
    std::size_t column = 1;

    friend bool operator==(const TextPosition&, const TextPosition&) = default;
};

/// Where the value at this JSON Pointer begins in the spec; what is not there stands at the nearest value around it.
[[nodiscard]] TextPosition find_in_spec(std::string_view text, std::string_view pointer);
/// Of several, each in its order; the text is read once.
[[nodiscard]] std::vector<TextPosition> find_in_spec(std::string_view text, std::span<const std::string> pointers);

/// Where a text stops being JSON, nothing if it does not: the place of a finding spec-syntax.
[[nodiscard]] std::optional<TextPosition> find_syntax_error(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/json/spec.ipp>
#include <chddl/json/spec_schema.ipp>
#endif
