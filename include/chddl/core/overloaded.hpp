// One visitor of several lambdas: name every alternative, so that the compiler finds what a change forgot.
#pragma once

#include <chddl/config.hpp>

namespace chddl::inline CHDDL_ABI {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace chddl::inline CHDDL_ABI
