// fails with: a condition is an expression: where[(]sql
#include <chddl/chddl.hpp>

void wrong(chddl::MaterializedViewBuilder& view) {
    view.where("amount > 0");
}
