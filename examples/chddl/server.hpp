// The server that a URL names.
#pragma once

#include <chddl/server/executor.hpp>

#include <memory>

#include "commands.hpp"

namespace cli {

/// Whether the options name a server; a complaint if not.
[[nodiscard]] bool names_server(const Options& options);

/// The server that they name. Null if it cannot be had; what stands against it is shown.
[[nodiscard]] std::unique_ptr<chddl::Executor> open_server(const Options& options);

}  // namespace cli
