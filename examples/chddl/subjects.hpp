// What can be explained: the rows of the catalogs, each as prose.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A kind, its names, and the prose of one of them.
struct Subject {
    std::string_view kind;
    std::function<void(const std::function<void(std::string_view)>&)> each;
    std::function<std::string(std::string_view)> explain;
};

[[nodiscard]] std::vector<Subject> subjects();

}  // namespace cli
