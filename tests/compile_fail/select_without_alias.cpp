// fails with: use of deleted function '.*select
// or: call to deleted member function 'select'
#include <chddl/chddl.hpp>

void wrong(chddl::MaterializedViewBuilder& view) {
    view.select(chddl::sql("a * 2"));
}
