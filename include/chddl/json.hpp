// Pipelines as JSON. For who uses it header-only it brings nlohmann/json along.
#pragma once

#include <chddl/config.hpp>
#include <chddl/json/spec.hpp>
