// The version in the headers is the package's.
#include <chddl/config.hpp>

static_assert(CHDDL_VERSION_MAJOR == PACKAGE_MAJOR);
static_assert(CHDDL_VERSION_MINOR == PACKAGE_MINOR);
static_assert(CHDDL_VERSION_PATCH == PACKAGE_PATCH);
