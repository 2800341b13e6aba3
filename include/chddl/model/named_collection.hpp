// CREATE NAMED COLLECTION: settings that the server keeps, so that tables need not show them.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/creation.hpp>
#include <chddl/model/setting.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// Whether a table may give the value anew.
enum class Overridable : std::uint8_t { as_configured, yes, no };

/// One value of a collection: `kafka_topic_list = 'clicks' NOT OVERRIDABLE`.
struct CollectionEntry {
    std::string name = {};
    SettingValue value = {};
    Overridable overridable = Overridable::as_configured;

    friend bool operator==(const CollectionEntry&, const CollectionEntry&) = default;
};

struct NamedCollection {
    std::string name = {};
    std::vector<CollectionEntry> entries = {};
    Creation creation = {};

    friend bool operator==(const NamedCollection&, const NamedCollection&) = default;
};

}  // namespace chddl::inline CHDDL_ABI

#if !defined(CHDDL_HEADER_ONLY)
extern template class std::vector<chddl::NamedCollection>;
#endif
