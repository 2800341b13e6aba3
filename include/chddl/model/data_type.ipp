// Comparing and looking into types.
#pragma once

#include <chddl/model/data_type.hpp>

#include <string_view>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE bool operator==(const DataType& a, const DataType& b) {
    const auto name = [](const DataType& type) { return type.spec == nullptr ? std::string_view() : type.spec->name; };
    return name(a) == name(b) && a.args == b.args;
}

namespace detail {

CHDDL_INLINE const DataType* inner_type(const DataType& type) {
    return type.args.empty() ? nullptr : std::get_if<DataType>(&type.args.front());
}

CHDDL_INLINE bool can_be_null(const DataType& type) {
    if (is<"Nullable">(type)) return true;
    const DataType* inner = inner_type(type);
    return is<"LowCardinality">(type) && inner != nullptr && can_be_null(*inner);
}

CHDDL_INLINE bool holds_null(const DataType& type) {
    if (is<"Nullable">(type)) return true;
    for (const TypeArg& arg : type.args) {
        const auto* inner = std::get_if<DataType>(&arg);
        if (inner != nullptr && holds_null(*inner)) return true;
    }
    return false;
}

CHDDL_INLINE bool is_whole(const DataType& type) {
    for (const TypeArg& arg : type.args) {
        const auto* inner = std::get_if<DataType>(&arg);
        if (inner != nullptr && !is_whole(*inner)) return false;
    }
    return type.spec != nullptr;
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
