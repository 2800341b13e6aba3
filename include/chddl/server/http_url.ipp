// With libcurl's reader of URLs.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/server/http_url.hpp>

#include <curl/curl.h>

#include <algorithm>
#include <cstddef>
#include <memory>

namespace chddl::inline CHDDL_ABI::detail {

struct CurlFree {
    void operator()(char* text) const { curl_free(text); }
};
using CurlText = std::unique_ptr<char, CurlFree>;
using CurlUrl = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

CHDDL_INLINE std::string harmless_url(std::string_view text) {
    const std::size_t slashes = text.find("://");
    const std::size_t at = text.rfind('@');
    std::string out;
    if (slashes != std::string_view::npos) out = text.substr(0, slashes + 3);
    if (at != std::string_view::npos)
        text.remove_prefix(at + 1);
    else
        text.remove_prefix(out.size());
    return out.append(text.substr(0, text.find_first_of("?#")));
}

/// A part of the URL, "" if it has none.
CHDDL_INLINE std::string url_part(const CurlUrl& url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url.get(), part, &text, flags) != CURLUE_OK) return {};
    const CurlText kept(text);
    return kept.get();
}

CHDDL_INLINE std::string percent_decoded(std::string_view text) {
    if (text.empty()) return {};  // 0 would be taken for "up to the NUL"
    int length = 0;
    const CurlText decoded(curl_easy_unescape(nullptr, text.data(), static_cast<int>(text.size()), &length));
    return decoded == nullptr ? std::string(text) : std::string(decoded.get(), static_cast<std::size_t>(length));
}

CHDDL_INLINE std::string percent_encoded(const std::string& text) {
    if (text.empty()) return {};
    const CurlText encoded(curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
    return encoded == nullptr ? std::string() : std::string(encoded.get());
}

CHDDL_INLINE std::vector<HttpSetting> read_query(std::string_view query) {
    std::vector<HttpSetting> settings;
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const std::string_view value = pair.substr(std::min(equals + 1, pair.size()));
        settings.push_back({percent_decoded(pair.substr(0, equals)), percent_decoded(value)});
    }
    return settings;
}

CHDDL_INLINE std::string http_query(const std::vector<HttpSetting>& settings) {
    std::string out;
    for (const auto& [name, value] : settings)
        out.append(out.empty() ? "?" : "&").append(percent_encoded(name)).append("=").append(percent_encoded(value));
    return out;
}

/// Why the URL cannot be used, "" if it can.
CHDDL_INLINE std::string url_trouble(const CurlUrl& url, std::string_view text) {
    constexpr std::size_t longest = 4096;
    if (text.find('\0') != std::string_view::npos) return "has a NUL byte";
    if (text.size() > longest) return "is longer than 4096 bytes";
    if (!text.starts_with("http://") && !text.starts_with("https://"))
        return "begins with neither http:// nor https://";
    const CURLUcode code = curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), CURLU_DISALLOW_USER);
    if (code == CURLUE_OK) return {};
    if (code != CURLUE_USER_NOT_ALLOWED) return std::string("cannot be read: ") + curl_url_strerror(code);
    if (curl_url_set(url.get(), CURLUPART_URL, std::string(text).c_str(), 0) != CURLUE_OK) return "cannot be read";
    return url_part(url, CURLUPART_PASSWORD).empty() ? "" : "has a password in it";
}

CHDDL_INLINE Result<HttpUrl> parse_http_url(std::string_view text) {
    const CurlUrl url(curl_url(), &curl_url_cleanup);
    std::string trouble = url_trouble(url, text);
    if (trouble.empty() && !url_part(url, CURLUPART_FRAGMENT).empty()) trouble = "has a part behind '#'";
    if (!trouble.empty()) {
        Diagnostics found;
        return found.report<"server-url">({}, harmless_url(text), Plain{trouble}), found;
    }
    HttpUrl parts;
    parts.user = percent_decoded(url_part(url, CURLUPART_USER));
    parts.settings = read_query(url_part(url, CURLUPART_QUERY));
    const std::string scheme = url_part(url, CURLUPART_SCHEME);
    std::string port = url_part(url, CURLUPART_PORT);
    if (port.empty()) port = scheme == "https" ? "8443" : "8123";
    parts.base = scheme + "://" + url_part(url, CURLUPART_HOST) + ":" + port + url_part(url, CURLUPART_PATH);
    return parts;
}

}  // namespace chddl::inline CHDDL_ABI::detail
