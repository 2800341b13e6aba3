// All bodies of server.hpp, beside src.hpp: see there. Needs the loader of shared libraries (libdl).
#pragma once

#if defined(CHDDL_COMPILED)
#error \
    "chddl/src_server.hpp is for CHDDL_SEPARATE_COMPILATION: the library that CHDDL_COMPILED speaks of has these bodies"
#endif

#include <chddl/server.hpp>

#include <chddl/plan/bodies.ipp>
#include <chddl/server/bodies.ipp>
