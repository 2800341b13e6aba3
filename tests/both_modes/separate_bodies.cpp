// All bodies of the program's third copy of chddl.
#include <chddl/src.hpp>
#include <chddl/src_json.hpp>
#include <chddl/src_server.hpp>
