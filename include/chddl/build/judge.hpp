// What every build() does: check the model, put the builder's own problems first, judge.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/build/values.hpp>
#include <chddl/check/check.hpp>
#include <chddl/config.hpp>
#include <chddl/core/report.hpp>
#include <chddl/core/result.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Takes the name over; one that cannot be split is a problem.
inline void record_name(QualifiedName& name, const ObjectName& given, const Place& place, Diagnostics& problems) {
    name = given.name();
    if (given.ambiguous()) problems.report<"name-dots">(place, name.name);
}

template <class Model>
[[nodiscard]] Result<Model> judged(const Draft<Model>& draft, const CheckOptions& options) {
    Diagnostics found = draft.problems;
    found.append(check(draft.model, options));
    if (!passes(found, options)) return found;
    return {draft.model, std::move(found)};
}

}  // namespace chddl::inline CHDDL_ABI::detail
