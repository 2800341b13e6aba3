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

    /// Begins anew, for at most so many elements with different keys. A few are looked through instead.
    void reserve(std::size_t count) { slots_.assign(count <= few ? 0 : std::bit_ceil(count * 2 + 1), {}); }

    /// The place of the first element that has the key of this one: its own, or that of one which was added before.
    template <class Element>
    std::size_t add(const std::vector<Element>& all, std::size_t place) {
        const auto key = By::key(all[place]);
        if (slots_.empty()) return look_through(all, key);
        const std::size_t hash = By::hash(key);
        std::size_t at = hash;
        for (; slot(at).number != 0; ++at)
            if (holds(slot(at), all, hash, key)) return slot(at).number - 1;
        slots_[at & (slots_.size() - 1)] = {tag_of(hash), static_cast<std::uint32_t>(place + 1)};
        return place;
    }

    /// `no_place` where no element has the key.
    template <class Element, class Key>
    [[nodiscard]] std::size_t find(const std::vector<Element>& all, const Key& key) const {
        if (slots_.empty()) return look_through(all, key);
        const std::size_t hash = By::hash(key);
        for (std::size_t at = hash;; ++at) {
            if (slot(at).number == 0) return no_place;
            if (holds(slot(at), all, hash, key)) return slot(at).number - 1;
        }
    }

private:
    static constexpr std::size_t few = 8;

    /// Elements are far away in memory: most that have another key are told by their hash.
    struct Slot {
        std::uint32_t tag = 0;
        std::uint32_t number = 0;  // the place, counted from 1; 0 for none
    };

    /// What of the hash does not say where the slot is.
    [[nodiscard]] static std::uint32_t tag_of(std::size_t hash) {
        return static_cast<std::uint32_t>(static_cast<std::uint64_t>(hash) >> 32U);
    }
    template <class Element, class Key>
    [[nodiscard]] static bool holds(Slot slot, const std::vector<Element>& all, std::size_t hash, const Key& key) {
        return slot.tag == tag_of(hash) && By::key(all[slot.number - 1]) == key;
    }
    template <class Element, class Key>
    [[nodiscard]] static std::size_t look_through(const std::vector<Element>& all, const Key& key) {
        for (std::size_t place = 0; place < all.size(); ++place)
            if (By::key(all[place]) == key) return place;
        return no_place;
    }
    /// Open addressing: the hash's place, or the next that is free.
    [[nodiscard]] const Slot& slot(std::size_t at) const { return slots_[at & (slots_.size() - 1)]; }

    std::vector<Slot> slots_;
};

/// Finds all elements of a vector with a key.
template <class By>
class KeyGroups {
public:
    template <class Element>
    void build(const std::vector<Element>& all) {
        firsts_.reserve(all.size());
        next_.assign(all.size(), no_place);
        std::vector<std::size_t> last(all.size());  // of the group that begins here
        for (std::size_t place = 0; place < all.size(); ++place) {
            const std::size_t first = firsts_.add(all, place);
            if (first != place) next_[last[first]] = place;
            last[first] = place;
        }
    }

    /// The places of all that have the key, in order: the first, and the next behind one; `no_place` where there is
    /// none.
    template <class Element, class Key>
    [[nodiscard]] std::size_t first(const std::vector<Element>& all, const Key& key) const {
        return firsts_.find(all, key);
    }
    [[nodiscard]] std::size_t next(std::size_t place) const { return place == no_place ? no_place : next_[place]; }

private:
    KeyIndex<By> firsts_;
    std::vector<std::size_t> next_;  // of the same key; no_place for none
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
