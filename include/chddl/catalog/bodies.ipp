// All bodies of catalog/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/catalog/conversions.ipp>
#include <chddl/catalog/engine_names.ipp>
#include <chddl/catalog/explanations.ipp>
#include <chddl/catalog/formats.ipp>
#include <chddl/catalog/function_types.ipp>
#include <chddl/catalog/functions.ipp>
#include <chddl/catalog/keywords.ipp>
#include <chddl/catalog/merge_tree_settings.ipp>
#include <chddl/catalog/query_settings.ipp>
#include <chddl/catalog/setting_specs.ipp>
#include <chddl/catalog/since.ipp>
#include <chddl/catalog/time_zones.ipp>
#include <chddl/catalog/type_families.ipp>

// The rows: behind the bodies, which have them already.
#include <chddl/catalog/generated/aggregate_combinators.ipp>
#include <chddl/catalog/generated/engine_names.ipp>
#include <chddl/catalog/generated/explanations.ipp>
#include <chddl/catalog/generated/formats.ipp>
#include <chddl/catalog/generated/functions.ipp>
#include <chddl/catalog/generated/keywords.ipp>
#include <chddl/catalog/generated/merge_tree_settings.ipp>
#include <chddl/catalog/generated/query_settings.ipp>
#include <chddl/catalog/generated/setting_choices.ipp>
#include <chddl/catalog/generated/since.ipp>
#include <chddl/catalog/generated/table_functions.ipp>
#include <chddl/catalog/generated/time_zones.ipp>
#include <chddl/catalog/generated/type_families.ipp>
