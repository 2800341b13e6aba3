// What all commands share: the spec that is read, findings that are shown, data that is written.
#pragma once

#include <chddl/chddl.hpp>
#include <chddl/describe/names.hpp>
#include <chddl/json.hpp>

#include <string>
#include <string_view>

#include "commands.hpp"

namespace cli {

/// A spec with its text, in which findings have a line and a column.
struct Spec {
    std::string text = {};
    chddl::Pipeline pipeline = {};
    chddl::CheckOptions check = {};
    int status = fine;  ///< anything else: it could not be read
};

/// Reads the spec and the target that the options name. What stands against it is shown: a text that is no spec of this
/// version is `unusable`, one with mistakes has `findings`.
[[nodiscard]] Spec read(const Options& options);

/// Findings on standard error, a hundred at most; those about a spec with file, line and column.
void show(const chddl::Diagnostics& found, const Options& options, std::string_view spec = {});

/// One sentence on standard error.
void complain(std::string_view sentence);

/// Writes data to standard output, whole or with a complaint; `status` is the answer if it went well.
[[nodiscard]] int write(std::string_view data, int status = fine);

}  // namespace cli
