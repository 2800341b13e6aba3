// The umbrella: build, check and render a pipeline. Servers are in <chddl/server.hpp>.
#pragma once

#include <chddl/build/pipeline_builder.hpp>
#include <chddl/check/check.hpp>
#include <chddl/config.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/render/diagram.hpp>
#include <chddl/render/render.hpp>
