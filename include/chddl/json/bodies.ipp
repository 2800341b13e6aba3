// All bodies of json/: for its unit in lib/, and for src_json.hpp.
#pragma once

#include <chddl/json/base_text.ipp>
#include <chddl/json/json_events.ipp>
#include <chddl/json/json_writer.ipp>
#include <chddl/json/shapes.ipp>
#include <chddl/json/spec.ipp>
#include <chddl/json/spec_reader.ipp>
#include <chddl/json/spec_schema.ipp>
#include <chddl/json/spec_settings.ipp>
