// What stands between an engine's brackets, and the rules about how many and of what kind.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/sql/lexer.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

enum class ArgumentShape : std::uint8_t {
    name,      ///< `a`, `a.b`
    text,      ///< 'a'
    number,    ///< 1, -1.5, true
    constant,  ///< NULL, inf, nan, []: a literal that is neither
    tuple,     ///< `(a, b)`, `tuple(a)`, `()`
    call,      ///< anything else: an expression
    unknown,   ///< may be anything: `{x:Identifier}`, `a AS b`
};

/// One argument as the server reads it.
struct EngineArgument {
    ArgumentShape shape = ArgumentShape::unknown;
    std::string name = {};                      ///< of a name, its parts with dots between them
    std::string text = {};                      ///< of a text
    double number = 0;                          ///< of a number
    std::vector<EngineArgument> elements = {};  ///< of a tuple
};
[[nodiscard]] EngineArgument read_argument(const SqlText& text);

/// What stands between commas, outside brackets.
[[nodiscard]] std::vector<std::span<const Token>> between_commas(std::span<const Token> tokens);

/// The engine's row: of the server's default where none is named, null where nothing is known of it.
[[nodiscard]] const catalog::EngineSpec* engine_spec(const Storage& storage, bool temporary);

/// engine-arguments, engine-argument, sql-text; what is said of columns is in engine_columns.hpp.
void check_engine_arguments(const catalog::EngineSpec& spec, const std::vector<SqlText>& args, const Place& place,
                            Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/engine_arguments.ipp>
#endif
