// Servers over HTTP, and the embedded engine.
#include "server.hpp"

#include <chddl/http.hpp>
#include <chddl/server/http_url.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "input.hpp"

namespace cli {

using namespace chddl;

namespace {

constexpr std::string_view embedded = "embedded:";

/// `embedded:PATH?config=FILE&lib=FILE`
[[nodiscard]] std::optional<EmbeddedOptions> embedded_options(std::string_view url) {
    EmbeddedOptions options;
    url.remove_prefix(embedded.size());
    const std::size_t question = std::min(url.find('?'), url.size());
    options.path = url.substr(0, question);
    url.remove_prefix(std::min(question + 1, url.size()));
    while (!url.empty()) {
        const std::string_view pair = url.substr(0, url.find('&'));
        const std::size_t equals = pair.find('=');
        const std::string_view key = pair.substr(0, equals);
        const std::string value(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
        if (key != "config" && key != "lib") {
            complain("the server's URL has " + std::string(key) + ", expected config=FILE or lib=FILE");
            return std::nullopt;
        }
        (key == "config" ? options.config_file : options.library) = value;
        url.remove_prefix(std::min(pair.size() + 1, url.size()));
    }
    return options;
}

[[nodiscard]] std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

[[nodiscard]] std::chrono::milliseconds milliseconds(double seconds) {
    constexpr double most = 1e6;
    return std::chrono::milliseconds(std::max<std::int64_t>(1, std::llround(std::min(seconds, most) * 1000)));
}

[[nodiscard]] HttpOptions http_options(const Options& options) {
    HttpOptions http{.user = options.user.empty() ? environment("CLICKHOUSE_USER") : options.user,
                     .connect_timeout = milliseconds(options.connect_timeout),
                     .statement_timeout = milliseconds(options.timeout),
                     .ca_file = options.ca_file,
                     .cert_file = options.cert_file,
                     .key_file = options.key_file};
    if (!options.password_file.empty())
        http.password = Secret::file(options.password_file);
    else if (!environment("CLICKHOUSE_PASSWORD").empty())
        http.password = Secret::env("CLICKHOUSE_PASSWORD");
    return http;
}

}  // namespace

bool names_server(const Options& options) {
    const std::string& url = options.server;
    if (url.starts_with(embedded)) return embedded_options(url).has_value();
    if (!url.starts_with("http://") && !url.starts_with("https://")) {
        complain("the server is " + detail::harmless_url(url) +
                 ", expected http://host:port, https://host:port or embedded:PATH?config=FILE&lib=FILE");
        return false;
    }
    const auto parsed = detail::parse_http_url(url);
    if (!parsed) return show(parsed.diagnostics(), options), false;
    if (options.password_file.empty()) return true;
    const auto password = read_file(options.password_file);
    if (!password) show(password.diagnostics(), options);
    return static_cast<bool>(password);
}

std::unique_ptr<Executor> open_server(const Options& options) {
    if (!options.server.starts_with(embedded))
        return std::make_unique<HttpExecutor>(options.server, http_options(options));
    auto engine = EmbeddedExecutor::open(embedded_options(options.server).value());
    if (engine) return std::make_unique<EmbeddedExecutor>(std::move(engine).value());
    show(engine.diagnostics(), options);
    return nullptr;
}

}  // namespace cli
