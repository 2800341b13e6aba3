// A seeded source of choices, the same on every machine, and a count of what was chosen.
#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>

namespace property {

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}

    /// 0 to `bound` - 1. No distribution of the standard library: each has one of its own.
    [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(engine_() % bound); }
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1)));
    }
    [[nodiscard]] bool once_in(std::size_t times) { return below(times) == 0; }
    template <class Range>
    [[nodiscard]] decltype(auto) one_of(const Range& range) {
        return *(std::begin(range) + static_cast<std::ptrdiff_t>(below(std::size(range))));
    }

    /// Remembers that something was used: "type Array", "clause SAMPLE BY".
    void count(std::string_view kind, std::string_view name) { ++counts_[std::string(kind) + " " + std::string(name)]; }
    [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return counts_; }

private:
    std::mt19937_64 engine_;
    std::map<std::string, std::size_t> counts_;
};

}  // namespace property
