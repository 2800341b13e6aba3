// The builder of CREATE NAMED COLLECTION.
#pragma once

#include <chddl/build/draft.hpp>
#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/named_collection.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// Collects the values of `CREATE NAMED COLLECTION name AS …`, which Kafka tables take over with `collection(name)`.
///
///     NamedCollectionBuilder("kafka_prod").value("kafka_sasl_password", Secret::env("KAFKA_PASSWORD"))
class NamedCollectionBuilder {
public:
    explicit NamedCollectionBuilder(std::string_view name);

    /// A value by the name of the setting; given again, it replaces.
    NamedCollectionBuilder& value(std::string_view name, SettingValue value,
                                  Overridable overridable = Overridable::as_configured);
    NamedCollectionBuilder& if_not_exists(bool yes = true);
    NamedCollectionBuilder& on_cluster(std::string_view cluster);

    [[nodiscard]] const std::string& name() const { return draft_.model.name; }
    /// The collection and all findings about it; no value if one of them fails.
    [[nodiscard]] Result<NamedCollection> build(const CheckOptions& options = {}) const;
    [[nodiscard]] const detail::Draft<NamedCollection>& draft() const { return draft_; }

private:
    detail::Draft<NamedCollection> draft_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/named_collection_builder.ipp>
#else
extern template class chddl::Result<chddl::NamedCollection>;
#endif
