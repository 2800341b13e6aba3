// fails with: no matching function for call to '.*order_by
// or: no matching member function for call to 'order_by'
#include <chddl/chddl.hpp>

#include <string>

void wrong(chddl::MergeTreeTableBuilder& table, const std::string& name) {
    table.order_by(name);
}
