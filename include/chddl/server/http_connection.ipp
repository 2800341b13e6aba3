// The only file that sends anything with libcurl.
#pragma once

#include <chddl/server/http_connection.hpp>

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <limits>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// One request under way.
struct HttpExchange {
    std::string_view body;
    std::size_t given = 0;  // of the body, to libcurl
    std::size_t most_bytes = 0;
    HttpAnswer answer = {};
};

CHDDL_INLINE std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

CHDDL_INLINE std::size_t give_body(char* buffer, std::size_t size, std::size_t count, void* user) {
    auto& exchange = *static_cast<HttpExchange*>(user);
    const std::size_t length = std::min(size * count, exchange.body.size() - exchange.given);
    std::memcpy(buffer, exchange.body.data() + exchange.given, length);
    exchange.given += length;
    return length;
}

/// libcurl would send a request again by itself when a kept connection breaks before the answer begins; it then wants
/// the body from its beginning, which it does not get: the server may have read it.
CHDDL_INLINE int refuse_to_rewind(void* /*user*/, curl_off_t /*offset*/, int /*origin*/) {
    return CURL_SEEKFUNC_FAIL;
}

CHDDL_INLINE std::size_t take_body(char* data, std::size_t size, std::size_t count, void* user) {
    constexpr int ok = 200;
    auto& [body, given, most_bytes, answer] = *static_cast<HttpExchange*>(user);
    const std::size_t most = answer.status == ok ? most_bytes : most_error_bytes;
    const std::size_t length = std::min(size * count, most - std::min(most, answer.body.size()));
    answer.body.append(data, length);
    answer.cut = length < size * count;
    return length;
}

CHDDL_INLINE void take_status(std::string_view line, HttpAnswer& answer) {
    const std::size_t blank = std::min(line.find(' '), line.size());
    line.remove_prefix(std::min(blank + 1, line.size()));
    (void)std::from_chars(line.data(), line.data() + line.size(), answer.status);
    for (std::string* header : {&answer.code, &answer.tag, &answer.location, &answer.type}) header->clear();
    answer.headed = answer.has_end = false;
}

CHDDL_INLINE bool is_same_header(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](char a, char b) { return lower(a) == lower(b); });
}

CHDDL_INLINE std::size_t take_header(char* data, std::size_t size, std::size_t count, void* user) {
    HttpAnswer& answer = static_cast<HttpExchange*>(user)->answer;
    const std::string_view line(data, size * count);
    if (line.starts_with("HTTP/")) take_status(line, answer);
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trimmed(line.substr(std::min(colon + 1, line.size())));
    if (line == "\r\n" || line == "\n") answer.headed = true;
    if (is_same_header(name, "Content-Length") || is_same_header(name, "Transfer-Encoding")) answer.has_end = true;
    if (is_same_header(name, "X-ClickHouse-Exception-Code")) answer.code = value;
    if (is_same_header(name, "X-ClickHouse-Exception-Tag")) answer.tag = value;
    if (is_same_header(name, "Location")) answer.location = value;
    if (is_same_header(name, "Content-Type")) answer.type = value;
    return line.size();
}

CHDDL_INLINE HttpTrouble trouble_of(CURLcode code, bool sent) {
    switch (code) {
        case CURLE_OK:
            return HttpTrouble::none;
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return HttpTrouble::certificate;
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CRL_BADFILE:
            return HttpTrouble::option;
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_UNSUPPORTED_PROTOCOL:  // an answer that is no HTTP
        case CURLE_WEIRD_SERVER_REPLY:
            return HttpTrouble::protocol;
        case CURLE_OPERATION_TIMEDOUT:
            return sent ? HttpTrouble::timeout : HttpTrouble::unreachable;
        default:
            return sent ? HttpTrouble::lost : HttpTrouble::unreachable;
    }
}

/// Within what a long of any system holds: 24 days.
CHDDL_INLINE long curl_time(std::chrono::milliseconds time) {
    constexpr std::int64_t longest = std::numeric_limits<std::int32_t>::max();
    return static_cast<long>(std::clamp<std::int64_t>(time.count(), 0, longest));
}

struct HttpConnection::Curl {
    CURL* easy = nullptr;
    std::size_t most_bytes = 0;
    std::array<char, CURL_ERROR_SIZE> words{};

    template <class Value>
    void set(CURLoption option, Value value) {
        curl_easy_setopt(easy, option, value);  // none of them fails but for want of memory
    }
    void set_text(CURLoption option, const std::string& text) {
        if (!text.empty()) set(option, text.c_str());
    }
};

