// The conversions that depend on the arguments of the types.
#pragma once

#include <chddl/catalog/conversions.hpp>
#include <chddl/config.hpp>
#include <chddl/model/data_type.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace chddl::inline CHDDL_ABI::detail {

using catalog::Conversion;
using catalog::ConversionVerdict;

inline constexpr std::int32_t too_long_for_fixed_string = 131;

/// The worse of two.
[[nodiscard]] inline Conversion worse(const Conversion& a, const Conversion& b) {
    return a.verdict < b.verdict ? b : a;
}

/// Of types without Nullable, LowCardinality and SimpleAggregateFunction, in their canonical form.
[[nodiscard]] std::optional<Conversion> scalar_conversion(const DataType& from, const DataType& to);

/// Walks two types side by side.
class ConversionWalk {
public:
    [[nodiscard]] std::optional<Conversion> of(const DataType& from, const DataType& to);

private:
    [[nodiscard]] std::optional<Conversion> into_null(const DataType& from, const DataType& inner);
    [[nodiscard]] std::optional<Conversion> bare(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> by_arguments(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> into_variant(const DataType& from, const DataType& to) const;
    [[nodiscard]] std::optional<Conversion> from_variant(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> from_array(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> from_map(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> of_tuples(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> of_named(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> of_json(const DataType& from, const DataType& to);
    [[nodiscard]] std::optional<Conversion> of_vectors(const DataType& from, const DataType& to);

    std::size_t depth_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail
