// Which families an engine refuses, its row says.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/check/engine_types.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_text.hpp>

#include <algorithm>
#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// The first family of the list that is in the type, or ""; what is too deep for a server is not walked into.
[[nodiscard]] CHDDL_INLINE std::string_view held_family(const DataType& type,
                                                        std::span<const std::string_view> families,
                                                        std::size_t depth = 0) {
    if (type.spec == nullptr || depth > type_depth_limit) return {};
    const auto family = std::find(families.begin(), families.end(), type.spec->name);
    if (family != families.end()) return *family;
    for (const TypeArg& arg : type.args)
        if (const DataType* inner = type_of(arg))
            if (const std::string_view held = held_family(*inner, families, depth + 1); !held.empty()) return held;
    return {};
}

CHDDL_INLINE void check_engine_types(const MergeTreeTable& table, const Place& place, Diagnostics& found) {
    const catalog::EngineSpec* engine = find_row(catalog::engines, table.storage.engine.name);
    if (engine == nullptr || engine->refused_types.empty()) return;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        const std::string_view held = held_family(canonical(column.type), engine->refused_types);
        if (held.empty()) continue;
        std::string type;
        SqlWriter sql(type);
        write(sql, column.type);
        found.report<"engine-type">(place / "columns" / i, column.name, Plain{type}, Plain{held}, Plain{engine->name});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
