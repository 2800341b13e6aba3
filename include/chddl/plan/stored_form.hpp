// Whether what a server stores is what a model says, but for what the server rewrites by itself.
#pragma once

#include <chddl/config.hpp>
#include <chddl/plan/server_habits.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The first clause in which two statements differ.
struct Difference {
    std::string there;
    std::string wanted;
};

/// Whether the statement makes a table of the engine Null.
[[nodiscard]] bool is_null_table(std::string_view statement);

/// Compares `system.tables.create_table_query` with `stored_text`, both as the server's `formatQuerySingleLine` writes
/// them. The name of the object, and the columns that a server infers for a view, do not count; nor does the order of
/// SETTINGS. '[HIDDEN]' in a setting equals any text.
[[nodiscard]] std::optional<Difference> first_difference(std::string_view there, std::string_view wanted,
                                                         const ServerHabits& habits);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/stored_form.ipp>
#endif
