// The only place that writes quotes: names, strings, numbers and the layout of a statement.
#pragma once

#include <chddl/config.hpp>
#include <chddl/sql/text.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

/// Appends SQL to a string that the caller owns, in the layout of ClickHouse's own `formatQuery`.
class SqlWriter {
public:
    explicit SqlWriter(std::string& out) : out_(&out) {}

    /// Keywords, punctuation and numbers that are the caller's own: written as they are.
    SqlWriter& raw(std::string_view text) { return out_->append(text), *this; }
    SqlWriter& raw(char c) { return out_->push_back(c), *this; }
    /// A name in a declaration: always in back-quotes.
    SqlWriter& identifier(std::string_view name);
    /// A name elsewhere: in back-quotes where ClickHouse prints it so.
    SqlWriter& word(std::string_view name);
    /// `database.name`, or the name alone.
    SqlWriter& name(std::string_view database, std::string_view name);
    /// A string literal.
    SqlWriter& string(std::string_view value);
    SqlWriter& integer(std::int64_t value);
    /// The shortest text that reads back as the same number; nan and inf as ClickHouse spells them.
    SqlWriter& real(double value);
    SqlWriter& boolean(bool value) { return raw(value ? "true" : "false"); }
    /// What the user wrote: the one unescaped path.
    SqlWriter& text(const SqlText& text) { return raw(text.text()); }

    /// The items with `separator` between them; `write(item)` writes one.
    template <class Items, class Write>
    SqlWriter& list(const Items& items, std::string_view separator, Write write) {
        bool first = true;
        for (const auto& item : items) {
            if (!first) raw(separator);
            first = false;
            write(item);
        }
        return *this;
    }
    /// The items in brackets, one a line.
    template <class Items, class Write>
    SqlWriter& block(const Items& items, Write write) {
        raw("\n(\n    ");
        list(items, ",\n    ", write);
        return raw("\n)");
    }

private:
    void quoted(std::string_view value, char quote);

    std::string* out_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/sql/writer.ipp>
#endif
