// The small pipeline, the list of all cases, and what has none.
#include "rule_cases.hpp"

#include <array>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;

Parts::Parts()
    : queue(KafkaTableBuilder("rules.queue")
                .columns({{"x", UInt64}, {"y", String}})
                .broker_list("127.0.0.1:1")
                .topic_list("t")
                .group_name("g")
                .format("JSONEachRow")),
      destination(MergeTreeTableBuilder("rules.d").columns({{"x", UInt64}, {"y", String}})),
      view(MaterializedViewBuilder("rules.v").from("rules.queue").to("rules.d")) {}

Pipeline Parts::pipeline() const {
    auto sorted = destination;
    auto selecting = view;
    if (!sorted.draft().model.storage.order_by && !sorted.draft().model.storage.primary_key &&
        sorted.draft().model.comment != "unsorted")
        sorted.order_by("x");
    if (selecting.draft().model.select.problem() == TextProblem::empty && selecting.draft().model.comment != "nothing")
        selecting.select({"x", "y"});
    return PipelineBuilder().add(queue).add(sorted).add(selecting).add(more).draft().model;
}

namespace {

constexpr auto others = std::to_array<Elsewhere>({
    {"name-dots", "build: the builder keeps what cannot be split"},
    {"setting-duplicate", "check: a builder replaces, so only a model can have it"},
    {"setting-newer", "check: the judgement for an older target"},
    {"target-newer", "check: the judgement for an older target, and support/releases.sh"},
    {"target-unproved", "check: the judgement for an older target"},
    {"consumers-cores", "check: the server's verdict depends on its cores"},
    {"dead-letter-queue", "check: the server's verdict depends on its configuration"},
    {"column-default", "build: the model cannot hold it"},
    {"codec-text", "build: the model cannot hold it"},
    {"ttl-actions", "build: the model cannot hold it"},
    {"replica-default", "check: the server's verdict depends on its configuration"},
    {"view-inner-extra", "build: the model cannot hold it"},
    {"errors-queue", "build: it is about what the builder was asked for"},
    {"errors-mode", "build: it is about what the builder was asked for"},
    {"view-two-selects", "build: the model cannot hold it"},
    {"view-definer", "check: the server's verdict depends on its configuration"},
    {"view-security-grant", "check: the server's verdict depends on its configuration"},
    {"view-function-unknown", "check: the server's verdict depends on its configuration"},
    {"object-missing", "check: it is about the options"},
    {"accepted-unknown", "check: it is about the options"},
    {"name-collision", "describe"},
    {"file-unreadable", "json"},
    {"spec-syntax", "json"},
    {"spec-version", "json"},
    {"spec-key", "json"},
    {"spec-repeated", "json"},
    {"spec-missing", "json"},
    {"spec-kind", "json"},
    {"spec-choice", "json"},
    {"spec-value", "json"},
    {"spec-depth", "json"},
    {"spec-more", "json"},
    {"library-missing", "server"},
    {"library-symbol", "server"},
    {"config-missing", "server"},
    {"engine-start", "server"},
    {"http-option", "server"},
    {"server-url", "server"},
    {"server-unreachable", "server"},
    {"server-certificate", "server"},
    {"server-protocol", "server"},
    {"server-login", "server"},
    {"server-timeout", "server"},
    {"server-redirect", "server"},
    {"server-refused", "server"},
    {"server-lost", "server"},
    {"cluster-unfinished", "plan"},
    {"server-answer", "plan"},
    {"object-differs", "plan"},
    {"queue-paused", "plan"},
    {"secret-missing", "plan"},
});

}  // namespace

std::vector<Case> cases() {
    std::vector<Case> all;
    for (const Case& row : queue_cases()) all.push_back(row);
    for (const Case& row : table_cases()) all.push_back(row);
    for (const Case& row : part_cases()) all.push_back(row);
    for (const Case& row : engine_cases()) all.push_back(row);
    for (const Case& row : key_cases()) all.push_back(row);
    for (const Case& row : view_cases()) all.push_back(row);
    for (const Case& row : type_cases()) all.push_back(row);
    return all;
}
std::span<const Elsewhere> elsewhere() {
    return others;
}

}  // namespace rules
