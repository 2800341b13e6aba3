// A table, checked and printed: what the package has been built for.
#include <chddl/chddl.hpp>

#include <cstdio>

int main() {
    const auto table = chddl::MergeTreeTableBuilder("clicks").column("id", chddl::types::UInt64).order_by("id").build();
    std::puts(chddl::render(table.value()).c_str());
}
