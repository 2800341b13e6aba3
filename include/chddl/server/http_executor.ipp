// From a statement to a request, and from its answer to rows or findings.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/server/http_executor.hpp>

#include <chddl/render/secrets.hpp>
#include <chddl/server/http_connection.hpp>
#include <chddl/server/http_outcome.hpp>
#include <chddl/server/http_url.hpp>
#include <chddl/server/masking.hpp>
#include <chddl/server/secrets_in.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// Why a text cannot stand in a header, "" if it can.
CHDDL_INLINE std::string header_trouble(std::string_view text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; };
    if (std::any_of(text.begin(), text.end(), is_control)) return "has a control character, which no header can carry";
    const bool blank = text.starts_with(' ') || text.ends_with(' ');
    return blank ? "begins or ends with a blank, which headers lose" : "";
}

CHDDL_INLINE bool is_http_setting(const std::string& name) {
    constexpr std::array<std::string_view, 8> ours{"query",          "user",     "password",   "database",
                                                   "default_format", "compress", "decompress", "wait_end_of_query"};
    const auto is_of_a_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_of_a_name) &&
           std::find(ours.begin(), ours.end(), name) == ours.end();
}

/// The secret's value; nothing and a finding where it is missing.
CHDDL_INLINE std::string resolved(const Secret& secret, const char* option, Diagnostics& found) {
    const std::optional<std::string> value = resolve(secret);
    if (value) return *value;
    const std::string trouble = "comes from " + source_of(secret) + ", which is not there";
    found.report<"http-option">({}, Plain{option}, Plain{trouble});
    return {};
}

}  // namespace detail

/// A server's address, and the connection to it once there is one.
class HttpExecutor::Link {
public:
    Link(std::string_view url, HttpOptions options) : options_(std::move(options)) {
        Result<detail::HttpUrl> parsed = detail::parse_http_url(url);
        found_.append(parsed.diagnostics());
        if (!parsed) return;
        url_ = std::move(parsed).value();
        if (options_.user.empty()) options_.user = url_.user;
        merge_settings();
        const std::string trouble = detail::header_trouble(options_.user);
        if (!trouble.empty()) found_.report<"http-option">({}, detail::Plain{"user"}, detail::Plain{trouble});
        for (const auto& [name, value] : options_.settings) check_setting(name);
    }

    [[nodiscard]] Result<Rows> run(std::string_view sql, std::vector<std::string> secrets) {
        const auto begin = std::chrono::steady_clock::now();
        for (std::string& secret : detail::secrets_in(sql)) secrets.push_back(std::move(secret));
        Diagnostics found = found_;
        const std::string password = detail::resolved(options_.password, "password", found);
        const std::string key_password = detail::resolved(options_.key_password, "key_password", found);
        const std::string trouble = detail::header_trouble(password);
        if (!trouble.empty()) found.report<"http-option">({}, detail::Plain{"password"}, detail::Plain{trouble});
        const std::string hidden = detail::masked(sql, secrets);
        Result<Rows> result = found;
        if (found.empty()) {
            result = send(sql, hidden, password, key_password);
            secrets.insert(secrets.end(), {password, key_password});
            if (!result) result = detail::without(result.diagnostics(), secrets);
        }
        if (options_.observer) {
            const auto time = std::chrono::steady_clock::now() - begin;
            options_.observer({hidden, std::chrono::duration_cast<std::chrono::microseconds>(time),
                               result ? result.value().size() : 0, result.diagnostics()});
        }
        return result;
    }

private:
    /// Those of the URL and of the options, which win.
    void merge_settings() {
        std::vector<HttpSetting> all;
        for (HttpSetting& setting : url_.settings) {
            const bool again = std::any_of(options_.settings.begin(), options_.settings.end(),
                                           [&](const HttpSetting& other) { return other.name == setting.name; });
            if (setting.name == "database" && options_.database.empty()) options_.database = setting.value;
            if (!again && setting.name != "database") all.push_back(std::move(setting));
        }
        options_.settings.insert(options_.settings.begin(), all.begin(), all.end());
    }

    void check_setting(const std::string& name) {
        if (detail::is_http_setting(name)) return;
        const std::string trouble = "has " + detail::shown(name) + ", which is no setting of a statement";
        found_.report<"http-option">({}, detail::Plain{"settings"}, detail::Plain{trouble});
    }

    [[nodiscard]] std::string request_url() const {
        // The whole answer is kept back until the end, so that its status is that of the statement.
        std::vector<HttpSetting> all{
            {"default_format", "TabSeparated"}, {"wait_end_of_query", "1"}, {"enable_http_compression", "1"}};
        if (!options_.database.empty()) all.push_back({"database", options_.database});
        all.insert(all.end(), options_.settings.begin(), options_.settings.end());
        return url_.base + detail::http_query(all);
    }

    [[nodiscard]] Result<Rows> send(std::string_view sql, std::string_view hidden, const std::string& password,
                                    const std::string& key_password) {
        if (connection_ == nullptr) connection_ = std::make_unique<detail::HttpConnection>(options_, key_password);
        std::vector<std::string> headers{"Content-Type: application/octet-stream", "Expect:"};
        if (!options_.user.empty()) headers.push_back("X-ClickHouse-User: " + options_.user);
        if (!password.empty()) headers.push_back("X-ClickHouse-Key: " + password);
        const detail::HttpAnswer answer = connection_->post(request_url(), headers, sql);
        return detail::outcome_of(answer, {url_.base, options_.user, hidden, options_.statement_timeout});
    }

    HttpOptions options_;
    detail::HttpUrl url_;
    Diagnostics found_;  // what stands against all of it
    std::unique_ptr<detail::HttpConnection> connection_;
};

CHDDL_INLINE HttpExecutor::HttpExecutor(std::string_view url, HttpOptions options)
    : link_(std::make_unique<Link>(url, std::move(options))) {}
CHDDL_INLINE HttpExecutor::~HttpExecutor() = default;
CHDDL_INLINE HttpExecutor::HttpExecutor(HttpExecutor&& other) noexcept = default;
CHDDL_INLINE HttpExecutor& HttpExecutor::operator=(HttpExecutor&& other) noexcept = default;

CHDDL_INLINE Result<Rows> HttpExecutor::run(std::string_view sql) {
    return run_hiding(sql, {});
}

CHDDL_INLINE Result<Rows> HttpExecutor::run_hiding(std::string_view sql, const std::vector<std::string>& secrets) {
    if (link_ == nullptr) return server_lost("this executor was moved from");
    return link_->run(sql, secrets);
}

}  // namespace chddl::inline CHDDL_ABI
