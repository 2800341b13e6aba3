// The unit of the program that has the headers alone, and with them the bodies.
#include <string>

#include "rendered.hpp"

#if !defined(CHDDL_HEADER_ONLY)
#error "this unit is to have the bodies itself"
#endif

std::string rendered_by_headers() {
    return rendered();
}
