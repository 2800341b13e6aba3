// The generated catalogs of settings: what the engine lists of them, and what it says when it is asked.
#pragma once

#include <chddl/server/executor.hpp>

#include <map>
#include <set>
#include <string>

#include "catalog_text.hpp"

namespace catalogs {

/// The values of an enumeration, by the name of its type.
using Choices = std::map<std::string, std::set<std::string>>;

/// Of every type of settings; in a database `catalogs`, which is there.
[[nodiscard]] Choices measured_choices(chddl::Executor& engine);

[[nodiscard]] Table choices_table(const std::string& version, const Choices& choices);
[[nodiscard]] Table merge_tree_settings(chddl::Executor& engine, const std::string& version, const Choices& choices);
[[nodiscard]] Table query_settings(chddl::Executor& engine, const std::string& version, const Choices& choices);

}  // namespace catalogs
