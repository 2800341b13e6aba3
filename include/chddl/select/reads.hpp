// Which columns the expressions of a SELECT make the server look for.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Collects certain reads only. `known()` is false once anything was met that may read more.
///
/// An alias, wherever it is defined, is meant by its name everywhere but in its own definition: there it is the column.
class ReadCollector {
public:
    explicit ReadCollector(const ExprTree& tree);

    void read(ExprId id) { walk(id); }
    [[nodiscard]] const std::vector<ColumnRead>& reads() const { return reads_; }
    [[nodiscard]] bool known() const { return known_; }
    /// Calls of `if` and `multiIf` of which the server may compute a condition beforehand.
    [[nodiscard]] const std::vector<ExprId>& decided() const { return decided_; }

private:
    struct Alias {
        ExprId id = no_expr;
        bool ambiguous = false;  // two different expressions: refused by the server
        bool walked = false;
        bool varies = false;
    };

    // These answer whether the value surely varies from row to row, so that the server cannot compute it beforehand.
    bool walk(ExprId id);
    bool walk_kind(ExprId id);
    bool walk_call(ExprId id);
    bool walk_condition(ExprId id);
    bool walk_lambda(const ExprNode& lambda);
    bool walk_column(const ExprNode& column);
    bool walk_alias(Alias& alias);
    [[nodiscard]] std::size_t definition_distance(std::string_view name) const;
    [[nodiscard]] bool is_parameter(std::string_view name) const;
    bool unsure();
    void add(const ExprNode& column);

    const ExprTree& tree_;
    std::unordered_map<std::string_view, Alias> aliases_;
    std::unordered_map<std::string, std::size_t> seen_;
    std::vector<std::string_view> definitions_;  // aliases in whose definition we are, the innermost last
    std::vector<std::string_view> parameters_;   // of the lambdas around
    std::vector<ColumnRead> reads_;
    std::vector<ExprId> decided_;
    std::size_t depth_ = 0;
    bool certain_ = true;
    bool known_ = true;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/reads.ipp>
#endif
