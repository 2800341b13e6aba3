// The outputs of a view by their types.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>

#include <optional>

namespace chddl::inline CHDDL_ABI::detail {

struct OutputType {
    DataType type = {};
    bool whole = true;  ///< false: of a state only the function is known
};

/// The type of an output, as far as the columns of the known tables tell it.
[[nodiscard]] std::optional<OutputType> output_type(const ResolvedOutput& output, const ViewSelect& select);

/// view-type-*. Answers whether a value of a message can make the view fail.
[[nodiscard]] bool check_output_types(const ViewSelect& select, const KnownTable& destination, const Place& place,
                                      Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_types.ipp>
#endif
