// A value that nobody should see.
#pragma once

#include <chddl/config.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace chddl::inline CHDDL_ABI {

/// What ClickHouse shows instead of a secret, and so do we.
inline constexpr std::string_view hidden_text = "[HIDDEN]";

/// A password or key: the text itself, or where it is to be found when a statement is sent.
///
/// There is no conversion from a string, so that `Secret::text` can be searched for in a code base.
class Secret {
public:
    enum class From : std::uint8_t { text, environment, file };

    Secret() = default;
    [[nodiscard]] static Secret text(std::string value) { return {From::text, std::move(value)}; }
    /// The environment variable `name`, read when a statement is sent, never before.
    [[nodiscard]] static Secret env(std::string name) { return {From::environment, std::move(name)}; }
    /// What the file holds, without a line break at its end; read when a statement is sent, never before.
    [[nodiscard]] static Secret file(std::string path) { return {From::file, std::move(path)}; }

    [[nodiscard]] From from() const { return from_; }
    /// The secret itself, the name of the variable or the path: for whoever sends it, not for messages.
    [[nodiscard]] const std::string& content() const { return content_; }

    friend bool operator==(const Secret&, const Secret&) = default;

private:
    Secret(From from, std::string content) : content_(std::move(content)), from_(from) {}

    std::string content_;
    From from_ = From::text;
};

}  // namespace chddl::inline CHDDL_ABI
