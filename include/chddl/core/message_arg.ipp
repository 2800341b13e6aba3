// A user's text is escaped.
#pragma once

#include <chddl/core/message_arg.hpp>

#include <chddl/core/diagnostics.hpp>

#include <fmt/format.h>

#include <iterator>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void MessageArg::append_to(std::string& out) const {
    switch (kind_) {
        case Kind::quoted:
            out.append("'").append(shown(text_)).append("'");
            return;
        case Kind::plain:
            out.append(shown(text_, 2000));
            return;
        case Kind::number:
            fmt::format_to(std::back_inserter(out), "{}", number_);
            return;
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
