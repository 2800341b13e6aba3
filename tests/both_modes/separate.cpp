// A unit that has declarations alone: the bodies come with chddl::header_only.
#include <string>

#include "rendered.hpp"

#if !defined(CHDDL_SEPARATE_COMPILATION)
#error "this unit is to be compiled apart from chddl's bodies"
#endif

std::string rendered_separate() {
    return rendered();
}
