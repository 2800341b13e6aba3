// The tables of one FROM with what joins them, and a name looked up among them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/table_columns.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// A column of USING on both sides.
struct UsingColumn {
    std::string name = {};
    FoundColumn left = {};
    FoundColumn right = {};
    bool same_type = false;  ///< for certain
    bool keeps_right = false;
};

/// An array of ARRAY JOIN.
struct UnfoldedArray {
    std::string name = {};    ///< its alias, or the column's name
    std::string column = {};  ///< the column's name, or that of a group of columns; empty for an expression
    bool aliased = false;
    FoundColumn inner = {};  ///< the column that it is
};

/// A column that `*` gives.
struct ExpandedColumn {
    std::size_t table = nowhere;
    std::size_t column = nowhere;
    bool unfolded = false;
    bool merged = false;
};

class JoinedTables {
public:
    /// How many tables will be added: with a third one names get ambiguous, also in an ON before it.
    void expect(std::size_t tables) { expected_ = tables; }
    void add(TableExpression table);
    void add(std::vector<UnfoldedArray> arrays);
    void add_using(UsingColumn column) { steps_.back().using_columns.push_back(std::move(column)); }

    [[nodiscard]] const std::vector<TableExpression>& tables() const { return tables_; }
    [[nodiscard]] const OfferedColumn& column(const FoundColumn& found) const {
        return tables_[found.table].columns->columns[found.column];
    }

    /// The column of a given table that it is.
    [[nodiscard]] CellId cell(const FoundColumn& found) const;

    /// `steps`: only so many of them from the left; the right side of a JOIN is the last one alone.
    [[nodiscard]] FoundColumn find(const NamePath& path) const { return find(path, steps_.size()); }
    [[nodiscard]] FoundColumn find_left(const NamePath& path) const { return find(path, steps_.size() - 1); }
    [[nodiscard]] FoundColumn find_right(const NamePath& path) const;

    /// What USING says of a column of this name: nothing, or whether its type stays and which side it is taken from.
    struct Using {
        bool any = false;
        bool same_type = true;
        bool keeps_right = false;
    };
    [[nodiscard]] Using using_of(const std::string& name) const;

    /// Whether the server must write the table's name before what is left of the path without its `first` parts. The
    /// left one of two tables is the one that is meant without, but for the columns of RIGHT JOIN … USING.
    [[nodiscard]] Binds needs_qualifier(std::size_t table, const NamePath& path, std::size_t first,
                                        bool keeps_right = false) const;
    /// Whether ARRAY JOIN has an alias of this name.
    [[nodiscard]] bool is_array_alias(const std::string& name) const;

    /// All columns that `*` sees, in the server's order. False if those of a table are not known.
    [[nodiscard]] bool expand(std::vector<ExpandedColumn>& all, bool hidden) const;
    /// The same of one table.
    [[nodiscard]] bool expand(std::vector<ExpandedColumn>& all, bool hidden, std::size_t table) const;

    /// How many tables stand left of a JOIN or comma, or will do so.
    [[nodiscard]] std::size_t joins() const {
        const std::size_t tables = tables_.size() < expected_ ? expected_ : tables_.size();
        return tables == 0 ? 0 : tables - 1;
    }

private:
    /// A table, or arrays.
    struct Step {
        std::size_t table = nowhere;
        std::vector<UsingColumn> using_columns;
        std::vector<UnfoldedArray> arrays;
    };
    [[nodiscard]] FoundColumn find(const NamePath& path, std::size_t steps) const;
    [[nodiscard]] FoundColumn find_in(std::size_t table, const NamePath& path) const;
    [[nodiscard]] FoundColumn join(const FoundColumn& left, const FoundColumn& right, const Step& step,
                                   const NamePath& path) const;
    [[nodiscard]] FoundColumn join_found(const FoundColumn& left, const FoundColumn& right, const Step& step,
                                         const NamePath& path) const;
    [[nodiscard]] bool is_ambiguous(const FoundColumn& left, const FoundColumn& right) const;
    [[nodiscard]] FoundColumn of_same_table(const FoundColumn& left, const FoundColumn& right,
                                            const NamePath& path) const;
    [[nodiscard]] FoundColumn unfold(FoundColumn found, const NamePath& path, const Step& step) const;
    [[nodiscard]] FoundColumn unfold_part(const FoundColumn& found, const UnfoldedArray& array,
                                          const NamePath& path) const;
    [[nodiscard]] FoundColumn part_of_group(const FoundColumn& found, const UnfoldedArray& array,
                                            const NamePath& path) const;
    [[nodiscard]] bool lacks_part(const UnfoldedArray& array, std::string_view part) const;
    [[nodiscard]] bool is_array(const UnfoldedArray& array, std::size_t table, std::size_t column) const;
    void join_expanded(std::vector<ExpandedColumn>& all, const Step& step, bool hidden) const;
    [[nodiscard]] std::vector<ExpandedColumn> columns_of(std::size_t table, bool hidden) const;

    std::vector<TableExpression> tables_;
    std::vector<Step> steps_;
    std::size_t expected_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/joined_tables.ipp>
#endif
