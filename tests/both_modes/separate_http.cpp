// The bodies of HttpExecutor compile apart, too; nothing is linked with them here.
#include <chddl/src_http.hpp>
