// All bodies of core/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/core/diagnostics.ipp>
#include <chddl/core/error.ipp>
#include <chddl/core/file.ipp>
#include <chddl/core/message_arg.ipp>
#include <chddl/core/nearest.ipp>
#include <chddl/core/place.ipp>
#include <chddl/core/unicode.ipp>
