// What was measured on ClickHouse about Kafka → view → MergeTree, a row a fact: the statements, the engine's verdict,
// and the finding of chddl that tells it beforehand, or why none can.
//
// facts_test.cpp asks chddl (statements are rebuilt through the builders), live/facts_live_test.cpp asks the engine. To
// add one, add a row to the list of its section.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace facts {

/// Statements are separated by ";\n" and run in an empty database of their own, in the order in which they stand.
struct Fact {
    std::string_view section;     ///< "kafka settings", "sorting key"
    std::string_view says;        ///< the fact in words
    std::string_view diagnostic;  ///< the finding about `wrong`; "" if no rule can decide it, and `reason` says why
    std::string_view wrong;       ///< the last of these statements is what the fact is about
    int code = 0;                 ///< of the engine's refusal of the last statement; 0: it is taken
    std::string_view right = {};  ///< the neighbour: chddl is silent and the engine takes all of it
    std::string_view probe = {};  ///< run after `wrong`, to see the loss
    std::string_view seen = {};   ///< the answer of the last statement of `probe`, as TabSeparated, or "code N"
    std::string_view reason = {};
};

[[nodiscard]] std::span<const Fact> kafka_facts();
[[nodiscard]] std::span<const Fact> kafka_setting_facts();
[[nodiscard]] std::span<const Fact> kafka_runtime_facts();
[[nodiscard]] std::span<const Fact> key_facts();
[[nodiscard]] std::span<const Fact> ttl_facts();
[[nodiscard]] std::span<const Fact> default_facts();
[[nodiscard]] std::span<const Fact> constraint_facts();
[[nodiscard]] std::span<const Fact> table_facts();
[[nodiscard]] std::span<const Fact> engine_facts();
[[nodiscard]] std::span<const Fact> setting_facts();
[[nodiscard]] std::span<const Fact> creation_facts();
[[nodiscard]] std::span<const Fact> view_facts();
[[nodiscard]] std::span<const Fact> conversion_facts();
[[nodiscard]] std::span<const Fact> loss_facts();
[[nodiscard]] std::span<const Fact> type_facts();
[[nodiscard]] std::span<const Fact> codec_facts();
[[nodiscard]] std::span<const Fact> index_facts();
[[nodiscard]] std::span<const Fact> name_facts();
[[nodiscard]] std::vector<Fact> all();

}  // namespace facts
