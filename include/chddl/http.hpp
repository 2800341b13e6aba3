// The umbrella of HttpExecutor, apart from server.hpp because it needs libcurl: link chddl::http.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server.hpp>
#include <chddl/server/http_executor.hpp>
