// Of chddl::header_only: the bodies of server.hpp.
#if !defined(CHDDL_COMPILED)
#include <chddl/src_server.hpp>
#endif
