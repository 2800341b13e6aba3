// "did you mean …": the known name nearest to a wrong one.
#pragma once

#include <chddl/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Keeps the best of the candidates it is offered.
class Nearest {
public:
    explicit Nearest(std::string_view wanted) : wanted_(wanted) {}

    void offer(std::string_view candidate);
    /// "; did you mean 'x'?", or "" if nothing is near.
    [[nodiscard]] std::string hint() const;

private:
    /// The most edits that a typing error is taken to make.
    [[nodiscard]] std::size_t near() const { return wanted_.size() < 12 ? 2 : wanted_.size() / 4; }

    std::string_view wanted_;
    std::string best_;
    std::size_t distance_ = static_cast<std::size_t>(-1);
};

/// The best of a catalog's names.
template <class Rows>
[[nodiscard]] std::string hint_of(std::string_view wanted, const Rows& rows) {
    Nearest nearest(wanted);
    for (const auto& row : rows) nearest.offer(row.name);
    return nearest.hint();
}

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/nearest.ipp>
#endif
