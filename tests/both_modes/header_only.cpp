// The unit of the program that has chddl header-only.
#include <string>

#include "rendered.hpp"

#if defined(CHDDL_COMPILED)
#error "this unit is to be header-only"
#endif

std::string rendered_header_only() {
    return rendered();
}
