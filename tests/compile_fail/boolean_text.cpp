// fails with: no matching function for call to '.*commit_on_select
// or: no matching member function for call to 'commit_on_select'
#include <chddl/chddl.hpp>

void wrong(chddl::KafkaTableBuilder& queue) {
    queue.commit_on_select("0");
}
