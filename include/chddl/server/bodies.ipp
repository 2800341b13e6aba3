// All bodies of server/: for its unit in lib/, and for src_server.hpp.
#pragma once

#include <chddl/server/embedded_executor.ipp>
#include <chddl/server/executor.ipp>
#include <chddl/server/masking.ipp>
#include <chddl/server/secrets_in.ipp>
#include <chddl/server/shared_library.ipp>
#include <chddl/server/tab_separated.ipp>
