// fails with: no matching function for call to '.*MaterializedViewBuilder::to
// or: no matching member function for call to 'to'
#include <chddl/chddl.hpp>

void wrong(chddl::MaterializedViewBuilder& view, const chddl::KafkaTableBuilder& queue) {
    view.to(queue);
}
