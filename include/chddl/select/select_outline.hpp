// A SELECT in outline: its outputs, the columns it reads, its source. Plain data.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A column as it was written, part by part: `t.a` is {"t", "a"}, and so may be the column `a` of `t` or the element
/// `a` of the column `t`. Only `resolve`, which knows the source's columns, can tell.
using NamePath = std::vector<std::string>;

enum class OutputKind : std::uint8_t {
    expression,
    column,    ///< nothing but a column (or another output's alias): `a`, `t.a`, `a AS b`
    asterisk,  ///< `*` or `t.*`
};

/// One item of the SELECT list.
struct SelectOutput {
    OutputKind kind = OutputKind::expression;
    /// The alias, or the name that the server gives (`plus(a, 1)`). Nothing where that is not known, and for `*`.
    std::optional<std::string> name;
    bool aliased = false;
    bool qualifier_dropped = false;  ///< the name is right if `t` of `t.a` is the source, and not a column of it
    std::string expression;          ///< its text, without the alias
    NamePath column;                 ///< of a column: its parts as written; of `t.*`: `t`
    std::string cast_type;           ///< T of a whole `x::T`, `CAST(x AS T)` or `CAST(x, 'T')`; else empty
    std::size_t position = 0;

    friend bool operator==(const SelectOutput&, const SelectOutput&) = default;
};

/// A column that the server looks for, and answers 47 when it is not there. No aliases, no parameters of lambdas.
struct ColumnRead {
    NamePath path;
    std::size_t position = 0;  ///< where it is first written

    friend bool operator==(const ColumnRead&, const ColumnRead&) = default;
};

/// A table after FROM. `position` and `length` say where `database.table` stands in the text.
struct SelectSource {
    std::string database;  ///< empty when not written
    std::string table;
    std::string alias;
    std::size_t position = 0;
    std::size_t length = 0;

    friend bool operator==(const SelectSource&, const SelectSource&) = default;
};

/// What occurs in a SELECT, in the outermost one or in one inside it.
enum class SelectFeature : std::uint8_t {
    distinct,
    aggregation,  ///< an aggregate function that is no window function
    group_by,
    having,
    order_by,
    limit,     ///< LIMIT, LIMIT BY, OFFSET, FETCH or TOP
    window,    ///< OVER, WINDOW or QUALIFY
    lambda,    ///< x -> …
    subquery,  ///< anywhere: in FROM, in IN, as a value
    common_table_expression,
    set_operation,  ///< UNION, INTERSECT, EXCEPT
    join,           ///< JOIN or a comma between tables
    array_join,     ///< ARRAY JOIN, not the function
    table_function,
    final_or_sample,
    column_matcher,  ///< COLUMNS(…), `* EXCEPT`, untuple: one item, many outputs
    settings,
    not_understood,  ///< anything else that this library does not read
};

/// A SELECT in outline. Every `…_known` says that the list beside it is whole; what it holds is right in any case.
struct SelectOutline {
    std::vector<SelectOutput> outputs;
    bool outputs_known = false;

    std::vector<ColumnRead> reads;  ///< without what `*` reads
    bool reads_known = false;

    /// The leftmost table: the one whose rows trigger a materialized view. Nothing for a subquery or table function.
    std::optional<SelectSource> source;
    bool source_known = false;  ///< it is the only one, and everything in FROM was read
    bool has_from = false;

    std::vector<std::string> aliases;  ///< all that are defined: a column of the same name is shadowed
    std::vector<SelectFeature> features;

    [[nodiscard]] bool has(SelectFeature feature) const {
        for (const SelectFeature one : features) {
            if (one == feature) return true;
        }
        return false;
    }

    friend bool operator==(const SelectOutline&, const SelectOutline&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
