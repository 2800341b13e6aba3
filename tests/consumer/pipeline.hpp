// What the two units of the program share.
#pragma once

#include <chddl/chddl.hpp>

[[nodiscard]] chddl::Result<chddl::Pipeline> clicks();
