// Of chddl::header_only: the bodies of chddl.hpp and describe.hpp, compiled once by each target that links it. Here and
// in the files beside it nothing, where that target also links chddl::chddl, whose bodies it then has; those of
// server.hpp are in chddl::server, those of http.hpp in chddl::http.
#if !defined(CHDDL_COMPILED)
#include <chddl/src.hpp>
#endif
