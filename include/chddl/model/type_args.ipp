// Copying, comparing and destroying types with a list of what is left instead of the program's stack.
#pragma once

#include <chddl/core/overloaded.hpp>
#include <chddl/model/data_type.hpp>

#include <concepts>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The type with everything but its arguments.
CHDDL_INLINE DataType without_args(const DataType& type) {
    const auto& [spec, written, unlisted, args] = type;
    return {spec, written, unlisted, {}};
}

/// The argument with everything but the arguments of its type.
CHDDL_INLINE TypeArg shallow(const TypeArg& arg) {
    return std::visit(Overloaded{
                          [](const DataType& type) -> TypeArg { return without_args(type); },
                          [](const TypeElement& element) -> TypeArg {
                              const auto& [name, type] = element;
                              return TypeElement{name, without_args(type)};
                          },
                          [](std::same_as<std::int64_t> auto number) -> TypeArg { return number; },
                          [](const std::string& text) -> TypeArg { return text; },
                          [](const EnumItem& item) -> TypeArg { return item; },
                          [](const TypeParameter& parameter) -> TypeArg { return parameter; },
                          [](const TypeSkip& skip) -> TypeArg { return skip; },
                          [](const TypeFunction& function) -> TypeArg { return function; },
                      },
                      static_cast<const TypeArg::variant&>(arg));
}

CHDDL_INLINE bool is_deep(const DataType* type) {
    return type != nullptr && !type->args.empty();
}

/// Whether both are equal as far as one can say without looking into their arguments.
CHDDL_INLINE bool equal_outside(const DataType& a, const DataType& b) {
    const auto name = [](const DataType& type) { return type.spec == nullptr ? std::string_view() : type.spec->name; };
    const auto& [spec, written, unlisted, args] = a;
    return name(a) == name(b) && args.size() == b.args.size() && written == b.written && unlisted == b.unlisted;
}

CHDDL_INLINE bool equal_outside(const TypeArg& a, const TypeArg& b) {
    if (a.index() != b.index()) return false;
    const DataType* type = type_of(a);
    if (type == nullptr) return static_cast<const TypeArg::variant&>(a) == static_cast<const TypeArg::variant&>(b);
    const auto* element = std::get_if<TypeElement>(&a);
    const bool same_name = element == nullptr || element->name == std::get_if<TypeElement>(&b)->name;
    return same_name && equal_outside(*type, *type_of(b));
}

}  // namespace detail

CHDDL_INLINE TypeArgs::TypeArgs() = default;
CHDDL_INLINE TypeArgs::TypeArgs(std::initializer_list<TypeArg> args) : vector(args) {}
CHDDL_INLINE TypeArgs::TypeArgs(std::vector<TypeArg> args) : vector(std::move(args)) {}
CHDDL_INLINE TypeArgs::TypeArgs(TypeArgs&& other) noexcept = default;

/// The base begins empty: its own copying would recurse.
// NOLINTNEXTLINE(bugprone-copy-constructor-init,readability-redundant-member-init)
CHDDL_INLINE TypeArgs::TypeArgs(const TypeArgs& other) : vector() {
    if (other.empty()) return;
    std::vector<std::pair<const TypeArgs*, TypeArgs*>> open;  // beside `next`: of most types there are none
    std::pair<const TypeArgs*, TypeArgs*> next{&other, this};
    while (next.first != nullptr) {
        const auto [from, to] = std::exchange(next, {});
        to->reserve(from->size());
        for (const TypeArg& arg : *from) {
            to->push_back(detail::shallow(arg));
            const DataType* type = detail::type_of(arg);
            if (!detail::is_deep(type)) continue;
            if (next.first != nullptr) open.push_back(next);
            next = {&type->args, &detail::type_of(to->back())->args};
        }
        if (next.first != nullptr || open.empty()) continue;
        next = open.back();
        open.pop_back();
    }
}

CHDDL_INLINE TypeArgs& TypeArgs::operator=(const TypeArgs& other) {
    return *this = TypeArgs(other);
}

/// `other` may be inside what is thrown away: `type = inner_of(type)`.
CHDDL_INLINE TypeArgs& TypeArgs::operator=(TypeArgs&& other) noexcept {
    TypeArgs old;
    old.swap(*this);
    swap(other);
    return *this;
}

CHDDL_INLINE TypeArgs::~TypeArgs() {
    if (empty()) return;
    std::vector<TypeArgs> open;  // beside `next`: of most types there are none
    TypeArgs next;
    const auto take = [&](TypeArgs& args) {
        for (TypeArg& arg : args) {
            DataType* type = detail::type_of(arg);
            if (!detail::is_deep(type)) continue;
            if (!next.empty()) open.emplace_back().swap(next);
            next.swap(type->args);
        }
    };
    take(*this);
    while (!next.empty()) {
        TypeArgs now;
        now.swap(next);
        take(now);
        if (!next.empty() || open.empty()) continue;
        next.swap(open.back());
        open.pop_back();
    }
}

CHDDL_INLINE bool operator==(const TypeArgs& a, const TypeArgs& b) {
    if (a.size() != b.size()) return false;
    if (a.empty()) return true;
    std::vector<std::pair<const TypeArgs*, const TypeArgs*>> open{{&a, &b}};
    while (!open.empty()) {
        const auto [left, right] = open.back();
        open.pop_back();
        if (left->size() != right->size()) return false;
        for (std::size_t i = 0; i < left->size(); ++i) {
            if (!detail::equal_outside((*left)[i], (*right)[i])) return false;
            const DataType* type = detail::type_of((*left)[i]);
            if (detail::is_deep(type)) open.emplace_back(&type->args, &detail::type_of((*right)[i])->args);
        }
    }
    return true;
}

CHDDL_INLINE bool operator==(const DataType& a, const DataType& b) {
    return detail::equal_outside(a, b) && a.args == b.args;
}

}  // namespace chddl::inline CHDDL_ABI
