// The formats of rows, as in `kafka_format`. The rows are generated: see generated/formats.ipp.
#pragma once

#include <chddl/config.hpp>

#include <span>
#include <string_view>

namespace chddl::inline CHDDL_ABI::catalog {

/// One row of system.formats.
struct FormatSpec {
    std::string_view name = {};
    bool is_input = false;
    bool is_output = false;
};

/// The formats of the embedded engine; an official server has a few more, which `find_format` knows.
[[nodiscard]] std::span<const FormatSpec> formats();

/// Formats that are missing in the embedded engine because it is built without their libraries.
[[nodiscard]] std::span<const FormatSpec> formats_of_other_builds();

/// The format of that name, in any case, as the server finds it; null if no build has one.
[[nodiscard]] const FormatSpec* find_format(std::string_view name);

}  // namespace chddl::inline CHDDL_ABI::catalog

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/catalog/formats.ipp>
#endif
