// How a thing that an object uses is held against the target.
#pragma once

#include <chddl/catalog/since.hpp>
#include <chddl/catalog/target.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

class TargetRule {
public:
    TargetRule(Target target, Diagnostics& found) : target_(target), found_(found) {}

    /// Reports a thing that the target refuses, or may refuse.
    void uses(catalog::Thing thing, std::string_view name, const Place& place);
    /// The same for a row of catalog::features, if it is there.
    template <FixedString Name>
    void uses_if(bool there, const Place& place) {
        constexpr std::string_view name = row<Name, catalog::features>().name;
        if (there) uses(catalog::Thing::feature, name, place);
    }
    /// The type and all types inside it.
    void uses_type(const DataType& type, const Place& place);

    [[nodiscard]] Target target() const { return target_; }

private:
    void uses_arguments(const DataType& type, const Place& place);

    Target target_;
    Diagnostics& found_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/target_rule.ipp>
#endif
