// One SELECT: its names resolved as the server does it (`enable_analyzer = 1`, `prefer_column_name_to_alias = 0`).
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/analysis.hpp>
#include <chddl/select/function_results.hpp>
#include <chddl/select/joined_tables.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// An alias, wherever it is defined, is meant by its name everywhere but in its own definition: there it is the column.
class QueryScope {
public:
    QueryScope(Analysis& all, const Query& query, QueryScope* parent, Link link, SourceRole role);
    QueryScope(const QueryScope&) = delete;
    QueryScope& operator=(const QueryScope&) = delete;

    [[nodiscard]] QueryColumns run();
    [[nodiscard]] std::vector<ItemName> item_names() && { return std::move(item_names_); }

private:
    struct Alias {
        ExprId id = no_expr;
        bool ambiguous = false;  // two different expressions: refused by the server
        bool walked = false;
        bool varies = false;
    };
    struct Parameter {
        std::string_view name;
        std::optional<std::string> value;  // what is written for it: APPLY
    };
    /// A column that an asterisk gives.
    struct StarColumn {
        std::optional<std::string> name = {};
        std::string column = {};  // the name by which EXCEPT and REPLACE know it
        CellId cell = nowhere;
        bool alone = true;  // no other table has a column of this name
        ResolvedOutput facts = {};
        bool replaced = false;
        bool applied = false;
        bool excepted = false;
    };
    using StarColumns = std::optional<std::vector<StarColumn>>;

    // query_scope.ipp: aliases, and names looked up
    void add_aliases();
    void read_conditions();
    void look_up(const ExprNode& column);
    void use(const FoundColumn& found, const ExprNode& column);
    void mark(const FoundColumn& found, const NamePath& path, bool named);
    bool look_up_outside(const ExprNode& column);
    bool look_up_qualified_outside(const ExprNode& column);
    bool use_alias_inside(Alias& alias, const NamePath& path);
    [[nodiscard]] bool means_something_outside(const NamePath& path, CellId but = nowhere) const;
    [[nodiscard]] bool may_be_replaced(const NamePath& path) const;
    [[nodiscard]] bool has_columns(ExprId id) const;
    [[nodiscard]] bool can_take(const QueryScope& outer, const Alias& alias, const std::string& name, CellId but) const;
    [[nodiscard]] bool is_parameter(std::string_view name) const;

    // scope_from.ipp: FROM
    void add_from();
    void add_table(const FromItem& item, SourceRole role);
    [[nodiscard]] TableExpression table_of(const FromItem& item, SourceRole role);
    [[nodiscard]] const CommonTable* find_common_table(const std::string& name) const;
    [[nodiscard]] bool is_table_alias(const std::string& name, const FromItem& but) const;
    void add_arrays(const FromItem& item);
    void add_using(const FromItem& item, ExprId id);
    void use_using(const FoundColumn& found, const ExprNode& column);
    void read_set(const ExprNode& name);

    // scope_walk.ipp: what expressions read. These answer whether the value surely varies from row to row, so that the
    // server cannot compute it beforehand.
    bool walk(ExprId id);
    bool walk_kind(ExprId id);
    bool walk_call(ExprId id);
    bool walk_argument(const ExprNode& call, std::size_t place);
    bool walk_condition(ExprId id);
    bool walk_lambda(const ExprNode& lambda);
    bool walk_window(const ExprNode& window);
    bool walk_subquery(ExprId id);
    bool walk_column(const ExprNode& column);
    bool walk_alias(Alias& alias);
    bool walk_name(const ExprNode& call, ExprId name);
    [[nodiscard]] std::size_t definition_distance(std::string_view name) const;

    // scope_outputs.ipp: the SELECT list
    void add_item(std::size_t place);
    void add_output(std::optional<std::string> name, ResolvedOutput&& facts, CellId cell);
    void add_untuple(const ExprNode& call);

    // scope_stars.ipp: asterisks
    void add_star(ExprId id);
    [[nodiscard]] StarColumns star(ExprId id, bool reads);
    [[nodiscard]] StarColumns star_columns(const ExprNode& star);
    [[nodiscard]] StarColumns listed_columns(const ExprNode& star, bool reads);
    [[nodiscard]] std::optional<std::size_t> star_table(const NamePath& qualifiers) const;
    [[nodiscard]] StarColumn star_column(const ExpandedColumn& one);
    [[nodiscard]] std::optional<std::string> star_name(const ExpandedColumn& one) const;
    [[nodiscard]] std::optional<std::size_t> star_qualifiers(const ExpandedColumn& one, const NamePath& path,
                                                             std::size_t qualifiers) const;
    bool transform(std::vector<StarColumn>& columns, const ColumnTransformer& transformer, bool reads);
    void look_up_strict(const ColumnTransformer& transformer, std::size_t position);
    void replace(StarColumn& column, const ColumnTransformer& transformer, bool reads);
    void apply(StarColumn& column, ExprId function);
    [[nodiscard]] std::optional<std::string> applied_name(const std::string& argument, const ExprNode& call);

