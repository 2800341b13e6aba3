// What feeds what in a pipeline, by the names that its views hold.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/pipeline.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether the names may mean one object: one without a database is in whichever is the current one.
[[nodiscard]] bool may_be_same(const QualifiedName& a, const QualifiedName& b);

/// The table whose inserts trigger the view. Nothing for a view that is run by the clock, and where the SELECT names no
/// table.
[[nodiscard]] std::optional<QualifiedName> source_of(const MaterializedView& view);

/// The collection that the Kafka table takes its settings from; null where it is not of the pipeline.
[[nodiscard]] const NamedCollection* collection_of(const KafkaTable& table, const Pipeline& pipeline);

/// The value that counts: the table's own, else that of its collection; null where neither is known.
[[nodiscard]] const SettingValue* setting_of(const KafkaTable& table, const Pipeline& pipeline, std::string_view name);

/// The views of a pipeline by what triggers them.
class Wiring {
public:
    explicit Wiring(const Pipeline& pipeline);

    [[nodiscard]] const std::optional<QualifiedName>& source(std::size_t view) const { return sources_[view]; }
    /// The views, by index, that are triggered by what is inserted into the table.
    [[nodiscard]] std::vector<std::size_t> readers(const QualifiedName& table) const;

private:
    std::vector<std::optional<QualifiedName>> sources_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;  // of the source, without its database
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/render/wiring.ipp>
#endif
