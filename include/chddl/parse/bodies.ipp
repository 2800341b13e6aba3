// All bodies of parse/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/parse/data_type.ipp>
#include <chddl/parse/type_arguments.ipp>
#include <chddl/parse/type_reader.ipp>
