// SQL statements → chddl's own objects: so that a statement which was measured can be judged by chddl.
//
// It reads well-formed DDL only; what chddl's objects cannot say is told as a reason, and is no verdict.
#pragma once

#include <chddl/chddl.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace facts {

/// One statement as objects: a pipeline with the one object that it creates.
struct Rebuilt {
    chddl::Pipeline object = {};
    chddl::Diagnostics problems = {};  // of the builder
    std::string reason = {};           // why it cannot be said; "" if it can
    bool creates = false;              // false: an INSERT, a SELECT …: nothing to rebuild
};

[[nodiscard]] Rebuilt rebuild(std::string_view statement);

/// The statements of a text, which are separated by ";\n".
[[nodiscard]] std::vector<std::string> split(std::string_view statements);

}  // namespace facts
