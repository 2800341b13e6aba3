// All bodies of json.hpp, beside src.hpp: see there. Needs nlohmann/json.
#pragma once

#if defined(CHDDL_COMPILED)
#error \
    "chddl/src_json.hpp is for CHDDL_SEPARATE_COMPILATION: the library that CHDDL_COMPILED speaks of has these bodies"
#endif

#include <chddl/json.hpp>

#include <chddl/json/bodies.ipp>
