// Reads a text into its SELECTs: brackets, UNION, INTERSECT and EXCEPT. What stands between them: clauses.hpp.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/cursor.hpp>
#include <chddl/select/query_tree.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t deepest_nesting = 100;  // of brackets, SELECTs included: the parser recurses

class QueryReader {
public:
    explicit QueryReader(const std::vector<Token>& tokens);
    QueryReader(const QueryReader&) = delete;
    QueryReader& operator=(const QueryReader&) = delete;

    /// All of the text.
    [[nodiscard]] QueryTree read();

    /// The SELECT in the brackets that open at the cursor, which goes behind them. no_query where there is none.
    QueryId bracketed(Cursor& cursor, std::size_t depth);

    /// Whether the brackets at the cursor hold nothing but a SELECT: not ((SELECT 1), 2).
    [[nodiscard]] bool only_query(const Cursor& cursor) const;

    [[nodiscard]] QueryTree& tree() { return tree_; }
    [[nodiscard]] std::vector<SelectFeature>& features() { return features_; }

private:
    QueryId set(std::size_t first, std::size_t last, std::size_t depth);
    QueryId branch(Cursor& cursor, std::size_t last, std::size_t depth);
    QueryId add(Query query);
    void share_common_tables(const std::vector<QueryId>& branches);

    const std::vector<Token>& tokens_;
    std::vector<std::size_t> closing_;  // for each bracket that opens: where it closes, 0 for nowhere
    QueryTree tree_;
    std::vector<SelectFeature> features_;
};

/// Whether UNION, INTERSECT or EXCEPT and a SELECT come next. `* EXCEPT (a)` is none.
[[nodiscard]] bool at_set_operation(const Cursor& cursor);

/// Whether the bracket here opens a SELECT: (SELECT …), ((SELECT …)), (WITH …), (FROM …).
[[nodiscard]] bool at_bracketed_query(const Cursor& cursor);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/clauses.hpp>
#endif
