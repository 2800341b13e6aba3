// fails with: the message of this row has other arguments
#include <chddl/chddl.hpp>
#include <chddl/core/report.hpp>

void wrong(chddl::Diagnostics& found) {
    found.report<"setting-obsolete">(chddl::Place());
}
