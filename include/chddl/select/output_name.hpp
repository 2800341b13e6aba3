// The name that the server gives to an output without an alias: `a + 1` is plus(a, 1).
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/select_outline.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Writes names in one SELECT, whose aliases and source the outline has already.
class OutputNames {
public:
    OutputNames(const ExprTree& tree, const SelectOutline& outline, bool aliases_known);

    /// Nothing where the name is not known.
    [[nodiscard]] std::optional<std::string> name(ExprId id);
    /// Whether the last name leaves out the source's name somewhere.
    [[nodiscard]] bool qualifier_dropped() const { return qualifier_dropped_; }

private:
    bool write(ExprId id);
    bool write_call(const ExprNode& call);
    bool write_between(const ExprNode& call);
    bool write_lambda(const ExprNode& lambda);
    bool write_list(const std::vector<ExprId>& items, std::string_view open, std::string_view close);
    bool write_column(const NamePath& path);
    [[nodiscard]] bool is_parameter(std::string_view name) const;
    bool put(std::string_view text);

    const ExprTree& tree_;
    const SelectOutline& outline_;
    std::unordered_set<std::string_view> aliases_;
    std::unordered_set<std::string_view> chained_;  // aliases of nothing but another alias
    bool aliases_known_;
    bool qualifier_dropped_ = false;
    std::string text_;
    std::vector<std::string_view> parameters_;  // of the lambdas around
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/output_name.ipp>
#endif
