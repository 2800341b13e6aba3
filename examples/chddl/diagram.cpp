// diagram: a picture of the pipeline.
#include <chddl/render/diagram.hpp>

#include "input.hpp"

namespace cli {

using namespace chddl;

int diagram(const Options& options) {
    const Spec spec = read(options);
    if (spec.status != fine) return spec.status;
    return write(chddl::diagram(spec.pipeline, options.picture == "dot" ? DiagramFormat::dot : DiagramFormat::mermaid));
}

}  // namespace cli
