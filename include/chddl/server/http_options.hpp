// What HttpExecutor can be told.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/secret.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A setting of each statement, as a session has them: `{"max_threads", "1"}`.
struct HttpSetting {
    std::string name;
    std::string value;
};

/// A statement and what became of it: a line of a log.
struct HttpEvent {
    std::string_view sql;            ///< the whole statement, secrets hidden
    std::chrono::microseconds time;  ///< until the answer was there
    std::size_t rows = 0;            ///< of the answer
    const Diagnostics& found;        ///< empty: it was carried out
};

struct HttpOptions {
    std::string user = {};      ///< empty: that of the URL, else the server's own default
    Secret password = {};       ///< read whenever a statement is sent
    std::string database = {};  ///< the current one; empty: that of the URL, else the user's default
    std::vector<HttpSetting> settings = {};

    std::chrono::milliseconds connect_timeout = std::chrono::seconds(10);
    std::chrono::milliseconds statement_timeout = std::chrono::minutes(5);  ///< with connecting; 0: none
    std::size_t most_bytes = std::size_t{64} << 20U;                        ///< of an answer, unpacked

    std::string ca_file = {};    ///< PEM; empty: the authorities that the system trusts
    std::string cert_file = {};  ///< PEM: the client's own certificate, where the server asks for one
    std::string key_file = {};   ///< PEM: its key
    Secret key_password = {};
    bool verify = true;  ///< false: anybody can pose as the server, and gets the password

    std::function<void(const HttpEvent&)> observer = {};  ///< called in `run`; what it throws comes out of there
};

}  // namespace chddl::inline CHDDL_ABI
