// The compiled bodies of include/chddl/check/.
#include <chddl/check/check.ipp>
#include <chddl/check/columns.ipp>
#include <chddl/check/creation.ipp>
#include <chddl/check/engine_types.ipp>
#include <chddl/check/kafka_table.ipp>
#include <chddl/check/materialized_view.ipp>
#include <chddl/check/merge_tree_table.ipp>
#include <chddl/check/names.ipp>
#include <chddl/check/pipeline.ipp>
#include <chddl/check/refresh.ipp>
#include <chddl/check/settings.ipp>
#include <chddl/check/types.ipp>
#include <chddl/check/views.ipp>
