// All bodies of model/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/model/canonical.ipp>
#include <chddl/model/canonical_column.ipp>
#include <chddl/model/canonical_type.ipp>
#include <chddl/model/column.ipp>
#include <chddl/model/data_type.ipp>
#include <chddl/model/interval.ipp>
#include <chddl/model/materialized_view.ipp>
#include <chddl/model/setting.ipp>
#include <chddl/model/table_parts.ipp>
#include <chddl/model/type_args.ipp>
#include <chddl/model/type_function.ipp>
#include <chddl/model/type_text.ipp>
#include <chddl/model/types.ipp>
#include <chddl/model/vectors.ipp>
