// What runs statements: implement it over any client, or take one of chddl's.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// The values of one row, as the server prints them in TabSeparated, with the escapes resolved. NULL becomes "": where
/// the difference matters, ask for it (`isNull(x)`).
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

/// A way to a server. One statement a call, in order; used by one thread at a time.
///
///     class MyExecutor final : public chddl::Executor {
///         chddl::Result<chddl::Rows> run(std::string_view sql) override {
///             const auto answer = client_.execute(sql);
///             if (answer.code != 0) return chddl::server_refused(answer.code, answer.error);
///             return answer.rows;
///         }
///     };
///
/// `sql` can hold secrets and any byte, NUL too. Exceptions of a client are caught inside `run`.
class Executor {
public:
    virtual ~Executor() = default;

    /// The rows, none for a statement that gives none; `server_refused` or `server_lost` if it failed.
    virtual Result<Rows> run(std::string_view sql) = 0;

    /// The same of a statement that holds these secrets: an executor that shows statements must hide them.
    virtual Result<Rows> run_hiding(std::string_view sql, const std::vector<std::string>& secrets);

protected:
    Executor() = default;
    Executor(const Executor&) = default;
    Executor(Executor&&) = default;
    Executor& operator=(const Executor&) = default;
    Executor& operator=(Executor&&) = default;
};

/// What `run` returns when the server said no: ClickHouse's code and words.
[[nodiscard]] Diagnostics server_refused(int code, std::string_view text);

/// The same of a text that begins with "Code: N. DB::Exception: ", as ClickHouse writes it, or, before 21.9, with
/// "Code: N, e.displayText() = DB::Exception: "; without, the code is 0.
[[nodiscard]] Diagnostics server_refused(std::string_view text);

/// What `run` returns when nobody knows whether the statement was carried out.
[[nodiscard]] Diagnostics server_lost(std::string_view text);

namespace detail {

struct ServerError {
    int code = 0;           ///< 0: the text does not begin with one
    std::string_view text;  ///< without it
};

[[nodiscard]] ServerError read_server_error(std::string_view text);

}  // namespace detail

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/executor.ipp>
#endif
