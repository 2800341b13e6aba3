// A unit that has declarations alone, in a second library with all bodies.
#include <string>

#include "rendered.hpp"

#if !defined(CHDDL_SEPARATE_COMPILATION)
#error "this unit is to be compiled apart from chddl's bodies"
#endif

std::string rendered_separate_too() {
    return rendered();
}
