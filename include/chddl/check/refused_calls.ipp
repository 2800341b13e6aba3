#pragma once

#include <chddl/check/refused_calls.hpp>

#include <chddl/core/message_arg.hpp>
#include <chddl/select/function_results.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string refused_arguments(const RefusedCall& call) {
    switch (call.code) {
        case 36:
        case 69:
            return "an element that the Tuple does not have";
        case 42:
            return "this number of arguments";
        case no_such_type: {
            std::string text = "the type ";
            MessageArg(call.type).append_to(text);
            return text + ", as there is none of that name";
        }
        default:
            return "arguments of these types";
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
