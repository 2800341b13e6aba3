// A user's program: prints the statements of a pipeline.
#include "pipeline.hpp"

#include <cstdio>
#include <string>

int main() {
    const auto pipeline = clicks();
    if (!pipeline) {
        std::fputs(pipeline.diagnostics().text().c_str(), stderr);
        return 1;
    }
    std::fputs(chddl::render(pipeline.value()).c_str(), stdout);
}
