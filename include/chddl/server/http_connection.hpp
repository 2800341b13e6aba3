// One statement there, one answer back: what libcurl does for HttpExecutor.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/http_options.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Why there is no answer, or no whole one.
enum class HttpTrouble : std::uint8_t { none, unreachable, certificate, option, protocol, timeout, lost };

struct HttpAnswer {
    HttpTrouble trouble = HttpTrouble::none;
    std::string reason = {};  ///< libcurl's words
    bool sent = false;        ///< something of the statement may have arrived
    bool cut = false;         ///< the body was longer than is taken, and the rest was not read
    bool silent = false;      ///< a new connection, and not one byte came back
    bool headed = false;      ///< the headers came to their end
    bool has_end = false;     ///< they say where the body ends: half of it cannot be taken for the whole
    int status = 0;
    std::string code = {};      ///< X-ClickHouse-Exception-Code
    std::string tag = {};       ///< X-ClickHouse-Exception-Tag
    std::string location = {};  ///< of a redirect
    std::string type = {};      ///< Content-Type
    std::string body = {};
};

/// An error's text is taken up to this many bytes.
inline constexpr std::size_t most_error_bytes = std::size_t{64} << 10U;

class HttpConnection {
public:
    /// `key_password` is that of the options.
    HttpConnection(const HttpOptions& options, const std::string& key_password);
    ~HttpConnection();
    HttpConnection(const HttpConnection&) = delete;
    HttpConnection(HttpConnection&&) = delete;
    HttpConnection& operator=(const HttpConnection&) = delete;
    HttpConnection& operator=(HttpConnection&&) = delete;

    [[nodiscard]] HttpAnswer post(const std::string& url, const std::vector<std::string>& headers,
                                  std::string_view body);

private:
    struct Curl;
    std::unique_ptr<Curl> curl_;
};

/// Without the blanks and line ends around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/http_connection.ipp>
#endif
