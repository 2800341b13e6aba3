// One small mistake in a pipeline that was right: chddl names it, and the server refuses it.
#pragma once

#include <chddl/chddl.hpp>

#include <span>
#include <string_view>

namespace property {

struct Mutation {
    std::string_view diagnostic;
    std::string_view says;
    /// Makes the mistake; false where the pipeline has no place for it.
    bool (*make)(chddl::Pipeline& pipeline);
};

[[nodiscard]] std::span<const Mutation> mutations();

}  // namespace property
