// The one exception of the library: value() of a Result that failed.
#pragma once

#include <chddl/config.hpp>

#include <exception>
#include <string>

namespace chddl::inline CHDDL_ABI {

class Diagnostics;

/// Thrown by `Result::value()` of a failed result; `what()` is the text of all its findings.
class Error : public std::exception {
public:
    explicit Error(std::string text);
    ~Error() override;
    Error(const Error&) = default;
    Error(Error&&) = default;
    Error& operator=(const Error&) = default;
    Error& operator=(Error&&) = default;
    [[nodiscard]] const char* what() const noexcept override;

private:
    std::string text_;
};

namespace detail {
[[noreturn]] void throw_error(const Diagnostics& found);
}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/error.ipp>
#endif
