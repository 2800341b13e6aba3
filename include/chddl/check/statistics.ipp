// STATISTICS(…), by the rows of the catalog.
#pragma once

#include <chddl/catalog/sorted_rows.hpp>
#include <chddl/catalog/statistics.hpp>
#include <chddl/check/column_rules.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>
#include <chddl/render/render.hpp>

#include <algorithm>
#include <set>

namespace chddl::inline CHDDL_ABI::detail {

[[nodiscard]] CHDDL_INLINE bool takes(const catalog::StatisticsSpec& spec, const DataType& type) {
    const DataType& value = bare(type);
    if (value.spec == nullptr || (spec.nullable && can_be_null(judged(type)))) return true;
    return std::find(spec.never.begin(), spec.never.end(), value.spec->name) == spec.never.end();
}

CHDDL_INLINE void check_statistics(const std::vector<std::string>& kinds, const DataType* type, const Place& place,
                                   Diagnostics& found) {
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const catalog::StatisticsSpec* spec = find_row_ignoring_case(catalog::statistics_kinds, kinds[i]);
        if (spec == nullptr) {
            found.report<"statistics-unknown">(place / i, kinds[i],
                                               Plain{hint_of(kinds[i], catalog::statistics_kinds)});
            continue;
        }
        if (!names.insert(spec->name).second) found.report<"statistics-duplicate">(place / i, Plain{spec->name});
        if (spec->library) found.report<"statistics-library">(place / i, Plain{spec->name});
        if (type != nullptr && !takes(*spec, *type))
            found.report<"statistics-type">(place / i, Plain{spec->name}, Plain{render(*type)});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
