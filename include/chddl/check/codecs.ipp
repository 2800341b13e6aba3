// One codec by its row, and the order in which they stand.
#pragma once

#include <chddl/check/codec_rules.hpp>
#include <chddl/check/codecs.hpp>
#include <chddl/core/nearest.hpp>
#include <chddl/core/report.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

using CodecSpecs = std::vector<const catalog::CodecSpec*>;

/// "1, 2, 4 or 8"
[[nodiscard]] CHDDL_INLINE std::string expected_of(const catalog::CodecArgument& argument) {
    std::string text;
    const auto add = [&](const std::string& one, bool last) {
        text += (text.empty() ? "" : last ? " or " : ", ") + one;
    };
    if (argument.kind == catalog::CodecArgument::Kind::word) return "a bare word";
    for (const std::int64_t& number : argument.numbers)
        add(std::to_string(number), &number == &argument.numbers.back());
    for (const std::string_view& word : argument.words)
        add("'" + std::string(word) + "'", &word == &argument.words.back());
    if (!text.empty()) return text;
    if (argument.kind == catalog::CodecArgument::Kind::text) return "a text";
    if (argument.max == std::numeric_limits<std::int64_t>::max())
        return argument.min <= 0 ? "a number" : "a number from " + std::to_string(argument.min);
    return std::to_string(std::max<std::int64_t>(argument.min, 0)) + " to " + std::to_string(argument.max);
}

[[nodiscard]] CHDDL_INLINE bool fits(const catalog::CodecArgument& argument, std::int64_t number) {
    if (argument.kind != catalog::CodecArgument::Kind::number) return false;
    const auto& numbers = argument.numbers;
    if (!numbers.empty()) return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
    // The server cuts a level to 32 bits.
    const bool cut = argument.negative && number > std::numeric_limits<std::int32_t>::max();
    return cut || (number >= argument.min && number <= argument.max);
}
[[nodiscard]] CHDDL_INLINE bool fits(const catalog::CodecArgument& argument, const std::string& text) {
    if (argument.kind != catalog::CodecArgument::Kind::text) return false;
    const auto& words = argument.words;
    return words.empty() || std::find(words.begin(), words.end(), text) != words.end();
}

CHDDL_INLINE void check_codec_arguments(const Codec& codec, const catalog::CodecSpec& spec, const Place& place,
                                        Diagnostics& found) {
    const std::size_t count = codec.args.size();
    if (count < spec.min_args || count > spec.args.size()) {
        const std::string has = count == 1 ? "1 argument" : std::to_string(count) + " arguments";
        const std::string expected = spec.args.empty()       ? "none"
                                     : count < spec.min_args ? "at least " + std::to_string(spec.min_args)
                                                             : "at most " + std::to_string(spec.args.size());
        found.report<"codec-arguments">(place, Plain{spec.name}, Plain{has}, Plain{expected});
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        const catalog::CodecArgument& argument = spec.args[i];
        if (!std::visit([&](const auto& value) { return fits(argument, value); }, codec.args[i])) {
            const auto* number = std::get_if<std::int64_t>(&codec.args[i]);
            const std::string has =
                number != nullptr ? std::to_string(*number) : "'" + shown(std::get<std::string>(codec.args[i])) + "'";
            found.report<"codec-arguments">(place, Plain{spec.name}, Plain{has}, Plain{expected_of(argument)});
        } else if (argument.negative && std::get<std::int64_t>(codec.args[i]) < 0) {
            found.report<"codec-negative">(place, Plain{spec.name}, std::get<std::int64_t>(codec.args[i]));
        }
    }
}

/// What compresses stands before what encrypts, and what compresses anything is the last of the others.
CHDDL_INLINE void check_generic(const CodecSpecs& specs, const Place& place, Diagnostics& found) {
    const auto is_generic = [](const catalog::CodecSpec* spec) { return spec->generic; };
    const auto encrypts = [](const catalog::CodecSpec* spec) { return spec->encrypts; };
    const auto first = std::find_if(specs.begin(), specs.end(), is_generic);
    const auto encrypted = std::find_if(specs.begin(), specs.end(), encrypts);
    const auto wrong = std::find_if_not(encrypted, specs.end(), encrypts);
    if (wrong != specs.end())
        found.report<"codec-order">(place, (*wrong)->name, Plain{"stands behind one that encrypts"});
    else if (first != specs.end() && first + 1 != encrypted)
        found.report<"codec-order">(place, (*first)->name, Plain{"stands before another"});
}

/// Delta in front of Gorilla.
CHDDL_INLINE void check_differences(const CodecSpecs& specs, const Place& place, Diagnostics& found) {
    const auto first =
        std::find_if(specs.begin(), specs.end(), [](const catalog::CodecSpec* spec) { return spec->differences; });
    const auto series =
        std::find_if(first, specs.end(), [](const catalog::CodecSpec* spec) { return spec->float_series; });
    if (series != specs.end())
        found.report<"codec-order">(place, (*first)->name, Plain{"stands before one that takes differences itself"});
}

CHDDL_INLINE void check_codec_order(const CodecSpecs& specs, const Place& place, Diagnostics& found) {
    const auto alone = std::find_if(specs.begin(), specs.end(), [](const auto* spec) { return spec->alone; });
    if (alone != specs.end()) {
        if (specs.size() > 1) found.report<"codec-order">(place, (*alone)->name, Plain{"stands beside others"});
        return;
    }
    const bool compresses = std::any_of(specs.begin(), specs.end(), [](const auto* spec) { return spec->compresses; });
    const bool encrypts = std::all_of(specs.begin(), specs.end(), [](const auto* spec) { return spec->encrypts; });
    if (!compresses && !encrypts)
        found.report<"codec-order">(place, specs.back()->name, Plain{"only prepares, nothing compresses"});
    check_generic(specs, place, found);
    check_differences(specs, place, found);
}

CHDDL_INLINE void check_codec(const Codec& codec, const catalog::CodecSpec& spec, const Allowances& allowed,
                              const Place& place, Diagnostics& found) {
    if (spec.experimental && !allows(allowed, "allow_experimental_codecs"))
        found.report<"codec-experimental">(place, Plain{spec.name});
    if (spec.encrypts) found.report<"codec-key">(place, Plain{spec.name});
    check_codec_arguments(codec, spec, place, found);
}

CHDDL_INLINE void check_codec_list(const std::vector<Codec>& codecs, const DataType* type, const Allowances& allowed,
                                   const Place& place, Diagnostics& found) {
    CodecSpecs specs;
    for (std::size_t i = 0; i < codecs.size(); ++i) {
        const catalog::CodecSpec* spec = find_row(catalog::codecs, codecs[i].name);
        if (spec == nullptr) {
            found.report<"codec-unknown">(place / i, codecs[i].name, Plain{hint_of(codecs[i].name, catalog::codecs)});
            continue;
        }
        specs.push_back(spec);
        check_codec(codecs[i], *spec, allowed, place / i, found);
        if (type != nullptr) check_codec_type(codecs[i], *spec, *type, allowed, place / i, found);
    }
    // What stands beside an unknown codec is not for us to say.
    if (!specs.empty() && specs.size() == codecs.size() && !allows(allowed, "allow_suspicious_codecs"))
        check_codec_order(specs, place, found);
}

}  // namespace chddl::inline CHDDL_ABI::detail
