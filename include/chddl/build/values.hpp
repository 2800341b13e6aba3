// Parameters of setters: durations, lists of texts, names of objects.
#pragma once

#include <chddl/config.hpp>
#include <chddl/model/qualified_name.hpp>
#include <chddl/model/unlisted.hpp>

#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// A duration in whole milliseconds: any `std::chrono` duration of whole ticks that are not finer. One that does not
/// fit becomes the longest that does.
class Milliseconds {
public:
    template <class Duration>
    requires requires { typename Duration::period; }
    constexpr Milliseconds(Duration duration) {  // NOLINT(google-explicit-constructor): 500ms is the argument
        using Period = typename Duration::period;
        static_assert(1000 * Period::num % Period::den == 0 && std::is_integral_v<typename Duration::rep>,
                      "this setting cannot be that fine: convert with std::chrono::duration_cast");
        constexpr std::int64_t factor = 1000 * Period::num / Period::den;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / factor;
        const auto ticks = static_cast<std::int64_t>(duration.count());
        count_ = (ticks > most ? most : ticks < -most ? -most : ticks) * factor;
    }
    [[nodiscard]] constexpr std::int64_t count() const { return count_; }

private:
    std::int64_t count_ = 0;
};

/// A duration in whole seconds: any `std::chrono` duration of whole ticks that are not finer.
class Seconds {
public:
    template <class Duration>
    requires requires { typename Duration::period; }
    constexpr Seconds(Duration duration) {  // NOLINT(google-explicit-constructor): days(90) is the argument
        using Period = typename Duration::period;
        static_assert(Period::num % Period::den == 0 && std::is_integral_v<typename Duration::rep>,
                      "this cannot be finer than a second: convert with std::chrono::duration_cast");
        constexpr std::int64_t factor = Period::num / Period::den;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max() / factor;
        const auto ticks = static_cast<std::int64_t>(duration.count());
        count_ = (ticks > most ? most : ticks < -most ? -most : ticks) * factor;
    }
    [[nodiscard]] constexpr std::int64_t count() const { return count_; }

private:
    std::int64_t count_ = 0;
};

/// One text, or several that the server wants comma-separated: `"a:9092"`, `{"a:9092", "b:9092"}`.
class TextList {
public:
    TextList(const char* text) : text_(text) {}             // NOLINT(google-explicit-constructor)
    TextList(std::string text) : text_(std::move(text)) {}  // NOLINT(google-explicit-constructor)
    TextList(std::string_view text) : text_(text) {}        // NOLINT(google-explicit-constructor)
    TextList(std::initializer_list<std::string_view> texts) {
        for (const std::string_view text : texts) text_.append(text_.empty() ? "" : ",").append(text);
    }
    TextList(const std::vector<std::string>& texts);  // NOLINT(google-explicit-constructor)

    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// The name of a table or view: "db.table" is split at its only dot, `{"db", "ta.ble"}` never.
class ObjectName {
public:
    ObjectName(std::string_view name);                                           // NOLINT(google-explicit-constructor)
    ObjectName(const char* name) : ObjectName(std::string_view(name)) {}         // NOLINT(google-explicit-constructor)
    ObjectName(const std::string& name) : ObjectName(std::string_view(name)) {}  // NOLINT(google-explicit-constructor)
    ObjectName(QualifiedName name) : name_(std::move(name)) {}                   // NOLINT(google-explicit-constructor)
    ObjectName(std::string database, std::string name) : name_{std::move(database), std::move(name)} {}

    [[nodiscard]] const QualifiedName& name() const { return name_; }
    /// Whether a text with several dots was given: it is kept whole, and `build()` reports it.
    [[nodiscard]] bool ambiguous() const { return ambiguous_; }

private:
    QualifiedName name_;
    bool ambiguous_ = false;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/values.ipp>
#endif
