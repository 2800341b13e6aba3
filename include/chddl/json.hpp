// Pipelines as JSON. Whose units have the bodies include nlohmann/json with it.
#pragma once

#include <chddl/config.hpp>
#include <chddl/json/spec.hpp>
