// The compiled bodies of include/chddl/server/http_*: apart from those of the room, because they need libcurl.
#include <chddl/server/http_connection.ipp>
#include <chddl/server/http_executor.ipp>
#include <chddl/server/http_outcome.ipp>
#include <chddl/server/http_url.ipp>
