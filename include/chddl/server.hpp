// The umbrella of what speaks to a server: executors and apply.
#pragma once

#include <chddl/chddl.hpp>
#include <chddl/config.hpp>
#include <chddl/plan/apply.hpp>
#include <chddl/server/embedded_executor.hpp>
