// CREATE MATERIALIZED VIEW: what carries the rows.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/column.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/refresh.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/model/table_parts.hpp>
#include <chddl/sql/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// As whom the SELECT runs.
enum class SqlSecurity : std::uint8_t {
    as_configured,
    definer,  ///< as `MaterializedView::definer`
    invoker,  ///< refused for materialized views (397)
    none,     ///< without looking at rights
};

/// What a view that keeps its rows itself begins with.
enum class ViewFill : std::uint8_t {
    new_rows,  ///< what is inserted from now on
    populate,  ///< what the source holds already, too; what is inserted meanwhile is missed
    empty,     ///< EMPTY: a refreshable view is not run at once
};

/// A materialized view: it writes into a table (`to`), or keeps its rows itself (`storage`). ClickHouse refuses TO
/// beside ENGINE (62).
struct MaterializedView {
    QualifiedName name = {};
    QualifiedName to = {};  ///< empty: the view keeps its rows itself
    /// Mostly none: the server infers them. All without a type: new names for what the SELECT gives, in its order.
    std::vector<Column> columns = {};
    std::vector<Index> indices = {};  ///< these three: of a view without `to`, like a table's
    std::vector<Constraint> constraints = {};
    std::vector<Projection> projections = {};
    std::optional<Storage> storage = {};  ///< of a view without `to`
    std::optional<Refresh> refresh = {};
    ViewFill fill = ViewFill::new_rows;
    std::string definer = {};  ///< a user, or "CURRENT_USER"
    SqlSecurity security = SqlSecurity::as_configured;
    SqlText select = {};
    std::string comment = {};
    Creation creation = {};

    friend bool operator==(const MaterializedView&, const MaterializedView&) = default;
};

namespace detail {

/// Whether the columns are names alone, which the SELECT's outputs get in their order.
[[nodiscard]] bool has_names_alone(const MaterializedView& view);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/materialized_view.ipp>
#else
extern template class std::vector<chddl::MaterializedView>;
#endif
