// An outline against the columns of its source: `*` expanded, names looked up.
#pragma once

#include <chddl/config.hpp>
#include <chddl/select/select_outline.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// The columns of the one source of a SELECT.
struct SourceColumns {
    std::vector<std::string> names;   ///< what `*` sees, in order
    std::vector<std::string> hidden;  ///< what only its name reads: virtual, ALIAS and MATERIALIZED columns
};

struct ResolvedOutput {
    std::optional<std::string> name;  ///< nothing: not known
    std::size_t output = 0;           ///< its place in `SelectOutline::outputs`; several share one `*`
    std::string column;               ///< the source's column that it is, unchanged; else empty

    friend bool operator==(const ResolvedOutput&, const ResolvedOutput&) = default;
};

struct ReadColumn {
    std::string name;
    bool named = false;  ///< not only by `*`: without the column the server refuses the SELECT (47)

    friend bool operator==(const ReadColumn&, const ReadColumn&) = default;
};

/// Every `…_known` says that the list beside it is whole; what it holds is right in any case.
struct ResolvedSelect {
    std::vector<ResolvedOutput> outputs;
    bool outputs_known = false;
    std::vector<ReadColumn> reads;  ///< in the source's order, visible columns first
    bool reads_known = false;
    std::vector<ColumnRead> missing;  ///< what the source does not have: the server answers 47

    friend bool operator==(const ResolvedSelect&, const ResolvedSelect&) = default;
};

[[nodiscard]] ResolvedSelect resolve(const SelectOutline& outline, const SourceColumns& columns);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/resolve.ipp>
#endif
