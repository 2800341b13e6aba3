// Whether two lists of tokens mean the same, but for what a server rewrites.
#pragma once

#include <chddl/config.hpp>
#include <chddl/plan/server_habits.hpp>
#include <chddl/plan/statement.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// Whether `text` is what `pattern` shows, '[HIDDEN]' standing for anything.
[[nodiscard]] bool shows(std::string_view pattern, std::string_view text);

/// The name or string that a token stands for.
[[nodiscard]] std::string token_value(const Token& token);

/// Walks along two lists of tokens as long as they mean the same.
class TokenWalk {
public:
    TokenWalk(Tokens there, Tokens wanted, const ServerHabits& habits)
        : there_(there), wanted_(wanted), habits_(habits) {}

    /// Whether both come to their end together; if not, `there_at` and `wanted_at` say where they part.
    [[nodiscard]] bool arrives();

    std::size_t there_at = 0;
    std::size_t wanted_at = 0;
    bool hides = false;  ///< '[HIDDEN]' in a wanted string stands for anything

private:
    void skip_added();
    [[nodiscard]] bool database_added() const;
    [[nodiscard]] std::size_t with_added() const;
    [[nodiscard]] bool same() const;
    [[nodiscard]] bool dictionary_qualified() const;
    [[nodiscard]] std::string_view stored_name(std::string_view function) const;
    void skip_added_width();
    static void skip_dropped_argument(Tokens tokens, std::size_t& at);

    Tokens there_;
    Tokens wanted_;
    const ServerHabits& habits_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/token_walk.ipp>
#endif
