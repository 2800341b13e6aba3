// What can be said of a column without judging it.
#pragma once

#include <chddl/model/column.hpp>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE std::string_view to_string(DefaultKind kind) {
    switch (kind) {
        case DefaultKind::default_:
            return "DEFAULT";
        case DefaultKind::materialized:
            return "MATERIALIZED";
        case DefaultKind::alias:
            return "ALIAS";
        case DefaultKind::ephemeral:
            return "EPHEMERAL";
    }
    return "";
}

namespace detail {

CHDDL_INLINE bool is_stored(const Column& column) {
    if (!column.default_value) return true;
    const DefaultKind kind = column.default_value->kind;
    return kind == DefaultKind::default_ || kind == DefaultKind::materialized;
}
CHDDL_INLINE bool is_stored(const KafkaColumn& column) {
    return !column.alias;
}

CHDDL_INLINE bool is_written(const Column& column) {
    if (!column.default_value) return true;
    const DefaultKind kind = column.default_value->kind;
    return kind == DefaultKind::default_ || kind == DefaultKind::ephemeral;
}
CHDDL_INLINE bool is_written(const KafkaColumn& column) {
    return is_stored(column);
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
