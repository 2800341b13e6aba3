// The regular expression of COLUMNS('…') and EXCEPT('…'), as far as such expressions usually go.
#pragma once

#include <chddl/config.hpp>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Letters, `.`, `[a-z]`, `\d`, `\w`, `\.`, `*`, `+`, `?`, `^`, `$` and `|`. Matching takes time with the product of
/// the lengths and no more.
class NamePattern {
public:
    /// Nothing for groups, counts and whatever else is not in the list: RE2 has more.
    [[nodiscard]] static std::optional<NamePattern> read(std::string_view text);

    /// Whether a part of the name matches.
    [[nodiscard]] bool matches(std::string_view name) const;

private:
    struct Atom {
        std::bitset<256> bytes;
        bool optional = false;
        bool repeats = false;
    };
    struct Alternative {
        std::vector<Atom> atoms;
        bool from_start = false;
        bool to_end = false;
    };
    [[nodiscard]] static std::optional<Alternative> read_alternative(std::string_view text);
    [[nodiscard]] static bool read_atom(std::string_view& text, Atom& atom);
    [[nodiscard]] static bool read_class(std::string_view& text, Atom& atom);
    [[nodiscard]] static bool read_escape(std::string_view& text, Atom& atom);
    [[nodiscard]] static bool matches(const Alternative& alternative, std::string_view name);

    std::vector<Alternative> alternatives_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/select/name_pattern.ipp>
#endif
