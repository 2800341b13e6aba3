// All bodies of plan/: for its unit in lib/, and for src_server.hpp.
#pragma once

#include <chddl/plan/apply.ipp>
#include <chddl/plan/cluster_task.ipp>
#include <chddl/plan/inspector.ipp>
#include <chddl/plan/look.ipp>
#include <chddl/plan/queues.ipp>
#include <chddl/plan/statement.ipp>
#include <chddl/plan/stored_form.ipp>
#include <chddl/plan/stored_text.ipp>
#include <chddl/plan/token_walk.ipp>