    // scope_names.ipp: the server's names, nothing where they are not known
    [[nodiscard]] std::optional<std::string> name(ExprId id);
    bool write(ExprId id);
    bool write_kind(ExprId id);
    bool write_call(const ExprNode& call);
    bool write_arguments(const ExprNode& call);
    bool write_set(const ExprNode& call, ExprId name);
    bool write_between(const ExprNode& call);
    bool write_lambda(const ExprNode& lambda);
    bool write_list(const std::vector<ExprId>& items, std::string_view open, std::string_view close);
    bool write_star(ExprId id);
    bool write_window(const ExprNode& window);
    bool write_subquery(ExprId id);
    bool write_column(const NamePath& path);
    bool write_found(const NamePath& path, const FoundColumn& found);
    [[nodiscard]] std::optional<std::size_t> dropped_parts(const NamePath& path, const FoundColumn& found,
                                                           bool keeps_right) const;
    bool put(std::string_view text);

    // scope_types.ipp: the types of expressions, empty where they are not known
    struct Typing {
        std::vector<std::string_view> definitions = {};  // aliases in whose definition we are, the innermost last
        std::vector<std::pair<std::string_view, std::string>> parameters = {};  // of the lambdas around, with types
        std::size_t steps = 0;
        std::size_t depth = 0;
        bool certain = true;   // false: where the server may not look
        bool executed = true;  // false: where it looks at types, but may not compute anything before there are rows
    };
    [[nodiscard]] std::string type_of(ExprId id, bool executed) const;
    [[nodiscard]] CallArgument operand(ExprId id, Typing& typing) const;
    [[nodiscard]] CallArgument column_operand(const ExprNode& column, Typing& typing) const;
    [[nodiscard]] CallArgument call_operand(const ExprNode& call, Typing& typing) const;
    [[nodiscard]] std::string found_type(const FoundColumn& found, const NamePath& path) const;
    [[nodiscard]] std::string lambda_call_type(const ExprNode& call, std::span<const CallArgument> args,
                                               Typing& typing) const;
    [[nodiscard]] std::optional<std::string> special_type(const ExprNode& call,
                                                          std::span<const CallArgument> args) const;
    [[nodiscard]] static std::string common_truth(std::span<const CallArgument> args);
    [[nodiscard]] bool executes_arguments(const ExprNode& call) const;
    void note_clause(TypedClauseKind kind, ExprId id, std::string type) const;
    [[nodiscard]] bool has_open_list(const ExprNode& call) const;
    void note_refusal(const ExprNode& call, int code, const Typing& typing, std::string type = {}) const;
    void note_aggregate(const ExprNode& call, std::span<const std::string> parameters,
                        std::span<const CallArgument> args, const Typing& typing) const;

    // scope_facts.ipp: what tells the type of an output
    [[nodiscard]] ResolvedOutput facts(ExprId id) const;
    /// Null where the column is not known.
    [[nodiscard]] const OfferedColumn* whole_column(const FoundColumn& found) const;
    [[nodiscard]] SelectAggregate aggregate(const ExprNode& call) const;
    [[nodiscard]] ExprId behind_aliases(ExprId id) const;

    Analysis& all_;
    const ExprTree& exprs_;
    const Query& query_;
    QueryScope* parent_;
    Link link_;
    SourceRole role_;
    JoinedTables tables_;
    bool from_read_ = false;
    std::unordered_map<std::string_view, Alias> aliases_;
    std::unordered_map<std::string_view, ExprId> lambdas_;
    std::unordered_set<std::string_view> chained_;   // aliases that the server may write as what they stand for
    std::unordered_set<std::string_view> replaced_;  // by REPLACE: behind it they may mean the new expressions
    std::string_view replacing_;                     // the one whose new expression is read
    std::vector<std::string_view> definitions_;      // aliases in whose definition we are, the innermost last
    std::vector<Parameter> parameters_;              // of the lambdas around
    std::string text_;                               // of the name that is being written
    std::size_t names_size_ = 0;
    bool qualifier_dropped_ = false;
    std::size_t item_ = 0;
    QueryColumns result_;
    std::vector<ItemName> item_names_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/analysis.ipp>
#include <chddl/select/query_scope.ipp>
#endif
