// A ClickHouse server over HTTP or HTTPS.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/executor.hpp>
#include <chddl/server/http_options.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Runs statements on a server, each as the body of one POST. The connection is kept between statements.
///
///     HttpExecutor server("https://ch-1:8443", {.user = "u", .password = Secret::env("CH_PASSWORD")});
///
/// A URL is `http[s]://[user@]host[:port][/prefix][?setting=value&…]`; the ports are 8123 and 8443 if it names none.
/// One that cannot be used, and options that cannot be, are findings of every statement.
///
/// Nothing is ever sent twice, no redirect is followed, and no proxy is taken from the environment. Each statement has
/// a session of its own, unless the setting `session_id` says otherwise: temporary tables need one.
///
/// Findings: http-option, server-url, server-unreachable, server-certificate, server-protocol, server-login,
/// server-timeout, server-redirect, server-refused with the server's code, server-lost, server-answer. They show the
/// beginning of the statement, and no secret: none of the URL, the options, `run_hiding`, or known by its name.
class HttpExecutor final : public Executor {
public:
    explicit HttpExecutor(std::string_view url, HttpOptions options = {});

    ~HttpExecutor() override;
    HttpExecutor(HttpExecutor&& other) noexcept;
    HttpExecutor& operator=(HttpExecutor&& other) noexcept;
    HttpExecutor(const HttpExecutor&) = delete;
    HttpExecutor& operator=(const HttpExecutor&) = delete;

    Result<Rows> run(std::string_view sql) override;
    Result<Rows> run_hiding(std::string_view sql, const std::vector<std::string>& secrets) override;

private:
    class Link;

    std::unique_ptr<Link> link_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/http_executor.ipp>
#endif
