// One program with chddl in all modes: this unit has it compiled, header_only.cpp header-only, separate.cpp compiled
// apart from its bodies. Each has its own inline namespace, so all link into one program, and they say the same.
#include <cstdio>
#include <string>

#include "rendered.hpp"

#if !defined(CHDDL_COMPILED)
#error "this unit is to use the compiled library"
#endif

std::string rendered_header_only();
std::string rendered_separate();

int main() {
    const std::string compiled = rendered();
    const std::string header_only = rendered_header_only();
    const std::string separate = rendered_separate();
    if (compiled == header_only && compiled == separate && compiled.find("error[setting-range]") != std::string::npos)
        return 0;
    std::fprintf(stderr, "compiled:\n%s\nheader-only:\n%s\nseparate:\n%s\n", compiled.c_str(), header_only.c_str(),
                 separate.c_str());
    return 1;
}
