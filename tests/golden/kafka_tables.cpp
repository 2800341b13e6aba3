// Kafka engine tables.
#include "goldens.hpp"

#include <array>
#include <string>

namespace golden {
namespace {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

Pipeline alone(const KafkaTableBuilder& table) {
    return PipelineBuilder().database("golden").add(table).build({.accepted = {"queue-unread"}}).value();
}

KafkaTableBuilder smallest() {
    return KafkaTableBuilder("golden.queue")
        .column("x", UInt64)
        .broker_list("kafka:9092")
        .topic_list("clicks")
        .group_name("g")
        .format("JSONEachRow");
}

Pipeline kafka_smallest(Twin twin) {
    return alone(twin == Twin::original ? smallest() : smallest().column("y", UInt64));
}

/// All settings but the two of Keeper, which need an experimental session setting.
Pipeline kafka_all_settings(Twin twin) {
    return alone(smallest()
                     .broker_list({"kafka-1:9092", "kafka-2:9092"})
                     .topic_list({"clicks", "views"})
                     .row_delimiter("\n")
                     .schema("schema:Message")
                     .num_consumers(2)
                     .max_block_size(twin == Twin::original ? 65536 : 65537)
                     .skip_broken_messages(0)
                     .commit_every_batch(false)
                     .client_id("chddl")
                     .poll_timeout(500ms)
                     .poll_max_batch_size(1000)
                     .flush_interval(2s)
                     .consumers_pool_ttl(1min)
                     .consumer_reschedule(500ms)
                     .thread_per_consumer(true)
                     .handle_error_mode(ErrorMode::stream)
                     .commit_on_select(false)
                     .max_rows_per_message(1)
                     .security_protocol("sasl_ssl")
                     .sasl_mechanism("SCRAM-SHA-512")
                     .sasl_username("user")
                     .sasl_password(Secret::text("hunter2"))
                     .aws_region("eu-central-1")
                     .autodetect_client_rack("MSK")
                     .compression_codec("zstd")
                     .compression_level(3)
                     .schema_registry_skip_bytes(5)
                     .map_virtual_columns_on_write(false)
                     .consumer_acquire_timeout(30s)
                     .setting("input_format_skip_unknown_fields", true)
                     .comment("all of them"));
}

Pipeline kafka_alias(Twin twin) {
    return alone(smallest()
                     .column("day", Date, {.alias = sql("toDate(x)"), .comment = "of the message"})
                     .column("odd name", String, {.comment = twin == Twin::original ? "it's" : "it is"})
                     .if_not_exists());
}

Pipeline kafka_hostile(Twin twin) {
    const std::string text(hostile.substr(twin == Twin::original ? 0 : 1));
    // Braces are macros to the server, so these settings get the text without them.
    const std::string plain = text.substr(0, text.find('{'));
    return alone(KafkaTableBuilder({"golden", std::string(hostile)})
                     .column(hostile, String, {.comment = hostile})
                     .broker_list(plain)
                     .topic_list(plain)
                     .group_name(plain)
                     .format(plain)
                     .client_id(plain)
                     .sasl_username(text)
                     .security_protocol("ssl")
                     .comment(hostile));
}

constexpr auto kafka_list = std::to_array<Golden>({
    {"kafka_smallest", kafka_smallest},
    {"kafka_all_settings", kafka_all_settings},
    {"kafka_alias", kafka_alias},
    {"kafka_hostile", kafka_hostile},
});

}  // namespace

std::span<const Golden> kafka_tables() {
    return kafka_list;
}

}  // namespace golden
