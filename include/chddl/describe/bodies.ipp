// All bodies of describe/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/describe/names.ipp>
