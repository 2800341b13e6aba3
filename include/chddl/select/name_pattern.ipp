// Patterns as lists of atoms; a name runs through all places of a list at once.
#pragma once

#include <chddl/select/name_pattern.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

inline constexpr std::size_t longest_pattern = 1000;

CHDDL_INLINE std::optional<NamePattern> NamePattern::read(std::string_view text) {
    NamePattern pattern;
    if (text.size() > longest_pattern) return std::nullopt;
    while (true) {
        const std::size_t bar = text.find('|');
        std::optional<Alternative> alternative = read_alternative(text.substr(0, bar));
        if (!alternative) return std::nullopt;
        pattern.alternatives_.push_back(std::move(*alternative));
        if (bar == std::string_view::npos) return pattern;
        text.remove_prefix(bar + 1);
    }
}

CHDDL_INLINE std::optional<NamePattern::Alternative> NamePattern::read_alternative(std::string_view text) {
    Alternative result;
    result.from_start = text.starts_with('^');
    if (result.from_start) text.remove_prefix(1);
    result.to_end = text.ends_with('$') && !text.ends_with("\\$");
    if (result.to_end) text.remove_suffix(1);
    while (!text.empty()) {
        Atom atom;
        if (!read_atom(text, atom)) return std::nullopt;
        const char count = text.empty() ? ' ' : text[0];
        atom.optional = count == '*' || count == '?';
        atom.repeats = count == '*' || count == '+';
        if (atom.optional || atom.repeats) text.remove_prefix(1);
        result.atoms.push_back(atom);
    }
    return result;
}

CHDDL_INLINE bool NamePattern::read_atom(std::string_view& text, Atom& atom) {
    const char c = text[0];
    text.remove_prefix(1);
    if (c == '[') return read_class(text, atom);
    if (c == '\\') return read_escape(text, atom);
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::string_view("(){}*+?^$]").find(c) != std::string_view::npos) return false;
    if (c == '.') {
        atom.bytes.set();
        atom.bytes.reset('\n');
        for (std::size_t high = 0x80; high < 256; ++high) atom.bytes.reset(high);
    } else {
        atom.bytes.set(byte);
    }
    return true;
}

/// [abc], [a-z0-9_], [^a].
CHDDL_INLINE bool NamePattern::read_class(std::string_view& text, Atom& atom) {
    const bool negated = text.starts_with('^');
    if (negated) text.remove_prefix(1);
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || end == 0) return false;
    const std::string_view members = text.substr(0, end);
    text.remove_prefix(end + 1);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const auto first = static_cast<unsigned char>(members[i]);
        const bool range = i + 2 < members.size() && members[i + 1] == '-';
        const auto last = range ? static_cast<unsigned char>(members[i + 2]) : first;
        if (first >= 0x80 || last >= 0x80 || first == '\\' || last == '\\' || first == '[' || last < first)
            return false;
        for (std::size_t byte = first; byte <= last; ++byte) atom.bytes.set(byte);
        if (range) i += 2;
    }
    if (!negated) return true;
    atom.bytes.flip();
    for (std::size_t high = 0x80; high < 256; ++high) atom.bytes.reset(high);
    return true;
}

CHDDL_INLINE bool NamePattern::read_escape(std::string_view& text, Atom& atom) {
    if (text.empty()) return false;
    const char c = text[0];
    text.remove_prefix(1);
    if (c == 'd' || c == 'w') {
        for (unsigned char byte = '0'; byte <= '9'; ++byte) atom.bytes.set(byte);
        for (unsigned char byte = 'a'; c == 'w' && byte <= 'z'; ++byte) atom.bytes.set(byte).set(byte - 0x20U);
        if (c == 'w') atom.bytes.set('_');
        return true;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    const auto byte = static_cast<unsigned char>(c);
    if (letter || byte >= 0x80) return false;
    atom.bytes.set(byte);
    return true;
}

/// `places[i]`: what comes before atom i has matched.
CHDDL_INLINE bool NamePattern::matches(const Alternative& alternative, std::string_view name) {
    const std::vector<Atom>& atoms = alternative.atoms;
    std::vector<bool> places(atoms.size() + 1, false);
    for (std::size_t at = 0; at <= name.size(); ++at) {
        if (at == 0 || !alternative.from_start) places[0] = true;
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (places[i] && atoms[i].optional) places[i + 1] = true;
        }
        if (places.back() && (!alternative.to_end || at == name.size())) return true;
        if (at == name.size()) break;
        std::vector<bool> next(places.size(), false);
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (!places[i] || !atoms[i].bytes.test(static_cast<unsigned char>(name[at]))) continue;
            next[i + 1] = true;
            if (atoms[i].repeats) next[i] = true;
        }
        places = std::move(next);
    }
    return false;
}

CHDDL_INLINE bool NamePattern::matches(std::string_view name) const {
    for (const Alternative& alternative : alternatives_) {
        if (matches(alternative, name)) return true;
    }
    return false;
}

}  // namespace chddl::inline CHDDL_ABI::detail
