// The aliases of one SELECT: an alias goes before the column of its name, but for in its own definition.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

class QueryAliases {
public:
    QueryAliases(const Query& query, const ExprTree& exprs);

    /// What the column's name is an alias of; null where it is none, and inside its definition.
    [[nodiscard]] const ExprId* find(const ExprNode& column);
    /// What stands for the name; `no_expr` for none.
    [[nodiscard]] ExprId definition(const std::string& name) const {
        const auto found = all_.find(name);
        return found == all_.end() ? no_expr : found->second;
    }
    /// Whether an alias was not found because there were too many: aliases of aliases may double with each.
    [[nodiscard]] bool exhausted() const { return exhausted_; }

    /// As long as it lives, what is looked at is part of the definition of the alias; "" is none.
    class Within {
    public:
        Within(QueryAliases& aliases, std::string alias)
            : aliases_(aliases),
              alias_(std::move(alias)),
              entered_(!alias_.empty() && aliases.inside_.insert(alias_).second) {}
        ~Within() {
            if (entered_) aliases_.inside_.erase(alias_);
        }
        Within(const Within&) = delete;
        Within& operator=(const Within&) = delete;

    private:
        QueryAliases& aliases_;
        std::string alias_;
        bool entered_;
    };
    [[nodiscard]] Within within(std::string alias) { return {*this, std::move(alias)}; }

private:
    static constexpr std::size_t most_found = 5000;
    static constexpr std::size_t most_inside = 100;

    std::unordered_map<std::string, ExprId> all_;
    std::unordered_set<std::string> inside_;
    std::size_t found_ = 0;
    bool exhausted_ = false;
};

/// The output that a key of GROUP BY calls by its place: of `GROUP BY 2` the second. Null for any other key, and for a
/// place where there is none, or of which nothing is known as a `*` stands before it.
[[nodiscard]] const SelectItem* output_of_key(const ExprNode& key, const Query& query, const ExprTree& exprs);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/query_aliases.ipp>
#endif
