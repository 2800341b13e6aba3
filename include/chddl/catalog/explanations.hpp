// Statements that show a finding: the wrong one, the right one, and what a server made of them. The rows are generated
// from the tests that ask a real engine: generated/explanations.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

struct Explanation {
    std::string_view diagnostic = {};  ///< of catalog::diagnostics
    std::string_view says = {};        ///< what happens, in words; "" where the finding's message says it all
    std::string_view wrong = {};       ///< statements, separated by ";\n"
    std::string_view right = {};       ///< the same, mended; "" where that was not tried
    int code = 0;                      ///< of the server's refusal; 0: it takes them
    std::string_view probe = {};       ///< run behind `wrong`, shows the loss
    std::string_view seen = {};        ///< what it answered
};

/// One row a finding at most, in the order of catalog::diagnostics. All were run on ClickHouse 26.7.
[[nodiscard]] std::span<const Explanation> explanations();

/// The row of a finding; null if there is none: what no statement can show.
[[nodiscard]] const Explanation* find_explanation(std::string_view diagnostic);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/explanations.ipp>
#endif
