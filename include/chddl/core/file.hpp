// Reading a file: the only place that does.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI {

/// All bytes of a file. Finding: file-unreadable, with the system's reason.
[[nodiscard]] Result<std::string> read_file(const std::string& path);

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/file.ipp>
#endif
