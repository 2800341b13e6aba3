// The messages that live suites and examples send: message N is the same on every machine. Each is one JSONEachRow
// object; for every column of its destination there is the text that ClickHouse's toString() gives.
#pragma once

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chddl_test {

struct Message {
    std::uint64_t id;                 // UInt64
    std::string ts;                   // DateTime64(3, 'UTC')
    std::uint64_t user_id;            // UInt64
    std::string_view country;         // LowCardinality(String)
    std::int64_t cents;               // amount Decimal(12, 2)
    std::optional<std::string> note;  // Nullable(String)
    std::vector<std::string> tags;    // Array(String)
};

inline std::string timestamp(std::int64_t milliseconds) {
    return fmt::format("{:%Y-%m-%d %H:%M:%S}.{:03}", fmt::gmtime(milliseconds / 1000), milliseconds % 1000);
}

inline Message message(std::uint64_t id) {
    static constexpr std::int64_t start = 1'767'225'600'000;  // 2026-01-01 in UTC
    static constexpr auto countries = std::to_array<std::string_view>({"DE", "IL", "JP", "", "Côte d’Ivoire"});
    static constexpr auto notes = std::to_array<std::string_view>(
        {"plain", R"(says "hi" and 'bye')", R"(back\slash and \n)", "two\nlines\tand a tab", "naïve 漢字 🚀", ""});
    Message made{.id = id,
                 .ts = timestamp(start + static_cast<std::int64_t>(id % 10'000'000 * 1'234)),
                 .user_id = id * 0x9E37'79B9'7F4A'7C15,  // all 64 bits, so more than a double holds
                 .country = countries[id % countries.size()],
                 .cents = static_cast<std::int64_t>(id * 7'654'321 % 10'000'000) - 5'000'000,
                 .note = {},
                 .tags = {}};
    if (id % 7 != 0) made.note = notes[id % notes.size()];
    for (std::uint64_t tag = 0; tag < id % 4; ++tag) made.tags.push_back(fmt::format(R"(it's "\{}")", id % 100 + tag));
    return made;
}

inline std::string key(const Message& message) {
    return fmt::format("key-{}", message.id);
}

/// As a decimal with two places: what JSON holds. toString() leaves zeros at the end out.
inline std::string amount(const Message& message) {
    const std::int64_t size = message.cents < 0 ? -message.cents : message.cents;
    return fmt::format("{}{}.{:02}", message.cents < 0 ? "-" : "", size / 100, size % 100);
}

inline std::string json_string(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += {'\\', c};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

inline std::string json(const Message& message) {
    std::vector<std::string> tags;
    for (const std::string& tag : message.tags) tags.push_back(json_string(tag));
    return fmt::format(R"({{"id":{},"ts":"{}","user_id":{},"country":{},"amount":{},"note":{},"tags":[{}]}})",
                       message.id, message.ts, message.user_id, json_string(message.country), amount(message),
                       message.note ? json_string(*message.note) : "null", fmt::join(tags, ","));
}

inline std::string amount_text(const Message& message) {
    std::string text = amount(message);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

inline std::string tags_text(const Message& message) {
    std::vector<std::string> quoted;
    for (const std::string& tag : message.tags) {
        std::string& out = quoted.emplace_back("'");
        for (const char c : tag) {
            if (c == '\'' || c == '\\') out += '\\';
            out += c;
        }
        out += '\'';
    }
    return fmt::format("[{}]", fmt::join(quoted, ","));
}

/// A column of the destination and its text; none for NULL, which aggregates leave out.
struct Column {
    std::string_view name;
    std::optional<std::string> (*text)(const Message&);
};

inline constexpr auto columns = std::to_array<Column>({
    {"id", [](const Message& m) -> std::optional<std::string> { return std::to_string(m.id); }},
    {"ts", [](const Message& m) -> std::optional<std::string> { return m.ts; }},
    {"user_id", [](const Message& m) -> std::optional<std::string> { return std::to_string(m.user_id); }},
    {"country", [](const Message& m) -> std::optional<std::string> { return std::string(m.country); }},
    {"amount", [](const Message& m) -> std::optional<std::string> { return amount_text(m); }},
    {"note", [](const Message& m) -> std::optional<std::string> { return m.note; }},
    {"tags", [](const Message& m) -> std::optional<std::string> { return tags_text(m); }},
    {"key", [](const Message& m) -> std::optional<std::string> { return key(m); }},
});

/// ClickHouse's CRC32(), bit by bit: the polynomial of zlib.
inline std::uint32_t crc32(std::string_view text) {
    std::uint32_t crc = 0xFFFF'FFFF;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xEDB8'8320 : 0);
    }
    return ~crc;
}

/// What `sum(CRC32(toString(column)))` gives when every message is in the destination once.
class Checksums {
public:
    void add(const Message& message) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (const auto text = columns[i].text(message)) sums_[i] += crc32(*text);
        }
    }

    [[nodiscard]] std::string tsv() const {
        std::string out;
        for (std::size_t i = 0; i < columns.size(); ++i) out += fmt::format("{}\t{}\n", columns[i].name, sums_[i]);
        return out;
    }

private:
    std::array<std::uint64_t, columns.size()> sums_{};
};

}  // namespace chddl_test
