// The paths of a JSON type.
#pragma once

#include <chddl/check/regexp.hpp>
#include <chddl/check/type_rules.hpp>
#include <chddl/core/report.hpp>
#include <chddl/model/type_text.hpp>

#include <string>

namespace chddl::inline CHDDL_ABI::detail {

/// What JSON cannot read a value of: states, vectors, spans of time.
CHDDL_INLINE bool is_unreadable(const DataType& type) {
    return is<"AggregateFunction">(type) || is<"QBit">(type) || is<"BFloat16">(type) || is<"Nothing">(type) ||
           (type.spec != nullptr && type.spec->group == catalog::TypeGroup::interval);
}

CHDDL_INLINE void check_path(const TypeElement& path, const DataType& json, const Place& place, Diagnostics& found) {
    const std::string quoted = "'" + shown(path.name) + "'";
    const auto report = [&](const std::string& what) { found.report<"type-json">(place, Plain{what}); };
    if (path.name.empty()) report("a path with an empty name");
    if (any_type(path.type, is_unreadable)) report("the path " + quoted + " of a type that it cannot read");
    for (const TypeArg& arg : json.args) {
        const auto* skip = std::get_if<TypeSkip>(&arg);
        if (skip == nullptr) continue;
        const bool skipped = skip->kind == SkipKind::regexp ? skip->path == path.name && is_plain_regexp(skip->path)
                                                            : path.name.starts_with(skip->path);
        if (skipped) report("a type for the path " + quoted + ", and skips it");
    }
}

CHDDL_INLINE void check_json(const DataType& type, const Place& place, Diagnostics& found) {
    const TypeElement* last = nullptr;  // paths are sorted
    for (const TypeArg& arg : type.args) {
        if (const auto* path = std::get_if<TypeElement>(&arg)) {
            check_path(*path, type, place, found);
            const std::string text = "the path '" + shown(path->name) + "' twice";
            if (last != nullptr && last->name == path->name) found.report<"type-json">(place, Plain{text});
            last = path;
        }
        const auto* skip = std::get_if<TypeSkip>(&arg);
        const std::string_view problem =
            skip != nullptr && skip->kind == SkipKind::regexp ? regexp_problem(skip->path) : "";
        if (problem.empty()) continue;
        const std::string text = "a regular expression '" + shown(skip->path) + "' with " + std::string(problem);
        found.report<"type-json">(place, Plain{text});
    }
}

}  // namespace chddl::inline CHDDL_ABI::detail
