// The compiled bodies of include/chddl/core/.
#include <chddl/core/diagnostics.ipp>
#include <chddl/core/error.ipp>
#include <chddl/core/nearest.ipp>
#include <chddl/core/place.ipp>
