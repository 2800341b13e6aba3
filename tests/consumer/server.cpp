// A user's program that brings the pipeline, written and read as a spec, to a server, which refuses everything, and
// prints what should have been done.
#include <chddl/json.hpp>
#include <chddl/server.hpp>

#include <cstdio>
#include <string>

#include "pipeline.hpp"

namespace {

/// Refuses everything.
class Printer final : public chddl::Executor {
public:
    chddl::Result<chddl::Rows> run(std::string_view) override { return chddl::server_refused(62, "this is no server"); }
};

}  // namespace

int main() {
    const chddl::Pipeline pipeline = chddl::read_spec(chddl::write_spec(clicks().value())).value();
    Printer server;
    const chddl::ApplyReport report = chddl::apply(pipeline, server);
    for (const chddl::Step& step : report.steps()) std::printf("%s;\n", step.sql.c_str());
    return !report && report.diagnostics().has(chddl::Severity::error) ? 0 : 1;
}
