// Distances between names, in edits, upper and lower case alike.
#pragma once

#include <chddl/core/diagnostics.hpp>
#include <chddl/core/nearest.hpp>

#include <algorithm>
#include <numeric>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Levenshtein's distance, a swap of neighbours not counted as one.
CHDDL_INLINE std::size_t edit_distance(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

CHDDL_INLINE void Nearest::offer(std::string_view candidate) {
    if (wanted_.empty()) return;
    constexpr std::size_t longest = 64;  // a longer name is no typing error, and comparing it costs
    if (wanted_.size() > longest || candidate.size() > longest) return;
    const std::size_t apart = std::max(wanted_.size(), candidate.size()) - std::min(wanted_.size(), candidate.size());
    if (apart >= distance_ || apart > near()) return;  // as many edits it needs at the least
    const std::size_t distance = edit_distance(wanted_, candidate);
    if (distance >= distance_) return;
    distance_ = distance;
    best_ = candidate;
}

CHDDL_INLINE std::string Nearest::hint() const {
    if (best_.empty() || distance_ > near()) return {};
    return "; did you mean '" + shown(best_) + "'?";
}

}  // namespace chddl::inline CHDDL_ABI::detail
