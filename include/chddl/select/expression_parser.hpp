// Reads the expressions of a SELECT, with the server's own precedence. What it does not know it refuses.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/cursor.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/operators.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

class QueryReader;

/// of_array: with AS, and it names a column of ARRAY JOIN. of_constant: with AS, also behind a lambda (in WITH).
enum class AliasRule : std::uint8_t { none, with_as, bare_too, of_array, of_constant };

/// What reads the SELECTs inside an expression, and how deep it stands already.
struct Surroundings {
    QueryReader* queries = nullptr;  ///< null: a SELECT is skipped
    std::size_t depth = 0;
};

/// Nothing is thrown and nothing is too deep: `no_expr` is the answer to all that is not understood, and the cursor
/// then stands anywhere behind where it was.
class ExpressionParser {
public:
    ExpressionParser(Cursor& cursor, ExprTree& tree, std::vector<SelectFeature>& features, Surroundings around = {})
        : cursor_(cursor), tree_(tree), features_(features), brackets_(around), depth_(around.depth) {}

    /// An expression and, if the rule allows one, its alias.
    ExprId element(AliasRule rule);
    /// Elements between commas.
    bool elements(std::vector<ExprId>& list, AliasRule rule);
    ExprId expression(int min_priority);
    /// What stands behind OVER or in WINDOW, with its brackets.
    ExprId window();

    /// All expressions with an alias so far, but those of ARRAY JOIN.
    [[nodiscard]] const std::vector<ExprId>& aliased() const { return aliased_; }
    /// All names of REPLACE so far.
    [[nodiscard]] const std::vector<std::string>& replaced() const { return replaced_; }

private:
    struct TypeText {
        std::string text;
        bool nameable = true;
    };
    struct SpecialCall {
        std::string_view name;
        ExprId (ExpressionParser::*read)();
    };

    // expression_parser.ipp: operators, aliases, lambdas
    ExprId operators_after(ExprId left, int min_priority, std::size_t begin);
    ExprId apply(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId binary(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId merge(const OperatorSpec& spec, ExprId left, bool more, std::size_t begin);
    ExprId in_operator(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId like(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId truth(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId between(const OperatorSpec& spec, ExprId left, std::size_t begin);
    ExprId ternary(ExprId left, std::size_t begin);
    ExprId tuple_element(ExprId left, std::size_t begin);
    ExprId subscript(ExprId left, std::size_t begin);
    ExprId cast_operator(ExprId left, std::size_t begin);
    ExprId operand();
    bool take_alias(ExprId id, AliasRule rule);
    [[nodiscard]] std::size_t lambda_parameters() const;
    ExprId lambda(std::size_t parameters, AliasRule rule);

    // primary.ipp: literals, names, brackets, calls
    ExprId primary();
    ExprId word();
    ExprId name();
    ExprId number(bool negative);
    ExprId string();
    ExprId constant();
    ExprId literal_cast();
    [[nodiscard]] std::size_t literal_end() const;
    ExprId round_brackets();
    [[nodiscard]] bool at_query() const;
    ExprId subquery();
    ExprId square_brackets();
    ExprId collection(bool round, std::vector<ExprId> items, std::size_t begin);
    [[nodiscard]] std::string tuple_shape(const std::vector<ExprId>& items) const;
    [[nodiscard]] std::string array_shape(const std::vector<ExprId>& items) const;

    // calls.ipp
    ExprId generic_call(std::string function);
    [[nodiscard]] bool is_whole_set(ExprId id) const;
    bool call_arguments(std::string& function, std::vector<ExprId>& args);
    bool call_filter(std::string& function, std::vector<ExprId>& args);
    ExprId finish_call(ExprNode made);
    ExprId window_name();
    bool window_order(ExprNode& window);
    [[nodiscard]] bool at_frame() const;
    bool window_frame(std::string& frame);
    bool frame_bound(std::string& frame);

    // matchers.ipp
    ExprId asterisk(std::vector<std::string> qualifiers, std::size_t begin);
    ExprId column_matcher(std::vector<std::string> qualifiers);
    ExprId transformers(ExprNode made);
    bool except_columns(ColumnTransformer& except);
    bool column_name(std::vector<std::string>& names);
    bool replace_columns(ColumnTransformer& replace);
    bool apply_function(ColumnTransformer& apply);

    // special_calls.ipp: what looks like a function and has a grammar of its own
    ExprId special_call(std::string_view function);
    [[nodiscard]] static const SpecialCall* find_special_call(std::string_view function);
    ExprId cast_call();
    ExprId extract_call();
    ExprId substring_call();
    ExprId position_call();
    ExprId trim_call();
    ExprId left_trim_call();
    ExprId right_trim_call();
    ExprId date_add_call();
    ExprId date_sub_call();
    ExprId date_diff_call();
    ExprId untuple_call();
    ExprId exists_call();
    ExprId grouping_call();
    ExprId unknown_call();
    ExprId plain_call(std::string_view function);
    ExprId shifted_date(std::string_view function);
    ExprId date_constant(std::string_view function);
    ExprId interval();
    ExprId interval_text(std::size_t begin);
    ExprId case_expression();

    // type_text.ipp
    std::optional<TypeText> type_text();
    void type_arguments(TypeText& type);
    void type_token(TypeText& type, TokenKind previous);

    [[nodiscard]] bool is_constant_since(std::size_t first) const;
    [[nodiscard]] bool begins_operand(std::size_t ahead) const;
    [[nodiscard]] std::size_t here() const { return cursor_.token().position; }
    ExprId add(ExprNode&& made);
    ExprId call(std::string_view function, std::vector<ExprId> args, std::size_t begin);
    ExprId literal(std::string text, std::string_view shape, std::size_t begin);
    ExprId cast(ExprId value, const TypeText& type, std::size_t begin);
    ExprId unnameable(ExprId id);
    void note(SelectFeature feature);

    Cursor& cursor_;
    ExprTree& tree_;
    std::vector<SelectFeature>& features_;
    Surroundings brackets_;
    std::size_t depth_;
    std::size_t call_begin_ = 0;  ///< of the special call that is being read
    std::vector<ExprId> aliased_;
    std::vector<std::string> replaced_;
};

void note_feature(std::vector<SelectFeature>& features, SelectFeature feature);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/expression_parser.ipp>
#endif
