// From the surest sign to the weakest: the header with the code, the connection, the status, the body.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/server/http_outcome.hpp>

#include <chddl/server/http_url.hpp>
#include <chddl/server/tab_separated.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>

namespace chddl::inline CHDDL_ABI::detail {

/// The first words of a statement, on one line.
CHDDL_INLINE std::string beginning_of(std::string_view sql) {
    constexpr std::size_t most = 100;
    std::string line;
    for (const char c : sql.substr(0, 4 * most)) {
        const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!blank || (!line.empty() && line.back() != ' ')) line += blank ? ' ' : c;
    }
    std::string text = shown(line, most);
    if (line.size() > most) text.resize(text.rfind("… ("));
    return line.size() > most || sql.size() > 4 * most ? text + "…" : text;
}

CHDDL_INLINE std::string with_statement(std::string_view text, const HttpContext& context) {
    constexpr std::size_t most = 1500;
    return shown(text, most) + "; the statement: " + beginning_of(context.sql);
}

CHDDL_INLINE bool is_error_line(std::string_view text) {
    const bool has_end = text.ends_with(')') ? text.find("(version ") != std::string_view::npos
                                             : text.find(", e.what() = ") != std::string_view::npos;
    return has_end && read_server_error(text).code != 0;
}

CHDDL_INLINE std::optional<std::string_view> exception_in(std::string_view body, std::string_view tag) {
    constexpr std::string_view mark = "__exception__\r\n";
    if (!tag.empty()) {
        const std::string front = std::string(mark) + std::string(tag) + "\r\n";
        const std::size_t at = body.rfind(front);
        if (at == std::string_view::npos) return std::nullopt;
        body.remove_prefix(at + front.size());
        const std::size_t behind = body.rfind(tag);  // of a line with the length of the text
        return trimmed(body.substr(0, body.rfind('\n', behind)));
    }
    constexpr std::string_view front = "Code: ";
    body = trimmed(body);
    for (std::size_t at = body.rfind(front); at != std::string_view::npos; at = body.rfind(front, at - 1)) {
        const bool begins_a_line = at == 0 || body[at - 1] == '\n';
        if (begins_a_line && is_error_line(body.substr(at))) return body.substr(at);
        if (at == 0) break;
    }
    return std::nullopt;
}

CHDDL_INLINE bool is_login_code(int code) {
    constexpr int codes[] = {192, 193, 194, 195, 516};  // user, password, no password, address, authentication
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

CHDDL_INLINE Diagnostics refusal(std::string_view text, int code, bool login, const HttpContext& context) {
    if (!login && !is_login_code(code)) return server_refused(code, with_statement(text, context));
    Diagnostics found;
    const std::string_view user = context.user.empty() ? "default" : context.user;
    found.report<"server-login">({}, Plain{context.server}, user, Plain{text}).server_code = code;
    return found;
}

/// What ClickHouse says that it refused.
CHDDL_INLINE std::optional<Diagnostics> clickhouse_refusal(const HttpAnswer& answer, const HttpContext& context) {
    constexpr int ok = 200;
    int code = 0;
    (void)std::from_chars(answer.code.data(), answer.code.data() + answer.code.size(), code);
    std::string_view body = trimmed(answer.body);
    if (answer.status == ok) {
        const auto behind_rows = exception_in(answer.body, answer.tag);
        if (behind_rows) body = *behind_rows;
        if (!behind_rows && code == 0) return std::nullopt;
    }
    const ServerError error = read_server_error(body);
    if (code == 0) code = error.code;
    if (code == 0) return std::nullopt;
    return refusal(error.text, code, false, context);
}

CHDDL_INLINE Diagnostics lost_text(const HttpAnswer& answer, const HttpContext& context) {
    std::string text = answer.reason;
    if (answer.silent && context.server.starts_with("http://")) text += " (a port for https answers http like this)";
    return server_lost(text + "; it may or may not have carried out: " + beginning_of(context.sql));
}

CHDDL_INLINE Diagnostics trouble_text(const HttpAnswer& answer, const HttpContext& context) {
    Diagnostics found;
    const Plain server{context.server};
    const Plain reason{answer.reason};
    switch (answer.trouble) {
        case HttpTrouble::none:
            break;
        case HttpTrouble::unreachable:
            found.report<"server-unreachable">({}, server, reason);
            break;
        case HttpTrouble::certificate:
            found.report<"server-certificate">({}, server, reason);
            break;
        case HttpTrouble::option:
            found.report<"http-option">({}, Plain{"ca_file, cert_file or key_file"}, reason);
            break;
        case HttpTrouble::protocol:
            found.report<"server-protocol">({}, server, reason);
            break;
        case HttpTrouble::timeout:
            found.report<"server-timeout">({}, context.timeout.count(), Plain{beginning_of(context.sql)});
            break;
        case HttpTrouble::lost:
            return lost_text(answer, context);
    }
    return found;
}

/// What a status means that did not come with an error of ClickHouse.
CHDDL_INLINE Diagnostics status_text(HttpAnswer answer, const HttpContext& context) {
    constexpr std::size_t most = 200;
    const int status = answer.status;
    answer.reason = "HTTP status " + std::to_string(status);
    if (!trimmed(answer.body).empty()) answer.reason += ", " + shown(trimmed(answer.body), most);
    Diagnostics found;
    if (status >= 300 && status < 400) {
        found.report<"server-redirect">({}, Plain{context.server}, harmless_url(answer.location));
        return found;
    }
    if (status == 400) {  // ClickHouse's native port, and servers that want TLS
        found.report<"server-protocol">({}, Plain{context.server}, Plain{answer.reason});
        return found;
    }
    if (status >= 500 || status == 408 || status == 429) return lost_text(answer, context);
    return refusal(answer.reason, 0, status == 401 || status == 403, context);
}

CHDDL_INLINE Result<Rows> outcome_of(const HttpAnswer& answer, const HttpContext& context) {
    constexpr int ok = 200;
    const bool answered =
        answer.status != 0 && (answer.trouble == HttpTrouble::none || answer.trouble == HttpTrouble::lost);
    if (answered)
        if (auto refused = clickhouse_refusal(answer, context)) return std::move(*refused);
    if (answer.trouble != HttpTrouble::none) return trouble_text(answer, context);
    if (answer.status != ok) return status_text(answer, context);
    Diagnostics found;
    if (answer.type.starts_with("text/html"))
        return found.report<"server-answer">({}, Plain{"a web page"}, Plain{"rows of ClickHouse"}), found;
    if (!answer.has_end && !answer.cut)
        return found.report<"server-answer">({}, Plain{"without saying where it ends"},
                                             Plain{"a Content-Length or chunks"}),
               found;
    if (answer.cut) {
        const std::string size = "more than " + std::to_string(answer.body.size()) + " bytes";
        return found.report<"server-answer">({}, Plain{size}, Plain{"no more than HttpOptions::most_bytes"}), found;
    }
    return read_tab_separated(answer.body);
}

}  // namespace chddl::inline CHDDL_ABI::detail
