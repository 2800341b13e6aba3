// fails with: this catalog has no row of that name
#include <chddl/chddl.hpp>
#include <chddl/core/report.hpp>

void wrong(chddl::Diagnostics& found) {
    found.report<"no-such-finding">(chddl::Place());
}
