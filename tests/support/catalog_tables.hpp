// What the generated catalogs are. To generate one more, add a row to `listed` in catalog_tables.cpp.
#pragma once

#include <chddl/server/executor.hpp>

#include <vector>

#include "catalog_text.hpp"

namespace catalogs {

/// Every table as this engine has it; the same engine gives the same text. Throws `chddl::Error` where it refuses.
[[nodiscard]] std::vector<Table> generate(chddl::Executor& engine);

}  // namespace catalogs
