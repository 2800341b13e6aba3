#pragma once

#include <chddl/select/named_type.hpp>

#include <chddl/catalog/diagnostics.hpp>
#include <chddl/catalog/fixed_string.hpp>
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/sql/writer.hpp>

#include <algorithm>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string canonical_text(std::string_view written) {
    const Result<DataType> type = parse_data_type(written);
    std::string text;
    SqlWriter sql(text);
    if (type && is_whole(type.value())) write(sql, canonical(type.value()));
    return text;
}

CHDDL_INLINE bool is_unknown_type(std::string_view written) {
    const Result<DataType> type = parse_data_type(written);
    constexpr std::string_view finding = row<"type-unknown", catalog::diagnostics>().name;
    return std::ranges::any_of(type.diagnostics(), [&](const Diagnostic& one) { return one.name == finding; });
}

}  // namespace chddl::inline CHDDL_ABI::detail
