// A value, or the findings that stood against it; findings can come with a value too.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/core/error.hpp>

#include <optional>
#include <utility>

namespace chddl::inline CHDDL_ABI {

/// What a function gives that can fail because of what its caller gave it.
///
///     if (!result) return fmt::print(stderr, "{}", result.diagnostics().text()), 1;
///     use(result.value());
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value, Diagnostics found = {})  // NOLINT(google-explicit-constructor): `return value;` is the point
        : value_(std::move(value)), diagnostics_(std::move(found)) {}
    Result(Diagnostics failure)  // NOLINT(google-explicit-constructor): `return found;` is the point
        : diagnostics_(std::move(failure)) {}
    ~Result();
    Result(const Result&);
    Result(Result&&) noexcept;
    Result& operator=(const Result&);
    Result& operator=(Result&&) noexcept;

    /// Whether there is a value.
    [[nodiscard]] explicit operator bool() const { return value_.has_value(); }

    /// The value; throws `chddl::Error` with the text of all findings if there is none.
    [[nodiscard]] const T& value() const& {
        if (!value_) detail::throw_error(diagnostics_);
        return *value_;
    }
    [[nodiscard]] T value() && {
        if (!value_) detail::throw_error(diagnostics_);
        return std::move(*value_);
    }

    [[nodiscard]] const Diagnostics& diagnostics() const& { return diagnostics_; }
    [[nodiscard]] Diagnostics diagnostics() && { return std::move(diagnostics_); }

private:
    std::optional<T> value_;
    Diagnostics diagnostics_;
};

// Not in the class: the Results of builders are instantiated in the library alone.
template <class T>
Result<T>::~Result() = default;
template <class T>
Result<T>::Result(const Result&) = default;
template <class T>
Result<T>::Result(Result&&) noexcept = default;
template <class T>
Result<T>& Result<T>::operator=(const Result&) = default;
template <class T>
Result<T>& Result<T>::operator=(Result&&) noexcept = default;

}  // namespace chddl::inline CHDDL_ABI
