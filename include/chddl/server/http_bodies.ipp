// All bodies of server/http_*: apart from the room's, because they need libcurl.
#pragma once

#include <chddl/server/http_connection.ipp>
#include <chddl/server/http_executor.ipp>
#include <chddl/server/http_outcome.ipp>
#include <chddl/server/http_url.ipp>
