// All bodies of chddl.hpp and describe.hpp, for one unit of a program that has CHDDL_SEPARATE_COMPILATION defined in
// all its units: no library is built, and the bodies are compiled once. The target chddl::header_only does both. Needs
// fmt.
//
//     #include <chddl/src.hpp>    // the whole unit
//
// Who uses json.hpp, server.hpp or http.hpp also includes src_json.hpp, src_server.hpp or src_http.hpp there.
#pragma once

#if defined(CHDDL_COMPILED)
#error "chddl/src.hpp is for CHDDL_SEPARATE_COMPILATION: the library that CHDDL_COMPILED speaks of has these bodies"
#endif

// Where no macro is defined, these have all bodies already.
#include <chddl/chddl.hpp>
#include <chddl/describe.hpp>

#include <chddl/build/bodies.ipp>
#include <chddl/catalog/bodies.ipp>
#include <chddl/check/bodies.ipp>
#include <chddl/core/bodies.ipp>
#include <chddl/describe/bodies.ipp>
#include <chddl/model/bodies.ipp>
#include <chddl/parse/bodies.ipp>
#include <chddl/render/bodies.ipp>
#include <chddl/select/bodies.ipp>
#include <chddl/sql/bodies.ipp>
