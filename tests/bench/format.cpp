// fmt alone: the measure of header-only mode, and of the size of a program.
#include <fmt/format.h>

#include <cstdio>
#include <string>

int main() {
    const std::string text = fmt::format("{} {}\n", "clicks", 50);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
}
