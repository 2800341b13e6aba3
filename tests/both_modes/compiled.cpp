// One program with chddl in all modes: this unit has it compiled, headers.cpp header-only, separate.cpp,
// separate_too.cpp and separate_objects.cpp compiled apart from its bodies. Each mode has its own inline namespace, so
// all link into one program, and they say the same.
#include <cstdio>
#include <string>

#include "rendered.hpp"

#if !defined(CHDDL_COMPILED)
#error "this unit is to use the compiled library"
#endif

std::string rendered_by_headers();
std::string rendered_separate();
std::string rendered_separate_too();
std::string rendered_separate_objects();

int main() {
    const std::string compiled = rendered();
    if (compiled.find("error[setting-range]") == std::string::npos) return 1;
    int different = 0;
    for (const std::string& other :
         {rendered_by_headers(), rendered_separate(), rendered_separate_too(), rendered_separate_objects()}) {
        if (other == compiled) continue;
        std::fprintf(stderr, "compiled:\n%s\nin another mode:\n%s\n", compiled.c_str(), other.c_str());
        ++different;
    }
    return different;
}
