// What a builder has recorded: a model, and what could not be put into one.
#pragma once

#include <chddl/build/values.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

template <class Model>
struct Draft {
    Model model;
    Diagnostics problems;  // places are within the model
};

/// Takes the name over; one that cannot be split is a problem.
inline void record_name(QualifiedName& name, const ObjectName& given, const Place& place, Diagnostics& problems) {
    name = given.name();
    if (given.ambiguous()) problems.report<"name-dots">(place, name.name);
}

}  // namespace chddl::inline CHDDL_ABI::detail
