// Throwing, out of line.
#pragma once

#include <chddl/core/diagnostics.hpp>
#include <chddl/core/error.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE Error::Error(std::string text) : text_(std::move(text)) {}
CHDDL_INLINE Error::~Error() = default;
CHDDL_INLINE const char* Error::what() const noexcept {
    return text_.c_str();
}

namespace detail {
CHDDL_INLINE void throw_error(const Diagnostics& found) {
    throw Error(found.text());
}
}  // namespace detail

}  // namespace chddl::inline CHDDL_ABI
