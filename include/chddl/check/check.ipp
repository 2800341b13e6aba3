// The entrances: find everything, then judge it.
#pragma once

#include <chddl/check/check.hpp>
#include <chddl/check/objects.hpp>
#include <chddl/check/pipeline.hpp>
#include <chddl/check/target.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE void lower_accepted(Diagnostics& found, const CheckOptions& options) {
    for (Diagnostic& finding : found)
        if (std::find(options.accepted.begin(), options.accepted.end(), finding.name) != options.accepted.end())
            finding.severity = Severity::note;
}

CHDDL_INLINE bool passes(Diagnostics& found, const CheckOptions& options) {
    lower_accepted(found, options);
    return !found.has(options.fails_at);
}

/// What every check ends with: the judgement of the options, and the options themselves.
CHDDL_INLINE void judge(Diagnostics& found, const CheckOptions& options) {
    lower_accepted(found, options);
    for (const std::string& name : options.accepted)
        if (find_row(catalog::diagnostics, name) == nullptr)
            found.report<"accepted-unknown">(Place(), name, Plain{hint_of(name, catalog::diagnostics)});
}

template <class Object>
[[nodiscard]] Diagnostics checked(const Object& object, const QualifiedName& name, const CheckOptions& options) {
    Diagnostics found;
    const Place place(name.database, name.name);
    check_object(object, options.target, place, found);
    if (options.target < Target{}) check_release(object, options.target, place, found);
    judge(found, options);
    return found;
}

}  // namespace detail

CHDDL_INLINE Diagnostics check(const Database& database, const CheckOptions& options) {
    return detail::checked(database, {{}, database.name}, options);
}
CHDDL_INLINE Diagnostics check(const NamedCollection& collection, const CheckOptions& options) {
    return detail::checked(collection, {{}, collection.name}, options);
}
CHDDL_INLINE Diagnostics check(const KafkaTable& table, const CheckOptions& options) {
    return detail::checked(table, table.name, options);
}
CHDDL_INLINE Diagnostics check(const MergeTreeTable& table, const CheckOptions& options) {
    return detail::checked(table, table.name, options);
}
CHDDL_INLINE Diagnostics check(const MaterializedView& view, const CheckOptions& options) {
    return detail::checked(view, view.name, options);
}
CHDDL_INLINE Diagnostics check(const Pipeline& pipeline, const CheckOptions& options) {
    Diagnostics found;
    detail::check_pipeline(pipeline, options, found);
    if (options.target < Target{}) detail::check_release(pipeline, options.target, found);
    detail::judge(found, options);
    return found;
}

}  // namespace chddl::inline CHDDL_ABI
