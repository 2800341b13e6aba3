// Values in every shape, of one setting for each type that there is: which the server takes, which it refuses.
//
// setting_values_test.cpp asks chddl, live/setting_shapes_live_test.cpp asks the engine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shapes {

/// Where the setting stands.
enum class Clause : std::uint8_t { kafka, merge_tree, statement };

/// The literals are separated by spaces.
struct Shapes {
    Clause clause;
    std::string_view setting;
    std::string_view taken;
    std::string_view refused;
};

[[nodiscard]] std::span<const Shapes> all();
[[nodiscard]] std::vector<std::string> split(std::string_view shapes);

}  // namespace shapes
