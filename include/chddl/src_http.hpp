// All bodies of http.hpp, beside src.hpp and src_server.hpp: see there. Needs libcurl.
#pragma once

#if defined(CHDDL_COMPILED)
#error \
    "chddl/src_http.hpp is for CHDDL_SEPARATE_COMPILATION: the library that CHDDL_COMPILED speaks of has these bodies"
#endif

#include <chddl/http.hpp>

#include <chddl/server/http_bodies.ipp>
