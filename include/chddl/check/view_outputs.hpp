// The outputs of a view by their names.
#pragma once

#include <chddl/check/view_select.hpp>
#include <chddl/config.hpp>
#include <chddl/core/key_index.hpp>

#include <cstddef>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// view-names
void check_names_given(const ViewSelect& select, const Place& place, Diagnostics& found);

/// Outputs by their names; "" stands for those without.
struct ByOutputName {
    [[nodiscard]] static std::string_view key(const ResolvedOutput& output) {
        return output.name ? std::string_view(*output.name) : std::string_view();
    }
    [[nodiscard]] static std::size_t hash(std::string_view name) { return ByItsName::hash(name); }
};
using OutputIndex = KeyIndex<ByOutputName>;

/// view-output-duplicate
void check_repeated_outputs(const ResolvedSelect& resolved, const OutputIndex& index, const Place& place,
                            Diagnostics& found);
/// view-output-unknown
void check_outputs_exist(const ResolvedSelect& resolved, const KnownTable& destination, const Place& place,
                         Diagnostics& found);
/// view-output-missing
void check_outputs_complete(const ResolvedSelect& resolved, const OutputIndex& index, const KnownTable& destination,
                            const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/view_outputs.ipp>
#endif
