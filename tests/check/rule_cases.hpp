// One row for each way in which a rule fires: the wrong pipeline, its right neighbour, and the server's verdict.
//
// check_test.cpp asks chddl, live/rules_live_test.cpp asks the engine. To add a rule, add its row: a test misses it
// else.
#pragma once

#include <chddl/chddl.hpp>

#include <span>
#include <string_view>
#include <vector>

namespace rules {

/// A small pipeline in database `rules` that is right; a case changes it.
struct Parts {
    chddl::KafkaTableBuilder queue;
    chddl::MergeTreeTableBuilder destination;
    chddl::MaterializedViewBuilder view;
    chddl::Pipeline more = {};  // what is beside the three

    Parts();
    [[nodiscard]] chddl::Pipeline pipeline() const;
};

struct Case {
    std::string_view diagnostic;
    int code;  ///< of the server's refusal of the wrong pipeline; 0: it is accepted
    void (*wrong)(Parts&);
    void (*right)(Parts&) = [](Parts&) {};
};

[[nodiscard]] std::span<const Case> queue_cases();
[[nodiscard]] std::span<const Case> table_cases();
[[nodiscard]] std::span<const Case> part_cases();
[[nodiscard]] std::span<const Case> engine_cases();
[[nodiscard]] std::span<const Case> key_cases();
[[nodiscard]] std::span<const Case> view_cases();
[[nodiscard]] std::span<const Case> type_cases();
[[nodiscard]] std::vector<Case> cases();

/// Puts one more object beside the three.
template <class Builder>
void add(Parts& parts, const Builder& builder) {
    parts.more = chddl::PipelineBuilder().add(parts.more).add(builder).draft().model;
}

/// Findings that no statement can show a server, or that need no case here; with the place where they are tested.
struct Elsewhere {
    std::string_view diagnostic;
    std::string_view tested_in;
};
[[nodiscard]] std::span<const Elsewhere> elsewhere();

}  // namespace rules
