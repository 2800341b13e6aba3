// Rules about how the statement that makes an object begins.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/creation.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// creation-conflict, uuid-malformed: of any object. What else is illegal of one kind of object, that kind's rules say.
void check_creation(const Creation& creation, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/creation.ipp>
#endif
