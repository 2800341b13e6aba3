// Reads one type from tokens; the shape of the family's row says what its brackets may hold.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/sql/lexer.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

/// The first thing that cannot be read is reported, and ends it. `text` and its `tokens`, the last one `end`, must
/// outlive it.
class TypeReader {
public:
    TypeReader(std::string_view text, std::span<const Token> tokens, const Place& place, Diagnostics& found)
        : text_(text), tokens_(tokens), place_(place), found_(&found) {}

    /// The type that begins here.
    [[nodiscard]] std::optional<DataType> type();
    /// Steps over the word, if it stands here.
    bool accept_word(std::string_view keyword);
    [[nodiscard]] bool at_end() const { return now().kind == TokenKind::end; }
    /// How many tokens were read.
    [[nodiscard]] std::size_t position() const { return at_; }
    /// Reports what was expected here.
    std::nullopt_t fail(std::string_view expected);

private:
    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    [[nodiscard]] const Token& next() const { return tokens_[at_ + 1 < tokens_.size() ? at_ + 1 : at_]; }
    [[nodiscard]] bool at_name() const { return is_name(now()); }
    [[nodiscard]] static bool is_name(const Token& token) {
        return token.kind == TokenKind::bare_word || token.kind == TokenKind::quoted_name;
    }
    bool accept(TokenKind kind);
    [[nodiscard]] std::optional<std::string> name();
    [[nodiscard]] std::optional<std::string> path();
    [[nodiscard]] std::optional<std::int64_t> number();
    [[nodiscard]] std::optional<std::string> string();
    [[nodiscard]] std::string_view source(std::size_t from, std::size_t to) const;

    [[nodiscard]] bool family(DataType& type);
    bool unknown(std::string_view name, std::size_t token);
    [[nodiscard]] bool sign_of_integer(DataType& type);
    [[nodiscard]] bool case_of_enum(const DataType& type, std::size_t token);
    [[nodiscard]] bool arguments(DataType& type);
    [[nodiscard]] std::optional<TypeArg> argument(const DataType& type);
    [[nodiscard]] std::optional<TypeArg> type_argument();
    [[nodiscard]] std::optional<TypeArg> number_argument();
    [[nodiscard]] std::optional<TypeArg> literal();
    [[nodiscard]] std::optional<TypeArg> any_text();
    [[nodiscard]] std::optional<TypeArg> named_element();
    [[nodiscard]] std::optional<TypeArg> enum_item();
    [[nodiscard]] std::optional<TypeArg> parameter();
    [[nodiscard]] std::optional<TypeArg> json_argument();
    [[nodiscard]] std::optional<TypeArg> function();
    [[nodiscard]] std::optional<TypeArg> aggregate_argument(const DataType& type);
    [[nodiscard]] bool function_parameters(TypeFunction& function);

    std::string_view text_;
    std::span<const Token> tokens_;
    Place place_;
    Diagnostics* found_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/parse/type_arguments.ipp>
#include <chddl/parse/type_reader.ipp>
#endif
