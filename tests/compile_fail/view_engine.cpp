// fails with: has no member named 'engine'
// or: no member named 'engine'
#include <chddl/chddl.hpp>

void wrong(chddl::MaterializedViewBuilder& view) {
    view.engine("MergeTree");
}
