// Columns of a table.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/sql/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A name and a type: what a destination can take over from its source.
struct NamedType {
    std::string name = {};
    DataType type = {};

    friend bool operator==(const NamedType&, const NamedType&) = default;
};

/// A column of a Kafka engine table. It has no DEFAULT, MATERIALIZED, CODEC or TTL: the engine refuses them.
struct KafkaColumn {
    std::string name = {};
    DataType type = {};
    std::optional<SqlText> alias = {};  ///< ALIAS: computed when it is read, not part of the message
    std::string comment = {};

    friend bool operator==(const KafkaColumn&, const KafkaColumn&) = default;
};

enum class DefaultKind : std::uint8_t {
    default_,
    materialized,
    alias,
    ephemeral,  ///< given by INSERT and not stored: other columns' defaults use it; its own expression may be missing
};

/// "DEFAULT", "MATERIALIZED", "ALIAS" or "EPHEMERAL".
[[nodiscard]] std::string_view to_string(DefaultKind kind);

/// `DEFAULT now()` and the like.
struct ColumnDefault {
    DefaultKind kind = DefaultKind::default_;
    SqlText expression = {};

    friend bool operator==(const ColumnDefault&, const ColumnDefault&) = default;
};

/// One element of CODEC(…): `ZSTD(3)`, `T64('bit')`.
struct Codec {
    std::string name = {};
    std::vector<std::variant<std::int64_t, std::string>> args = {};

    friend bool operator==(const Codec&, const Codec&) = default;
};

/// NULL or NOT NULL behind a type.
enum class NullModifier : std::uint8_t {
    none,
    null,  ///< `x UInt64 NULL` is stored as Nullable(UInt64)
    not_null,
};

/// A column of a table of the MergeTree family.
struct Column {
    std::string name = {};
    DataType type = {};  ///< may be missing where there is a default: the server takes the expression's
    NullModifier null_modifier = NullModifier::none;
    std::optional<ColumnDefault> default_value = {};
    std::string comment = {};
    std::vector<Codec> codecs = {};
    std::vector<std::string> statistics = {};  ///< "tdigest", "uniq"
    std::optional<SqlText> ttl = {};           ///< when the value becomes the type's default
    std::vector<Setting> settings = {};        ///< max_compress_block_size and the like

    friend bool operator==(const Column&, const Column&) = default;
};

namespace detail {

/// Whether rows of the table hold a value of this column.
[[nodiscard]] bool is_stored(const Column& column);
[[nodiscard]] bool is_stored(const KafkaColumn& column);
/// Whether an INSERT can give it a value: no MATERIALIZED, no ALIAS.
[[nodiscard]] bool is_written(const Column& column);
[[nodiscard]] bool is_written(const KafkaColumn& column);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/model/column.ipp>
#else
extern template class std::vector<chddl::NamedType>;
extern template class std::vector<chddl::KafkaColumn>;
extern template class std::vector<chddl::Codec>;
extern template class std::vector<chddl::Column>;
#endif
