// Where texts are joined, and names are split.
#pragma once

#include <chddl/build/values.hpp>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE TextList::TextList(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) text_.append(text_.empty() ? "" : ",").append(text);
}

CHDDL_INLINE ObjectName::ObjectName(std::string_view name) {
    const std::size_t dot = name.find('.');
    ambiguous_ = dot != std::string_view::npos && name.find('.', dot + 1) != std::string_view::npos;
    const bool split = dot != std::string_view::npos && dot > 0 && dot + 1 < name.size() && !ambiguous_;
    name_ = split ? QualifiedName{std::string(name.substr(0, dot)), std::string(name.substr(dot + 1))}
                  : QualifiedName{{}, std::string(name)};
}

}  // namespace chddl::inline CHDDL_ABI
