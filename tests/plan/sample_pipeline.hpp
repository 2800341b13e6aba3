// A pipeline that checks clean: a database, a destination, a Kafka table with a password, a view.
#pragma once

#include <chddl/model/pipeline.hpp>
#include <chddl/model/types.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace plan_sample {

inline const std::string password = "p'a\\ss wörd\n[x]";

inline chddl::KafkaTable queue(const std::string& database = "kaf") {
    return {.name = {database, "clicks_queue"},
            .columns = {{.name = "ts", .type = chddl::types::DateTime64(3, "UTC"), .comment = "when"},
                        {.name = "user_id", .type = chddl::types::UInt64},
                        {.name = "country", .type = chddl::types::LowCardinality(chddl::types::String)}},
            .settings = {{.name = "kafka_broker_list", .value = "127.0.0.1:1"},
                         {.name = "kafka_topic_list", .value = "clicks"},
                         {.name = "kafka_group_name", .value = "ch_clicks"},
                         {.name = "kafka_format", .value = "JSONEachRow"},
                         {.name = "kafka_security_protocol", .value = "sasl_plaintext"},
                         {.name = "kafka_sasl_mechanism", .value = "PLAIN"},
                         {.name = "kafka_sasl_username", .value = "u"},
                         {.name = "kafka_sasl_password", .value = chddl::Secret::text(password)},
                         {.name = "kafka_num_consumers", .value = std::int64_t{2}},
                         {.name = "kafka_thread_per_consumer", .value = true}}};
}

inline chddl::MergeTreeTable clicks(const std::string& database = "kaf") {
    return {.name = {database, "clicks"},
            .columns = {{.name = "ts", .type = chddl::types::DateTime64(3, "UTC")},
                        {.name = "user_id", .type = chddl::types::UInt64},
                        {.name = "country", .type = chddl::types::LowCardinality(chddl::types::String)},
                        {.name = "offset",
                         .type = chddl::types::UInt64,
                         .comment = "of Kafka",
                         .codecs = {{.name = "Delta", .args = {std::int64_t{8}}},
                                    {.name = "ZSTD", .args = {std::int64_t{1}}}}}},
            .storage = {.partition_by = chddl::Key{chddl::SqlText("toYYYYMM(ts)")},
                        .order_by = chddl::Key{chddl::SqlText("user_id"), chddl::SqlText("ts")}},
            .comment = "clicks, one a row"};
}

inline chddl::MaterializedView view(const std::string& database = "kaf") {
    const std::string prefix = database.empty() ? "" : database + ".";
    return {.name = {database, "clicks_mv"},
            .to = {database, "clicks"},
            .select = chddl::SqlText("SELECT ts, user_id, country, _offset AS offset FROM " + prefix + "clicks_queue")};
}

inline chddl::Pipeline pipeline() {
    return {
        .databases = {{.name = "kaf"}}, .kafka_tables = {queue()}, .merge_tree_tables = {clicks()}, .views = {view()}};
}

/// Two views on the Kafka table, and one on the destination of the first.
inline chddl::Pipeline fan_out() {
    chddl::Pipeline all = pipeline();
    const auto table = [](const std::string& name) {
        return chddl::MergeTreeTable{
            .name = {"kaf", name},
            .columns = {{.name = "country", .type = chddl::types::String}, {.name = "n", .type = chddl::types::UInt64}},
            .storage = {.engine = {.name = "SummingMergeTree"}, .order_by = chddl::Key{chddl::SqlText("country")}}};
    };
    const auto counting = [](const std::string& name, const std::string& to, const std::string& from) {
        return chddl::MaterializedView{
            .name = {"kaf", name},
            .to = {"kaf", to},
            .select = chddl::SqlText("SELECT country, count() AS n FROM kaf." + from + " GROUP BY country")};
    };
    all.merge_tree_tables.push_back(table("countries"));
    all.merge_tree_tables.push_back(table("stored"));
    all.views.push_back(counting("countries_mv", "countries", "clicks_queue"));
    all.views.push_back(counting("stored_mv", "stored", "clicks"));
    return all;
}

/// The same, in whichever database is the current one.
inline chddl::Pipeline pipeline_without_database() {
    return {.kafka_tables = {queue("")}, .merge_tree_tables = {clicks("")}, .views = {view("")}};
}

}  // namespace plan_sample
