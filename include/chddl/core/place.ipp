// Paths become text here.
#pragma once

#include <chddl/core/place.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE void append_pointer_key(std::string& pointer, std::string_view key) {
    for (const char c : key) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
}

}  // namespace detail

CHDDL_INLINE std::string Place::pointer() const {
    std::string pointer;
    for (std::size_t i = 0; i < size_; ++i) {
        pointer += '/';
        const auto& [key, number] = steps_[i];
        if (key == nullptr)
            pointer += std::to_string(number);
        else
            detail::append_pointer_key(pointer, {key, number});
    }
    return pointer;
}

CHDDL_INLINE std::string Place::object() const {
    std::string name(database_);
    if (!name.empty()) name += '.';
    return name.append(object_);
}

}  // namespace chddl::inline CHDDL_ABI
