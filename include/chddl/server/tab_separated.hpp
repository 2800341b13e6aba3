// ClickHouse's TabSeparated format, read back into values.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/executor.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// One row a line. `\b \f \n \r \t \0 \\ \'` are resolved, a value `\N` (NULL) becomes "", another `\x` is x.
[[nodiscard]] Rows read_tab_separated(std::string_view text);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/tab_separated.ipp>
#endif
