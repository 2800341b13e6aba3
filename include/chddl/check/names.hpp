// Names in messages; rules about names and about SQL text.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/sql/text.hpp>

#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// "database.name", or the name alone.
[[nodiscard]] std::string joined_name(const QualifiedName& name);

/// name-empty, name-length
void check_object_name(const QualifiedName& name, const Place& place, Diagnostics& found);
void check_database_name(std::string_view name, const Place& place, Diagnostics& found);
/// name-empty, name-unreadable
void check_column_name(std::string_view name, const Place& place, Diagnostics& found);
/// sql-text, of one expression: `a, b` are two
void check_expression(const SqlText& text, const Place& place, Diagnostics& found);
/// sql-text
void check_text(const SqlText& text, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/names.ipp>
#endif
