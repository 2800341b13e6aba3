// The ways into the reader of types.
#pragma once

#include <chddl/parse/data_type.hpp>
#include <chddl/parse/type_reader.hpp>
#include <chddl/sql/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// `UInt8 NULL`, as in the declaration of a column.
CHDDL_INLINE std::optional<DataType> read_with_null(TypeReader& reader) {
    auto type = reader.type();
    if (!type) return std::nullopt;
    if (reader.accept_word("NULL")) {
        DataType nullable{&row<"Nullable", catalog::types>(), "NULL", false, {}};
        nullable.args.emplace_back(std::move(*type));
        return nullable;
    }
    if (!is<"Nullable">(*type) && reader.accept_word("NOT") && !reader.accept_word("NULL")) return reader.fail("NULL");
    return type;
}

CHDDL_INLINE std::optional<DataType> read_data_type(std::string_view text, const Place& place, Diagnostics& found) {
    if (const catalog::TypeSpec* spec = find_row(catalog::types, text)) return DataType{.spec = spec};  // as most are
    const std::vector<Token> all = tokens(text);
    TypeReader reader(text, all, place, found);
    auto type = read_with_null(reader);
    if (type && !reader.at_end()) return reader.fail("nothing more");
    return type;
}

}  // namespace detail

CHDDL_INLINE Result<DataType> parse_data_type(std::string_view text) {
    Diagnostics found;
    auto type = detail::read_data_type(text, Place(), found);
    if (!type) return found;
    return std::move(*type);
}

CHDDL_INLINE DataType type(std::string_view text) {
    Diagnostics unused;
    auto read = detail::read_data_type(text, Place(), unused);
    return read ? std::move(*read) : DataType{nullptr, SqlText(std::string(text)).text(), false, {}};
}

CHDDL_INLINE DataType type(Unlisted text) {
    return {nullptr, SqlText(std::string(text.name)).text(), true, {}};
}

}  // namespace chddl::inline CHDDL_ABI
