// All bodies of build/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/build/codec_text.ipp>
#include <chddl/build/engines.ipp>
#include <chddl/build/errors_companion.ipp>
#include <chddl/build/expr.ipp>
#include <chddl/build/kafka_table_builder.ipp>
#include <chddl/build/materialized_view_builder.ipp>
#include <chddl/build/merge_tree_table_builder.ipp>
#include <chddl/build/named_collection_builder.ipp>
#include <chddl/build/period.ipp>
#include <chddl/build/pipeline_builder.ipp>
#include <chddl/build/table_parts.ipp>
#include <chddl/build/values.ipp>
#include <chddl/build/view_parts.ipp>
