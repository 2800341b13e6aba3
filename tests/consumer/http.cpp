// A user's program that brings the pipeline, written and read as a spec, to a server that is not there, and prints what
// should have been done.
#include <chddl/http.hpp>
#include <chddl/json.hpp>

#include <cstdio>
#include <string>

#include "pipeline.hpp"

int main() {
    const chddl::Pipeline pipeline = chddl::read_spec(chddl::write_spec(clicks().value())).value();
    chddl::HttpExecutor server("http://127.0.0.1:1", {.user = "me", .password = chddl::Secret::text("secret")});
    const chddl::ApplyReport report = chddl::apply(pipeline, server);
    for (const chddl::Step& step : report.steps()) std::printf("%s;\n", step.sql.c_str());
    bool unreachable = false;
    for (const chddl::Diagnostic& found : report.diagnostics()) unreachable |= found.name == "server-unreachable";
    return !report && unreachable ? 0 : 1;
}
