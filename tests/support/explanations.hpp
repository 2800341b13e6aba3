// Writes catalog/generated/explanations.ipp out of the facts and the rules' cases.
#pragma once

#include <string>

namespace support {

/// The whole file; a unit test compares it with the one in the tree.
[[nodiscard]] std::string explanations_file();

}  // namespace support
