// explain: a row of a catalog in prose.
#include <chddl/core/nearest.hpp>

#include <fmt/format.h>

#include "input.hpp"
#include "subjects.hpp"

namespace cli {

namespace {

/// Every explanation of the name: Memory may be two things.
[[nodiscard]] std::string all_texts(const std::vector<Subject>& all, std::string_view name) {
    std::string text;
    for (const Subject& subject : all)
        subject.each([&](std::string_view known) {
            if (known == name) text.append(text.empty() ? "" : "\n").append(subject.explain(name));
        });
    return text;
}

[[nodiscard]] std::string list(const std::vector<Subject>& all) {
    std::string text;
    for (const Subject& subject : all)
        subject.each([&](std::string_view name) { text += fmt::format("{}\t{}\n", name, subject.kind); });
    return text;
}

}  // namespace

int explain(const Options& options) {
    const std::vector<Subject> all = subjects();
    if (options.list) return write(list(all));
    if (options.name.empty()) return complain("name what is to be explained, or say --list"), unusable;
    const std::string text = all_texts(all, options.name);
    if (!text.empty()) return write(text);
    chddl::detail::Nearest nearest(options.name);
    for (const Subject& subject : all) subject.each([&](std::string_view name) { nearest.offer(name); });
    complain("nothing is known of '" + chddl::detail::shown(options.name) + "'" + nearest.hint());
    return unusable;
}

}  // namespace cli
