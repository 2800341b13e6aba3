// What stands between a table's brackets beside columns: skipping indices, constraints, projections.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/sql/text.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// `INDEX name expression TYPE type(args) GRANULARITY n`
struct Index {
    std::string name = {};
    SqlText expression = {};
    std::string type = {};           ///< of `catalog::index_types`: "minmax", "bloom_filter"
    std::vector<SqlText> args = {};  ///< `100`, `tokenizer = ngrams(3)`
    std::int64_t granularity = 0;    ///< 0: the server's default for the type

    friend bool operator==(const Index&, const Index&) = default;
};

enum class ConstraintKind : std::uint8_t {
    check,   ///< rows for which it is false are refused
    assume,  ///< believed, never looked at
};

/// `CONSTRAINT name CHECK expression`
struct Constraint {
    std::string name = {};
    ConstraintKind kind = ConstraintKind::check;
    SqlText expression = {};

    friend bool operator==(const Constraint&, const Constraint&) = default;
};

/// `PROJECTION name (SELECT … GROUP BY … ORDER BY …)`, or `PROJECTION name INDEX expression TYPE type`.
struct Projection {
    std::string name = {};
    SqlText select = {};      ///< without FROM; empty for the second form
    SqlText expression = {};  ///< of the second form
    std::string type = {};    ///< of the second form: "basic"
    std::vector<Setting> settings = {};

    friend bool operator==(const Projection&, const Projection&) = default;
};

namespace detail {

/// The index's own granularity, or what the server writes for its type; 0 where the type is not known.
[[nodiscard]] std::int64_t granularity_of(const Index& index);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/table_parts.ipp>
#else
extern template class std::vector<chddl::Index>;
extern template class std::vector<chddl::Constraint>;
extern template class std::vector<chddl::Projection>;
#endif
