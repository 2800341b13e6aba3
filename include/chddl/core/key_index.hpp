// Places of keys in a vector.
#pragma once

#include <chddl/config.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t no_place = static_cast<std::size_t>(-1);

/// Finds the first element of a vector with a key, where each of many is looked for several times. The vector is the
/// caller's, and the same each time. `By` says what an element's key is, and its hash.
template <class By>
class KeyIndex {
public:
    /// Begins anew, for the elements that the vector has.
    template <class Element>
    void build(const std::vector<Element>& all) {
        reserve(all.size());
        for (std::size_t place = 0; place < all.size(); ++place) add(all, place);
    }

    /// Begins anew, for so many elements. A few are looked through instead.
    void reserve(std::size_t count) { places_.assign(count <= few ? 0 : std::bit_ceil(count * 2 + 1), 0); }

    /// The place of the first element that has the key of this one: its own, or that of one which was added before.
    template <class Element>
    std::size_t add(const std::vector<Element>& all, std::size_t place) {
        const auto key = By::key(all[place]);
        if (places_.empty()) return look_through(all, key);
        std::size_t at = By::hash(key);
        for (; entry(at) != 0; ++at)
            if (By::key(all[entry(at) - 1]) == key) return entry(at) - 1;
        entry(at) = static_cast<std::uint32_t>(place + 1);
        return place;
    }

    /// `no_place` where no element has the key.
    template <class Element, class Key>
    [[nodiscard]] std::size_t find(const std::vector<Element>& all, const Key& key) const {
        if (places_.empty()) return look_through(all, key);
        for (std::size_t at = By::hash(key);; ++at) {
            const std::uint32_t number = places_[at & (places_.size() - 1)];
            if (number == 0) return no_place;
            if (By::key(all[number - 1]) == key) return number - 1;
        }
    }

private:
    static constexpr std::size_t few = 8;

    template <class Element, class Key>
    [[nodiscard]] static std::size_t look_through(const std::vector<Element>& all, const Key& key) {
        for (std::size_t place = 0; place < all.size(); ++place)
            if (By::key(all[place]) == key) return place;
        return no_place;
    }
    /// Open addressing: the hash's place, or the next that is free.
    [[nodiscard]] std::uint32_t& entry(std::size_t at) { return places_[at & (places_.size() - 1)]; }

    std::vector<std::uint32_t> places_;  // counted from 1; 0 for none
};

/// Elements with a member `name`.
struct ByItsName {
    template <class Named>
    [[nodiscard]] static std::string_view key(const Named& one) {
        return one.name;
    }
    [[nodiscard]] static std::size_t hash(std::string_view name) { return std::hash<std::string_view>()(name); }
};
using NameIndex = KeyIndex<ByItsName>;

}  // namespace chddl::inline CHDDL_ABI::detail
