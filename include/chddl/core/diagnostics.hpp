// Findings: what is wrong, where, and what to do about it.
#pragma once

#include <chddl/catalog/fixed_string.hpp>
#include <chddl/catalog/severity.hpp>
#include <chddl/config.hpp>
#include <chddl/core/place.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI {

/// "note", "warning" or "error".
[[nodiscard]] std::string_view to_string(Severity severity);

/// One finding.
struct Diagnostic {
    Severity severity = Severity::error;
    std::string_view name;         ///< stable, of the catalog: "setting-range"
    std::string object;            ///< for people: "kaf.clicks_queue"
    std::string at;                ///< for tools, a JSON Pointer into the model: "/settings/kafka_num_consumers"
    std::string message;           ///< with the value and the bound; control characters are escaped, long values cut
    std::string help;              ///< what to do
    std::int32_t server_code = 0;  ///< ClickHouse's error code, where a server said it
};

namespace catalog {
struct DiagnosticSpec;
}
namespace detail {
class MessageArg;
}

/// All findings of one look at a model, in the order in which they were made.
class Diagnostics {
public:
    /// Reports the row called `Name`; a wrong name or a wrong number of arguments does not compile. Its body is in
    /// <chddl/core/report.hpp>, with the rows: who only reads findings does not compile them.
    template <detail::FixedString Name, class... Args>
    Diagnostic& report(const Place& place, const Args&... args);
    void append(const Diagnostics& more);

    /// Whether any finding is at least that severe.
    [[nodiscard]] bool has(Severity at_least) const { return has(at_least, 0); }
    /// The same of those from the place `first` on: what a rule has just found.
    [[nodiscard]] bool has(Severity at_least, std::size_t first) const;
    /// Every finding in words, each with its help line; "" if there is none.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] auto begin() const { return found_.begin(); }
    [[nodiscard]] auto end() const { return found_.end(); }
    [[nodiscard]] auto begin() { return found_.begin(); }
    [[nodiscard]] auto end() { return found_.end(); }
    [[nodiscard]] bool empty() const { return found_.empty(); }
    [[nodiscard]] std::size_t size() const { return found_.size(); }
    [[nodiscard]] const Diagnostic& operator[](std::size_t i) const { return found_[i]; }

private:
    Diagnostic& add(const catalog::DiagnosticSpec& spec, const Place& place,
                    std::initializer_list<detail::MessageArg> args);

    std::vector<Diagnostic> found_;
};

namespace detail {

/// Text as a message may show it: control characters and bytes that are no UTF-8 as \xHH, at most `most` bytes of it.
[[nodiscard]] std::string shown(std::string_view text, std::size_t most = 200);

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/core/diagnostics.ipp>
#endif
