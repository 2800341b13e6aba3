// The type of a call, from those of its arguments.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// An argument of a call.
struct CallArgument {
    std::string type = {};     ///< in the server's spelling; empty: not known
    bool constant = false;     ///< the server computes it beforehand
    bool varies = false;       ///< it surely does not: made of a table's column; `now()` is neither
    std::string literal = {};  ///< a literal as the server spells it; else empty
};

/// What a literal says that is a string; empty for all others.
[[nodiscard]] std::string text_of(const CallArgument& arg);

inline constexpr int no_such_type = 50;  ///< the server's code

/// What is known of a call.
struct CallResult {
    std::string type = {};  ///< empty: not known
    int refused = 0;  ///< the server's code for their number (42), their types (43, 386), or a type that they name (50)
};

/// Of a function that is no aggregate function.
[[nodiscard]] CallResult call_result(std::string_view function, std::span<const CallArgument> args);

/// Of an aggregate function with its combinators; `parameters` as the server spells them, empty for what is no literal.
[[nodiscard]] std::string aggregate_result(std::string_view function, std::span<const std::string> parameters,
                                           std::span<const CallArgument> args);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/aggregate_results.ipp>
#include <chddl/select/function_results.ipp>
#endif
