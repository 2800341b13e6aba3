// fails with: this catalog has no row of that name
#include <chddl/chddl.hpp>

void wrong(chddl::Diagnostics& found) {
    found.report<"no-such-finding">(chddl::Place());
}
