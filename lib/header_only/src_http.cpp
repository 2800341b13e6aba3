// Of chddl::header_only, where libcurl is found: the bodies of http.hpp. Nothing with one older than they need, so that
// it does not keep a program from using the rest.
#include <curl/curl.h>

#if !defined(CHDDL_COMPILED)
#if LIBCURL_VERSION_NUM >= 0x075500
#include <chddl/src_http.hpp>
#else
#pragma message("chddl: libcurl is older than 7.85, so the bodies of chddl/http.hpp are left out")
#endif
#endif
