// A variant of eight kinds is copied and destroyed here, not in every unit that names a setting.
#pragma once

#include <chddl/model/setting.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE SettingValue::SettingValue() = default;
CHDDL_INLINE SettingValue::SettingValue(std::string text) : Base(std::move(text)) {}
CHDDL_INLINE SettingValue::SettingValue(std::string_view text) : Base(std::string(text)) {}
CHDDL_INLINE SettingValue::SettingValue(double number) : Base(number) {}
CHDDL_INLINE SettingValue::SettingValue(Secret secret) : Base(std::move(secret)) {}
CHDDL_INLINE SettingValue::SettingValue(DefaultValue value) : Base(value) {}
CHDDL_INLINE SettingValue::SettingValue(SqlText text) : Base(std::move(text)) {}
CHDDL_INLINE SettingValue::SettingValue(Truth truth) : Base(truth.yes) {}
CHDDL_INLINE SettingValue::SettingValue(Whole whole)
    : Base(whole.too_large ? Base(whole.bits) : Base(static_cast<std::int64_t>(whole.bits))) {}
CHDDL_INLINE SettingValue::~SettingValue() = default;
CHDDL_INLINE SettingValue::SettingValue(const SettingValue&) = default;
CHDDL_INLINE SettingValue::SettingValue(SettingValue&&) noexcept = default;
CHDDL_INLINE SettingValue& SettingValue::operator=(const SettingValue&) = default;
CHDDL_INLINE SettingValue& SettingValue::operator=(SettingValue&&) noexcept = default;

}  // namespace chddl::inline CHDDL_ABI
