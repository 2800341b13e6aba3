// Reads a SELECT clause by clause into expressions.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/cursor.hpp>
#include <chddl/select/expression.hpp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// One item of the SELECT list. `id` is no_expr for what was not understood; its alias may be known all the same.
struct SelectItem {
    ExprId id = no_expr;
    std::string_view expression;  // without the alias
    std::optional<std::string> alias;
    std::size_t position = 0;
    bool may_be_many = false;
};

struct ParsedSelect {
    ExprTree tree;
    std::vector<SelectItem> items;
    std::vector<ExprId> conditions;        // of all clauses but WITH, which counts where it is used
    std::vector<std::string> table_names;  // of common table expressions
    std::vector<SelectFeature> features;
    std::optional<SelectSource> source;
    bool source_known = false;
    bool has_from = false;
    bool has_items = false;  // there was a SELECT
    bool is_union = false;
    bool whole = true;        // everything was understood
    bool usual_names = true;  // no setting that changes how the server names and finds columns
    bool usual_reads = true;  // nothing was skipped that may read columns, but has no aliases
};

class ClauseReader {
public:
    ClauseReader(const std::vector<Token>& tokens, std::size_t first, std::size_t last)
        : cursor_(tokens, first, last), parser_(cursor_, select_.tree, select_.features) {}
    ClauseReader(const ClauseReader&) = delete;
    ClauseReader& operator=(const ClauseReader&) = delete;

    [[nodiscard]] ParsedSelect read();

private:
    struct Clause {
        std::string_view words;
        void (ClauseReader::*read)();
    };
    [[nodiscard]] static const Clause* clause_at(const Cursor& cursor);
    [[nodiscard]] bool at_clause() const;
    [[nodiscard]] bool at_set_operation() const;

    // select_list.ipp
    void select();
    void distinct();
    void select_item();
    void empty_item();
    void unread_item(std::size_t place);
    void describe_item(SelectItem& item, std::size_t place);

    // clauses.ipp
    void with();
    void common_table();
    void condition();
    void having();
    void qualify();
    void group_by();
    void order_by();
    void order_by_item();
    void limit();
    void offset();
    void fetch();
    void window();
    void settings();
    void set_operation();
    void expressions();
    bool expression();

    // from_clause.ipp
    void from();
    void from_table();
    bool table_name(SelectSource& source);
    void table_alias(SelectSource& source);
    void rest_of_from();

    void note(SelectFeature feature) { note_feature(select_.features, feature); }
    void fail();
    void skip_to_clause();

    ParsedSelect select_;
    Cursor cursor_;
    ExpressionParser parser_;
};

/// The SELECT among the tokens, which may stand in brackets.
[[nodiscard]] ParsedSelect read_select(const std::vector<Token>& tokens);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/clauses.ipp>
#endif
