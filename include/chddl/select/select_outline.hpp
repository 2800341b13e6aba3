// A SELECT in outline: its outputs, the columns it reads, its sources. Plain data.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/query_tree.hpp>
#include <chddl/select/select_feature.hpp>
#include <chddl/select/select_source.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

enum class OutputKind : std::uint8_t {
    expression,
    column,    ///< nothing but a column (or another output's alias): `a`, `t.a`, `a AS b`
    asterisk,  ///< `*`, `t.*` or COLUMNS(…), with what stands behind them, and untuple(…): any number of outputs
};

enum class LiteralKind : std::uint8_t { integer, real, string, boolean, null };

/// A number, string, boolean or NULL.
struct SelectLiteral {
    LiteralKind kind = LiteralKind::null;
    std::string text = {};  ///< as the server prints it: 1e3 is `1000.`, a string has its quotes
    std::string type = {};  ///< the server's: UInt8, String, Nullable(Nothing) …

    friend bool operator==(const SelectLiteral&, const SelectLiteral&) = default;
};

/// An argument of an aggregate function. All members are empty where it is more than a column.
struct AggregateArgument {
    NamePath path = {};       ///< as it was written
    std::string column = {};  ///< the source's column; known to `resolve` alone
    std::size_t table = 0;    ///< whose: its place among the tables that `resolve` was given

    friend bool operator==(const AggregateArgument&, const AggregateArgument&) = default;
};

/// A whole call of an aggregate function: `quantileState(0.9)(amount)`.
struct SelectAggregate {
    std::string function = {};                 ///< with its combinators, as it was written: `sumState`
    std::vector<std::string> parameters = {};  ///< of literals; empty text for anything else
    std::vector<AggregateArgument> arguments = {};

    friend bool operator==(const SelectAggregate&, const SelectAggregate&) = default;
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
    std::optional<SelectLiteral> literal = {};
    std::optional<SelectAggregate> aggregate = {};

    friend bool operator==(const SelectOutput&, const SelectOutput&) = default;
};

inline constexpr std::size_t no_source = static_cast<std::size_t>(-1);

/// A column that the server looks for, and answers 47 when it is not there. No aliases, no parameters of lambdas, no
/// columns of subqueries.
struct ColumnRead {
    NamePath path;
    std::size_t position = 0;        ///< where it is first written
    std::size_t source = no_source;  ///< its place in `SelectOutline::sources`, if it can be in no other

    friend bool operator==(const ColumnRead&, const ColumnRead&) = default;
};

/// A key of GROUP BY.
struct SelectKey {
    std::string expression = {};
    NamePath column = {};  ///< of a column (or an output's alias): its parts

    friend bool operator==(const SelectKey&, const SelectKey&) = default;
};

/// A SELECT in outline. Every `…_known` says that the list beside it is whole; what it holds is right in any case.
///
/// Of several SELECTs with UNION between them, outputs, aliases and keys are those of the first.
struct SelectOutline {
    std::vector<SelectOutput> outputs;
    bool outputs_known = false;

    std::vector<ColumnRead> reads;  ///< without what `*` reads
    bool reads_known = false;

    /// The leftmost table: the one whose rows trigger a materialized view, also through subqueries in FROM. Nothing for
    /// a table function.
    std::optional<SelectSource> source;
    bool source_known = false;  ///< it is the only one, and everything in FROM was read
    bool has_from = false;

    std::vector<SelectSource> sources;  ///< every table, in the order in which the server looks for them
    bool sources_known = false;

    std::vector<std::string> aliases;  ///< all that are defined: a column of the same name is shadowed
    std::vector<SelectKey> group_by;
    bool group_by_all = false;
    std::vector<SelectFeature> features;

    detail::QueryTree tree;  ///< the SELECTs themselves, for `resolve`

    [[nodiscard]] bool has(SelectFeature feature) const {
        for (const SelectFeature one : features) {
            if (one == feature) return true;
        }
        return false;
    }

    friend bool operator==(const SelectOutline&, const SelectOutline&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
