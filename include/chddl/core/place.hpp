// Where in a model a rule is looking: free until something is found.
#pragma once

#include <chddl/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// A path of keys and indices into the model of one object; it becomes a JSON Pointer when a finding needs one.
///
///     Place(database, name) / "columns" / 3      // of object "kaf.clicks", at "/columns/3"
///
/// It holds views: names and keys must outlive it. At most `depth` steps are kept, more are left off at the end.
class Place {
public:
    static constexpr std::size_t depth = 10;  // /merge_tree_tables/0/storage/ttl/0/codecs/0/args/0

    Place() : Place({}, {}) {}
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): of the steps, only so many as `size_` are looked at
    Place(std::string_view database, std::string_view object) : database_(database), object_(object) {}
    Place(const Place& other) noexcept : Place(other.database_, other.object_, other) {}
    Place& operator=(const Place& other) noexcept {
        if (this == &other) return *this;
        database_ = other.database_;
        object_ = other.object_;
        size_ = other.size_;
        std::copy_n(other.steps_.begin(), size_, steps_.begin());
        return *this;
    }
    ~Place() = default;

    [[nodiscard]] Place operator/(std::string_view key) const {
        return with({key.data() == nullptr ? "" : key.data(), key.size()});
    }
    [[nodiscard]] Place operator/(std::size_t index) const { return with({nullptr, index}); }
    /// The same path for another object: a pipeline's "/kafka_tables/0" becomes the object's own root.
    [[nodiscard]] Place of(std::string_view database, std::string_view object) const {
        return {database, object, *this};
    }

    /// As in RFC 6901: "/columns/3".
    [[nodiscard]] std::string pointer() const;
    /// "database.name", or the name alone.
    [[nodiscard]] std::string object() const;

private:
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): as above
    Place(std::string_view database, std::string_view object, const Place& steps) noexcept
        : database_(database), object_(object), size_(steps.size_) {
        std::copy_n(steps.steps_.begin(), size_, steps_.begin());
    }

    // Without initializers: a rule takes many places, and few have many steps.
    struct Step {
        const char* key;     // null: an index
        std::size_t number;  // the index, or how long the key is
    };
    [[nodiscard]] Place with(Step step) const {
        Place place = *this;
        if (size_ < depth) place.steps_[place.size_++] = step;
        return place;
    }

    std::string_view database_;
    std::string_view object_;
    std::size_t size_ = 0;
    std::array<Step, depth> steps_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/place.ipp>
#endif
