// A SELECT whose sources are known: what it gives, reads and lacks. Plain data.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// The columns of a source of a SELECT.
struct SourceColumns {
    std::vector<std::string> names = {};   ///< what `*` sees, in order
    std::vector<std::string> hidden = {};  ///< what only its name reads: virtual, ALIAS and MATERIALIZED columns
    std::vector<std::string> types = {};   ///< of `names`, in the server's spelling; shorter or empty: not known

    friend bool operator==(const SourceColumns&, const SourceColumns&) = default;
};

/// A table whose columns are known. It is the source that is written with exactly this database and name.
struct SourceTable {
    std::string database = {};  ///< empty: the SELECT does not write one
    std::string table = {};
    SourceColumns columns = {};

    friend bool operator==(const SourceTable&, const SourceTable&) = default;
};

/// An output, with what tells its type: at most one of `column`, `cast_type`, `literal` and `aggregate`.
struct ResolvedOutput {
    std::optional<std::string> name = {};  ///< nothing: not known
    std::size_t output = 0;                ///< its place in `SelectOutline::outputs`; several share one `*`
    std::string column = {};               ///< the source's column that it is, unchanged, of the same type; else empty
    std::size_t table = 0;                 ///< whose: its place among the given tables
    std::string cast_type = {};            ///< T of a whole CAST
    std::optional<SelectLiteral> literal = {};
    std::optional<SelectAggregate> aggregate = {};
    std::string type = {};  ///< in the server's spelling; empty: not known

    friend bool operator==(const ResolvedOutput&, const ResolvedOutput&) = default;
};

struct ReadColumn {
    std::string name = {};
    bool named = false;     ///< not only by `*`: without the column the server refuses the SELECT (47)
    std::size_t table = 0;  ///< whose: its place among the given tables

    friend bool operator==(const ReadColumn&, const ReadColumn&) = default;
};

inline constexpr std::size_t no_table = static_cast<std::size_t>(-1);

/// A column that no source has.
struct MissingColumn {
    NamePath path = {};
    std::size_t position = 0;
    std::size_t table = no_table;  ///< the only given table where it could be; nothing where there are several

    friend bool operator==(const MissingColumn&, const MissingColumn&) = default;
};

/// A column that several tables have, where the server takes none of them: among two tables it takes the left one's.
struct AmbiguousColumn {
    NamePath path = {};
    std::size_t position = 0;
    std::size_t tables = 0;  ///< how many the SELECT has

    friend bool operator==(const AmbiguousColumn&, const AmbiguousColumn&) = default;
};

/// A call that the server does not take.
struct RefusedCall {
    std::string function = {};
    std::size_t position = 0;
    /// The server's: 42 for the number of arguments, 43 and 386 for their types, 36 and 69 for an element, 50 for a
    /// type that they name.
    int code = 0;
    std::string type = {};  ///< which is named, as it was written; else empty

    friend bool operator==(const RefusedCall&, const RefusedCall&) = default;
};

/// A call of an aggregate function.
struct TypedAggregate {
    /// The type of its state, with the combinators as they were written: `AggregateFunction(sumIf, String, UInt8)`.
    /// Nothing stands for a type that is not known.
    std::string state = {};
    std::size_t position = 0;

    friend bool operator==(const TypedAggregate&, const TypedAggregate&) = default;
};

enum class TypedClauseKind : std::uint8_t {
    filter,  ///< of WHERE, PREWHERE, HAVING or QUALIFY
    key,     ///< of GROUP BY
};

/// An expression of a clause that takes values of some types only.
struct TypedClause {
    TypedClauseKind kind = TypedClauseKind::filter;
    std::string type = {};
    std::size_t begin = 0;  ///< of the expression in the text
    std::size_t end = 0;    ///< behind it

    friend bool operator==(const TypedClause&, const TypedClause&) = default;
};

/// A function that no server of the target has by itself: 46, unless somebody created one of that name.
struct UnknownFunction {
    std::string name = {};
    std::size_t position = 0;

    friend bool operator==(const UnknownFunction&, const UnknownFunction&) = default;
};

/// Every `…_known` says that the list beside it is whole; what it holds is right in any case.
struct ResolvedSelect {
    std::vector<ResolvedOutput> outputs = {};
    bool outputs_known = false;
    std::vector<ReadColumn> reads = {};  ///< table by table in the order of its columns, visible ones first
    bool reads_known = false;
    std::vector<MissingColumn> missing = {};      ///< the server answers 47, to those behind STRICT 36
    std::vector<AmbiguousColumn> ambiguous = {};  ///< the server answers 207
    std::vector<RefusedCall> refused_calls = {};
    std::vector<TypedAggregate> aggregates = {};          ///< each once; those whose arguments can be counted
    std::vector<TypedClause> clauses = {};                ///< each once; those whose type is known
    std::vector<UnknownFunction> unknown_functions = {};  ///< each once

    friend bool operator==(const ResolvedSelect&, const ResolvedSelect&) = default;
};

}  // namespace chddl::inline CHDDL_ABI
