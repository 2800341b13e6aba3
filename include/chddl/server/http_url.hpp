// The parts of a server's URL.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/server/http_options.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

struct HttpUrl {
    std::string user = {};
    std::string base = {};  ///< "https://host:8443/prefix/": what is requested and what messages show
    std::vector<HttpSetting> settings = {};
};

/// Finding: server-url, which shows no user, password or parameter.
[[nodiscard]] Result<HttpUrl> parse_http_url(std::string_view text);

/// "?name=value&…", or "" without settings.
[[nodiscard]] std::string http_query(const std::vector<HttpSetting>& settings);

/// What a message may show of a URL: nothing up to its last '@', and no parameters.
[[nodiscard]] std::string harmless_url(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/http_url.ipp>
#endif
