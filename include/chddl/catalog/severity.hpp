// How bad a finding is.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>

namespace chddl::inline CHDDL_ABI {

enum class Severity : std::uint8_t { note, warning, error };

}  // namespace chddl::inline CHDDL_ABI
