// The compiled bodies of include/chddl/server/.
#include <chddl/server/embedded_executor.ipp>
#include <chddl/server/executor.ipp>
#include <chddl/server/masking.ipp>
#include <chddl/server/secrets_in.ipp>
#include <chddl/server/shared_library.ipp>
#include <chddl/server/tab_separated.ipp>
