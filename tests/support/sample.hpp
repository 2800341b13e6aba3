// A pipeline that checks clean, to start from: a test changes the one thing that it is about.
#pragma once

#include <chddl/chddl.hpp>

#include <string>
#include <vector>

// The inline namespace keeps these apart from the functions of the same names that plan/ has for its models.
namespace sample::inline builders {

using Names = std::vector<std::string>;

/// Has nothing but what it needs.
inline chddl::KafkaTableBuilder kafka() {
    return chddl::KafkaTableBuilder("kaf.clicks_queue")
        .columns({{"ts", chddl::types::DateTime64(3, "UTC")}, {"user_id", chddl::types::UInt64}})
        .column("country", chddl::types::LowCardinality(chddl::types::String))
        .broker_list("kafka:9092")
        .topic_list("clicks")
        .group_name("ch_clicks")
        .format("JSONEachRow");
}

inline chddl::MergeTreeTableBuilder destination() {
    return chddl::MergeTreeTableBuilder("kaf.clicks").columns(kafka().columns()).order_by({"user_id", "ts"});
}

inline chddl::MaterializedViewBuilder view() {
    return chddl::MaterializedViewBuilder("kaf.clicks_mv")
        .from(kafka())
        .to(destination())
        .select({"ts", "user_id", "country"});
}

/// All three, added in the order in which they can not be created.
inline chddl::PipelineBuilder pipeline() {
    return chddl::PipelineBuilder().add(view()).add(kafka()).add(destination());
}

/// Each finding as "name at pointer", in the order in which they were made.
inline Names names(const chddl::Diagnostics& found) {
    Names names;
    for (const chddl::Diagnostic& finding : found) names.push_back(std::string(finding.name) + " at " + finding.at);
    return names;
}

/// The names of the findings that are at least this severe.
inline Names names(const chddl::Diagnostics& found, chddl::Severity at_least) {
    Names names;
    for (const chddl::Diagnostic& finding : found)
        if (finding.severity >= at_least) names.push_back(std::string(finding.name) + " at " + finding.at);
    return names;
}

}  // namespace sample::inline builders
