// All rows together.
#include "facts.hpp"

namespace facts {

std::vector<Fact> all() {
    std::vector<Fact> facts;
    for (const auto part :
         {kafka_facts(), kafka_setting_facts(), kafka_runtime_facts(), key_facts(), ttl_facts(), default_facts(),
          constraint_facts(), table_facts(), engine_facts(), setting_facts(), creation_facts(), view_facts(),
          conversion_facts(), loss_facts(), type_facts(), codec_facts(), index_facts(), name_facts()})
        facts.insert(facts.end(), part.begin(), part.end());
    return facts;
}

}  // namespace facts