CHDDL_INLINE HttpConnection::HttpConnection(const HttpOptions& options, const std::string& key_password)
    : curl_(std::make_unique<Curl>()) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started == CURLE_OK) curl_->easy = curl_easy_init();
    if (curl_->easy == nullptr) return;
    constexpr long idle_seconds = 2;  // ClickHouse closes a connection after 3 seconds or more
    Curl& curl = *curl_;
    curl.most_bytes = options.most_bytes;
    curl.set(CURLOPT_ERRORBUFFER, curl.words.data());
    curl.set(CURLOPT_NOSIGNAL, 1L);
    curl.set(CURLOPT_PROTOCOLS_STR, "http,https");
    curl.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl.set(CURLOPT_PROXY, "");  // none of the environment either
    curl.set(CURLOPT_FOLLOWLOCATION, 0L);
    curl.set(CURLOPT_MAXAGE_CONN, idle_seconds);
    curl.set(CURLOPT_TCP_KEEPALIVE, 1L);
    curl.set(CURLOPT_ACCEPT_ENCODING, "gzip");
    curl.set(CURLOPT_CONNECTTIMEOUT_MS, curl_time(options.connect_timeout));
    curl.set(CURLOPT_TIMEOUT_MS, curl_time(options.statement_timeout));
    curl.set(CURLOPT_SSL_VERIFYPEER, options.verify ? 1L : 0L);
    curl.set(CURLOPT_SSL_VERIFYHOST, options.verify ? 2L : 0L);
    curl.set_text(CURLOPT_CAINFO, options.ca_file);
    curl.set_text(CURLOPT_SSLCERT, options.cert_file);
    curl.set_text(CURLOPT_SSLKEY, options.key_file);
    curl.set(CURLOPT_KEYPASSWD, key_password.c_str());  // also if it is empty: OpenSSL would ask at the terminal
    curl.set(CURLOPT_POST, 1L);
    curl.set(CURLOPT_READFUNCTION, &give_body);
    curl.set(CURLOPT_SEEKFUNCTION, &refuse_to_rewind);
    curl.set(CURLOPT_WRITEFUNCTION, &take_body);
    curl.set(CURLOPT_HEADERFUNCTION, &take_header);
}

CHDDL_INLINE HttpConnection::~HttpConnection() {
    curl_easy_cleanup(curl_->easy);
}

CHDDL_INLINE HttpAnswer HttpConnection::post(const std::string& url, const std::vector<std::string>& headers,
                                             std::string_view body) {
    Curl& curl = *curl_;
    if (curl.easy == nullptr) return {.trouble = HttpTrouble::unreachable, .reason = "libcurl does not start"};
    HttpExchange exchange{.body = body, .most_bytes = curl.most_bytes};
    HttpAnswer& answer = exchange.answer;
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> list(nullptr, &curl_slist_free_all);
    for (const std::string& header : headers) {
        curl_slist* longer = curl_slist_append(list.get(), header.c_str());
        (void)list.release();
        list.reset(longer);
    }
    curl.set(CURLOPT_URL, url.c_str());
    curl.set(CURLOPT_HTTPHEADER, list.get());
    curl.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    for (const CURLoption option : {CURLOPT_READDATA, CURLOPT_WRITEDATA, CURLOPT_HEADERDATA})
        curl.set(option, static_cast<void*>(&exchange));
    curl.words[0] = '\0';
    const CURLcode code = curl_easy_perform(curl.easy);
    curl.set(CURLOPT_HTTPHEADER, static_cast<curl_slist*>(nullptr));
    long connections = 0;
    curl_easy_getinfo(curl.easy, CURLINFO_NUM_CONNECTS, &connections);
    answer.sent = exchange.given > 0;
    answer.silent = connections > 0 && answer.status == 0;
    const bool stopped_by_us = code == CURLE_WRITE_ERROR && answer.cut;
    answer.trouble = stopped_by_us ? HttpTrouble::none : trouble_of(code, answer.sent);
    answer.reason = curl.words[0] == '\0' ? curl_easy_strerror(code) : curl.words.data();
    if (code == CURLE_OK && !answer.headed) {  // which libcurl takes for an answer without a body
        answer.trouble = HttpTrouble::lost;
        answer.reason = "the connection broke within the headers of the answer";
    }
    if (code == CURLE_SEND_FAIL_REWIND) answer.reason = "the connection broke before an answer came";
    return std::move(answer);
}

}  // namespace chddl::inline CHDDL_ABI::detail
