// Type by name → what it takes. A type without a row is a text.
#pragma once

#include <chddl/catalog/setting_specs.hpp>
#include <chddl/catalog/setting_types.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

[[nodiscard]] CHDDL_INLINE catalog::SettingKind kind_of(const catalog::SettingTypeSpec& type) {
    using enum catalog::SettingKind;
    if (type.text) return type.max == 1 ? character : text;
    if (type.max == 1) return boolean;
    return type.whole ? integer : real;
}

[[nodiscard]] CHDDL_INLINE catalog::SettingSpec spec_of_type(std::string_view name) {
    const catalog::SettingTypeSpec* type = find_row(catalog::setting_types, name);
    if (type == nullptr) return {};
    catalog::SettingSpec spec;
    spec.kind = kind_of(*type);
    spec.bits = type->bits;
    spec.min = type->min;
    spec.most = type->most;
    if (type->zero_code != 0) spec.min = 1;
    // No maximum is UInt64's, except where the type is signed.
    if (type->min < 0 || type->bits < 64 || type->max < std::numeric_limits<std::int64_t>::max())
        spec.max = static_cast<std::uint64_t>(type->max);
    spec.automatic = type->automatic;
    spec.threads = type->name == "MaxThreads";
    return spec;
}

}  // namespace detail
namespace catalog {

CHDDL_INLINE SettingSpec spec_of(const MergeTreeSetting& setting) {
    const auto& [name, type, default_value, tier, since, choices] = setting;
    SettingSpec spec = detail::spec_of_type(type);
    spec.name = name;
    spec.choices = choices;
    spec.obsolete = tier == Tier::obsolete;
    spec.since = since;
    return spec;
}

CHDDL_INLINE SettingSpec spec_of(const QuerySetting& setting) {
    const auto& [name, type, default_value, obsolete, kept_by_kafka, since, choices] = setting;
    SettingSpec spec = detail::spec_of_type(type);
    spec.name = name;
    spec.choices = choices;
    spec.obsolete = obsolete;
    spec.since = since;
    return spec;
}

}  // namespace catalog
}  // namespace chddl::inline CHDDL_ABI
