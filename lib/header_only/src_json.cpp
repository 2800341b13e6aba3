// Of chddl::header_only, where nlohmann/json is found: the bodies of json.hpp. Nothing with one older than they need,
// so that it does not keep a program from using the rest.
#include <nlohmann/json.hpp>

#if !defined(CHDDL_COMPILED)
#if NLOHMANN_JSON_VERSION_MAJOR > 3 || NLOHMANN_JSON_VERSION_MINOR >= 11
#include <chddl/src_json.hpp>
#else
#pragma message("chddl: nlohmann/json is older than 3.11, so the bodies of chddl/json.hpp are left out")
#endif
#endif
