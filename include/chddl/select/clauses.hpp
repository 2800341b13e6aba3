// Reads one SELECT clause by clause.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/cursor.hpp>
#include <chddl/select/expression_parser.hpp>
#include <chddl/select/query_reader.hpp>
#include <chddl/select/query_tree.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

class ClauseReader {
public:
    ClauseReader(QueryReader& queries, Cursor cursor, std::size_t depth)
        : queries_(queries),
          cursor_(cursor),
          depth_(depth),
          parser_(cursor_, queries.tree().exprs, queries.features(), {&queries, depth}) {}
    ClauseReader(const ClauseReader&) = delete;
    ClauseReader& operator=(const ClauseReader&) = delete;

    /// Up to UNION or the end.
    [[nodiscard]] Query read();
    /// Where reading ended.
    [[nodiscard]] std::size_t place() const { return cursor_.place(); }

private:
    struct Clause {
        std::string_view words;
        void (ClauseReader::*read)();
    };
    [[nodiscard]] static const Clause* clause_at(const Cursor& cursor);
    [[nodiscard]] bool at_clause() const;

    // select_list.ipp
    void select();
    void distinct();
    void select_item();
    void empty_item();
    void unread_item(std::size_t place);
    void describe_item(SelectItem& item, std::size_t place);

    // clauses.ipp
    void with();
    bool common_table();
    void constant();
    void condition();
    void prewhere();
    void having();
    void qualify();
    void group_by();
    void order_by();
    void order_by_item();
    void interpolate();
    void limit();
    void offset();
    void fetch();
    void window();
    void settings();
    std::optional<SelectSetting> setting();
    void expressions();
    bool expression();

    // from_clause.ipp
    void from();
    bool first_table();
    bool next_table();
    bool array_join();
    bool table_expression(FromItem& item);
    bool table_name(SelectSource& source);
    bool table_alias(FromItem& item);
    bool column_names(std::vector<std::string>& names);
    bool modifiers(SelectSource& source);
    bool ratio();
    bool join_words(FromItem& item);
    bool join_condition(FromItem& item);
    bool using_columns(FromItem& item);
    [[nodiscard]] bool in_from() const;

    void note(SelectFeature feature) {
        note_feature(queries_.features(), feature);
        note_feature(query_.features, feature);
    }
    [[nodiscard]] ExprTree& exprs() { return queries_.tree().exprs; }
    void fail();
    void skip_to_clause();

    QueryReader& queries_;
    Query query_;
    Cursor cursor_;
    std::size_t depth_;
    ExpressionParser parser_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/clauses.ipp>
#include <chddl/select/query_reader.ipp>
#endif
