// Reporting a finding by the name of its row: for rules.
#pragma once

#include <chddl/catalog/diagnostics.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/core/message_arg.hpp>

namespace chddl::inline CHDDL_ABI {

template <detail::FixedString Name, class... Args>
Diagnostic& Diagnostics::report(const Place& place, const Args&... args) {
    static constexpr const catalog::DiagnosticSpec& spec = detail::row<Name, catalog::diagnostics>();
    static_assert(detail::holes(spec.message) == sizeof...(Args), "the message of this row has other arguments");
    return add(spec, place, {detail::MessageArg(args)...});
}

}  // namespace chddl::inline CHDDL_ABI
