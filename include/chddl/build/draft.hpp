// What a builder has recorded: a model, and what could not be put into one.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>

namespace chddl::inline CHDDL_ABI::detail {

template <class Model>
struct Draft {
    Model model;
    Diagnostics problems;  // places are within the model
};

}  // namespace chddl::inline CHDDL_ABI::detail
