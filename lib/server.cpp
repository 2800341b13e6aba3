// The compiled bodies of include/chddl/server/.
#include <chddl/server/embedded_executor.ipp>
#include <chddl/server/executor.ipp>
#include <chddl/server/shared_library.ipp>
#include <chddl/server/tab_separated.ipp>
