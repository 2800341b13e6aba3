// diagram: a picture of the pipeline.
#include <chddl/render/diagram.hpp>

#include "input.hpp"

namespace cli {

using namespace chddl;

int diagram(const Options& options) {
    const auto spec = read(options);
    if (!spec) return unusable;
    return write(
        chddl::diagram(spec->pipeline, options.picture == "dot" ? DiagramFormat::dot : DiagramFormat::mermaid));
}

}  // namespace cli
