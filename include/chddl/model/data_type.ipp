// Looking into types.
#pragma once

#include <chddl/model/data_type.hpp>

#include <algorithm>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE const DataType* type_of(const TypeArg& arg) {
    if (const auto* type = std::get_if<DataType>(&arg)) return type;
    const auto* element = std::get_if<TypeElement>(&arg);
    return element == nullptr ? nullptr : &element->type;
}

CHDDL_INLINE DataType* type_of(TypeArg& arg) {
    return const_cast<DataType*>(type_of(std::as_const(arg)));  // NOLINT: arg itself is not const
}

CHDDL_INLINE const DataType* inner_type(const DataType& type) {
    return type.args.empty() ? nullptr : std::get_if<DataType>(&type.args.front());
}

CHDDL_INLINE std::optional<std::int64_t> number_at(const DataType& type, std::size_t place) {
    const auto* number = place < type.args.size() ? std::get_if<std::int64_t>(&type.args[place]) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(*number);
}

CHDDL_INLINE bool can_be_null(const DataType& type) {
    const DataType* inner = is<"LowCardinality">(type) ? inner_type(type) : &type;
    return inner != nullptr && is<"Nullable">(*inner);
}

/// The keys of a Map are left out, as the server leaves them out.
CHDDL_INLINE bool holds_null(const DataType& type) {
    std::vector<const DataType*> open{&type};
    while (!open.empty()) {
        const DataType& next = *open.back();
        open.pop_back();
        if (is<"Nullable">(next)) return true;
        for (std::size_t i = is<"Map">(next) ? 1 : 0; i < next.args.size(); ++i)
            if (const DataType* inner = type_of(next.args[i])) open.push_back(inner);
    }
    return false;
}

CHDDL_INLINE bool is_whole(const DataType& type) {
    return !any_type(type, [](const DataType& inner) { return inner.spec == nullptr && inner.written.empty(); });
}

CHDDL_INLINE std::size_t depth(const DataType& type) {
    if (type.args.empty()) return 1;
    std::vector<std::pair<const DataType*, std::size_t>> open{{&type, 1}};
    std::size_t deepest = 0;
    while (!open.empty()) {
        const auto [next, level] = open.back();
        open.pop_back();
        deepest = std::max(deepest, level);
        for (const TypeArg& arg : next->args)
            if (const DataType* inner = type_of(arg)) open.emplace_back(inner, level + 1);
    }
    return deepest;
}

}  // namespace chddl::inline CHDDL_ABI::detail
