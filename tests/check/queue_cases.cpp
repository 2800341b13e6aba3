// Names, text, settings and Kafka tables, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <chrono>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

namespace {

KafkaTableBuilder second_queue(const char* group) {
    return KafkaTableBuilder("rules.queue2")
        .column("x", UInt64)
        .broker_list("127.0.0.1:1")
        .topic_list("s, t")
        .group_name(group)
        .format("JSONEachRow");
}

/// A named collection that a Kafka table of these rules can use, and the table.
void add_collected(Parts& p, const NamedCollectionBuilder& collection, const KafkaTableBuilder& table) {
    add(p, collection);
    add(p, table);
}
KafkaTableBuilder collected() {
    return KafkaTableBuilder("rules.queue2").column("x", UInt64).collection("rules_nc");
}
NamedCollectionBuilder collection_of_four() {
    return NamedCollectionBuilder("rules_nc")
        .value("kafka_broker_list", "127.0.0.1:1")
        .value("kafka_topic_list", "s")
        .value("kafka_group_name", "h")
        .value("kafka_format", "JSONEachRow");
}

constexpr auto queue_rows = std::to_array<Case>({
    // text and names
    {"sql-text", 62,
     [](Parts& p) {
         p.view.select({"x", "y"}).where(sql("x > (1"));
     },
     [](Parts& p) {
         p.view.select({"x", "y"}).where(sql("x > (1)"));
     }},
    {"sql-text", 62, [](Parts& p) { p.destination.column("z", String, {.default_value = sql("'")}); },
     [](Parts& p) { p.destination.column("z", String, {.default_value = sql("''")}); }},
    {"sql-text", 62, [](Parts& p) { p.destination.column("z", String, {.default_value = sql("x ^ 1")}); },
     [](Parts& p) { p.destination.column("j", JSON).column("z", String, {.default_value = sql("toString(j.^a)")}); }},
    {"name-empty", 62, [](Parts& p) { p.queue.column("", String); }, [](Parts& p) { p.queue.column(" ", String); }},
    {"name-empty", 62, [](Parts& p) { p.queue.setting(unlisted(""), 1); }},
    {"name-unreadable", 0, [](Parts& p) { p.queue.column("Infinity", String); },
     [](Parts& p) { p.queue.column("infinit", String); }},
    {"name-length", 69,
     [](Parts& p) {
         add(p, MergeTreeTableBuilder({"rules", std::string(209, 't')}).column("x", UInt8).order_by("x"));
     },
     [](Parts& p) {
         add(p, MergeTreeTableBuilder({"rules", std::string(208, 't')}).column("x", UInt8).order_by("x"));
     }},
    {"object-duplicate", 57, [](Parts& p) { add(p, p.queue); }, [](Parts& p) { add(p, second_queue("h")); }},

    // settings
    {"setting-missing", 42,
     [](Parts& p) {
         p.queue = KafkaTableBuilder("rules.queue")
                       .columns(p.queue.columns())
                       .broker_list("b")
                       .topic_list("t")
                       .group_name("g");
     }},
    {"setting-unknown", 115, [](Parts& p) { p.queue.setting("kafka_client", "c"); },
     [](Parts& p) { p.queue.setting("kafka_client_id", "c"); }},
    {"setting-unknown", 115, [](Parts& p) { p.queue.setting("KAFKA_client_id", "c"); }},
    {"setting-kind", 170, [](Parts& p) { p.queue.setting("kafka_client_id", 1); },
     [](Parts& p) { p.queue.setting("kafka_client_id", "1"); }},
    {"setting-kind", 170, [](Parts& p) { p.queue.setting("kafka_client_id", true); }},
    {"setting-kind", 27, [](Parts& p) { p.queue.setting("kafka_num_consumers", "four"); },
     [](Parts& p) { p.queue.setting("kafka_num_consumers", "+4"); }},
    {"setting-kind", 32, [](Parts& p) { p.queue.setting("kafka_num_consumers", ""); }},
    {"setting-kind", 467, [](Parts& p) { p.queue.setting("kafka_commit_every_batch", "yes"); },
     [](Parts& p) { p.queue.setting("kafka_commit_every_batch", "True"); }},
    {"setting-kind", 70, [](Parts& p) { p.queue.setting("kafka_commit_every_batch", 2); },
     [](Parts& p) { p.queue.setting("kafka_commit_every_batch", 1); }},
    {"setting-kind", 19, [](Parts& p) { p.queue.row_delimiter("\r\n"); },
     [](Parts& p) { p.queue.row_delimiter("\n"); }},
    {"setting-range", 36, [](Parts& p) { p.queue.num_consumers(0); }, [](Parts& p) { p.queue.num_consumers(1); }},
    {"setting-range", 36, [](Parts& p) { p.queue.max_block_size(0); }, [](Parts& p) { p.queue.max_block_size(1); }},
    {"setting-range", 36, [](Parts& p) { p.queue.poll_max_batch_size(0); },
     [](Parts& p) { p.queue.poll_max_batch_size(1); }},
    {"setting-range", 36, [](Parts& p) { p.queue.consumers_pool_ttl(600'001ms); },
     [](Parts& p) { p.queue.consumers_pool_ttl(600s); }},
    {"setting-range", 36, [](Parts& p) { p.queue.schema_registry_skip_bytes(256); },
     [](Parts& p) { p.queue.schema_registry_skip_bytes(255); }},
    {"setting-range", 70, [](Parts& p) { p.queue.skip_broken_messages(-1); },
     [](Parts& p) { p.queue.skip_broken_messages(0); }},
    {"setting-range", 70, [](Parts& p) { p.queue.flush_interval(-1ms); },
     [](Parts& p) { p.queue.flush_interval(0ms); }},
    {"setting-range", 72, [](Parts& p) { p.queue.setting("kafka_num_consumers", "-1"); }},
    {"setting-choice", 36, [](Parts& p) { p.queue.setting("kafka_handle_error_mode", "STREAM"); },
     [](Parts& p) { p.queue.handle_error_mode(ErrorMode::stream); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.security_protocol("tls"); },
     [](Parts& p) { p.queue.security_protocol("ssl"); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.compression_codec("brotli"); },
     [](Parts& p) { p.queue.compression_codec("zstd"); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.compression_level(13); },
     [](Parts& p) { p.queue.compression_level(12); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.compression_codec("inherit"); },
     [](Parts& p) { p.queue.compression_codec("GZIP"); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.security_protocol("tls"); },
     [](Parts& p) { p.queue.security_protocol("SASL_SSL"); }},
    {"setting-range", 36, [](Parts& p) { p.queue.setting("kafka_schema_registry_skip_bytes", 256.5); },
     [](Parts& p) { p.queue.setting("kafka_schema_registry_skip_bytes", 255.5); }},
    {"setting-conflict", 36, [](Parts& p) { p.queue.setting("kafka_consumers_pool_ttl_ms", 2.0); }},
    {"setting-empty", 0, [](Parts& p) { p.queue.topic_list(""); }},
    {"setting-truncated", 0, [](Parts& p) { p.queue.setting("kafka_num_consumers", 1.5); },
     [](Parts& p) { p.queue.setting("kafka_num_consumers", 2.0); }},
    {"setting-dropped", 0, [](Parts& p) { p.queue.setting("kafka_max_wait_ms", 100); },
     [](Parts& p) { p.queue.poll_timeout(100ms); }},
    {"setting-conflict", 36, [](Parts& p) { p.queue.consumer_reschedule(60'001ms); },
     [](Parts& p) { p.queue.consumer_reschedule(1min); }},
    {"setting-conflict", 36, [](Parts& p) { p.queue.consumers_pool_ttl(499ms); },
     [](Parts& p) { p.queue.consumers_pool_ttl(500ms); }},
    {"setting-obsolete", 0, [](Parts& p) { p.queue.row_delimiter("\n"); }},
    {"setting-hidden", 0,
     [](Parts& p) { p.queue.security_protocol("sasl_ssl").sasl_password(Secret::text("[HIDDEN]")); },
     [](Parts& p) { p.queue.security_protocol("sasl_ssl").sasl_password(Secret::text("hunter2")); }},
    {"unlisted-known", 0, [](Parts& p) { p.queue.setting(unlisted("kafka_client_id"), "c"); }},
    {"macro-unbalanced", 62, [](Parts& p) { p.queue.client_id("a}{b"); }, [](Parts& p) { p.queue.client_id("a}b"); }},
    {"setting-ignored", 0, [](Parts& p) { p.queue.autodetect_client_rack("NOWHERE"); },
     [](Parts& p) { p.queue.autodetect_client_rack("AWS_ZONE_ID"); }},
    {"macro-server", 139, [](Parts& p) { p.queue.client_id("{nowhere}"); },
     [](Parts& p) { p.queue.client_id("{database}.{table}"); }},
    {"macro-server", 139, [](Parts& p) { p.queue.topic_list("{nowhere}"); },
     [](Parts& p) { p.queue.sasl_username("{nowhere}").security_protocol("sasl_plaintext"); }},
    {"macro-unbalanced", 62,
     [](Parts& p) { p.queue.keeper_path("/k/{").replica_name("r").setting(catalog::kafka_allow_keeper, 1); }},
    {"macro-uuid", 36,
     [](Parts& p) { p.queue.keeper_path("/k/{uuid}").replica_name("r").setting(catalog::kafka_allow_keeper, 1); },
     [](Parts& p) { p.queue.client_id("{uuid}"); }},

    // Kafka table
    {"keeper-server", 139,
     [](Parts& p) { p.queue.keeper_path("/k").replica_name("r").query_setting(catalog::kafka_allow_keeper, true); }},
    {"setting-unusable", 0, [](Parts& p) { p.queue.security_protocol("SASL_SSL").sasl_mechanism("plain"); },
     [](Parts& p) { p.queue.security_protocol("SASL_SSL").sasl_mechanism("PLAIN"); }},
    {"messages-skipped", 0, [](Parts& p) { p.queue.skip_broken_messages(1); },
     [](Parts& p) { p.queue.skip_broken_messages(0); }},
    {"aws-region", 0, [](Parts& p) { p.queue.security_protocol("sasl_ssl").sasl_mechanism("AWS_MSK_IAM"); },
     [](Parts& p) { p.queue.security_protocol("sasl_ssl").sasl_mechanism("AWS_MSK_IAM").aws_region("eu-central-1"); }},
    {"broker-port", 0, [](Parts& p) { p.queue.broker_list("a:9092, b:65536"); },
     [](Parts& p) { p.queue.broker_list("PLAINTEXT://a:9092, [::1], b:65535, c"); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list("t,"); }, [](Parts& p) { p.queue.topic_list(" t , s "); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list("t,t"); }, [](Parts& p) { p.queue.topic_list("t,T"); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list("my topic"); },
     [](Parts& p) { p.queue.topic_list("my-topic_1.a"); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list(".."); }, [](Parts& p) { p.queue.topic_list("..."); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list(std::string(250, 't')); },
     [](Parts& p) { p.queue.topic_list(std::string(249, 't')); }},
    {"topic-name", 0, [](Parts& p) { p.queue.topic_list("t (s)"); }, [](Parts& p) { p.queue.topic_list("^t (s)"); }},
    {"argument-kind", 36,
     [](Parts& p) { p.queue.row_delimiter("").schema("").setting("kafka_num_consumers", "1").positional(7); },
     [](Parts& p) { p.queue.row_delimiter("").schema("").num_consumers(1).positional(7); }},
    {"argument-kind", 36, [](Parts& p) { p.queue.setting("kafka_flush_interval_ms", 1.5).positional(13); },
     [](Parts& p) { p.queue.setting("kafka_commit_every_batch", 2).positional(17); }},
    {"argument-kind", 47, [](Parts& p) { p.queue.setting("kafka_topic_list", SqlText("t")).positional(2); },
     [](Parts& p) { p.queue.setting("kafka_topic_list", SqlText("concat('t', 'u')")).positional(2); }},
    {"argument-kind", 36,
     [](Parts& p) { p.queue.setting("kafka_handle_error_mode", SqlText("stream")).positional(15); },
     [](Parts& p) { p.queue.setting("kafka_format", SqlText("CSV")).positional(4); }},
    {"argument-repeated", 36,
     [](Parts& p) {
         KafkaTable table = second_queue("h").positional(4).draft().model;
         table.settings.push_back({"kafka_format", "CSV", false});
         p.more.kafka_tables.push_back(std::move(table));
     },
     [](Parts& p) {
         KafkaTable table = second_queue("h").positional(4).draft().model;
         table.settings.push_back({"kafka_format", DefaultValue{}, false});
         p.more.kafka_tables.push_back(std::move(table));
     }},
    {"collection-value", 62,
     [](Parts& p) { add(p, collection_of_four().value("kafka_client_id", SqlText("concat('a', 'b')"))); },
     [](Parts& p) { add(p, collection_of_four().value("kafka_client_id", SqlText("NULL"))); }},
    {"collection-arguments", 36,
     [](Parts& p) { add_collected(p, collection_of_four(), collected().broker_list("b").positional(1)); },
     [](Parts& p) { add_collected(p, collection_of_four(), collected().broker_list("b")); }},
    {"collection-missing", 0, [](Parts& p) { p.queue.override_value("kafka_format", "CSV"); }},
    {"collection-override", 36,
     [](Parts& p) {
         add_collected(p, collection_of_four().value("kafka_client_id", "a", Overridable::no),
                       collected().override_value("kafka_client_id", "b"));
     },
     [](Parts& p) {
         add_collected(p, collection_of_four().value("kafka_client_id", "a", Overridable::yes),
                       collected().override_value("kafka_client_id", "b"));
     }},
    {"collection-elsewhere", 669, [](Parts& p) { add(p, collected()); },
     [](Parts& p) { add_collected(p, collection_of_four(), collected()); }},
    {"collection-key", 0,
     [](Parts& p) { add_collected(p, collection_of_four(), collected().override_value("kafka_topic", "t")); },
     [](Parts& p) { add_collected(p, collection_of_four(), collected().override_value("kafka_topic_list", "t")); }},
    {"setting-range", 36,
     [](Parts& p) { add_collected(p, collection_of_four().value("kafka_num_consumers", 0), collected()); },
     [](Parts& p) {
         add_collected(p, collection_of_four().value("kafka_num_consumers", 0), collected().num_consumers(1));
     }},
    {"setting-kind", 27,
     [](Parts& p) {
         add_collected(p, collection_of_four().value("kafka_num_consumers", "x"), collected().num_consumers(1));
     },
     [](Parts& p) {
         add_collected(p, collection_of_four().value("kafka_num_consumers", "x"),
                       collected().override_value("kafka_num_consumers", "1"));
     }},
    {"setting-empty", 0,
     [](Parts& p) {
         add_collected(p, NamedCollectionBuilder("rules_nc").value("kafka_broker_list", "b"), collected());
     },
     [](Parts& p) { add_collected(p, collection_of_four(), collected()); }},
    {"format-unknown", 0, [](Parts& p) { p.queue.format("JSONEachRows"); },
     [](Parts& p) { p.queue.format("jsoneachrow"); }},
    {"format-output", 0, [](Parts& p) { p.queue.format("Pretty"); }, [](Parts& p) { p.queue.format("Values"); }},
    {"format-column", 0, [](Parts& p) { p.queue.format("LineAsString"); },
     [](Parts& p) {
         add(p, KafkaTableBuilder("rules.queue2")
                    .column("x", Nullable(String))
                    .column("n", UInt8, {.alias = lit(1)})
                    .broker_list("127.0.0.1:1")
                    .topic_list("s")
                    .group_name("h")
                    .format("RawBLOB"));
     }},
    {"format-column", 0, [](Parts& p) { add(p, second_queue("h").format("JSONAsObject")); }},
    {"format-setting", 0, [](Parts& p) { p.queue.format("Protobuf"); },
     [](Parts& p) { p.queue.format("Protobuf").schema("a:B"); }},
    {"format-setting", 0, [](Parts& p) { p.queue.format("regexp"); },
     [](Parts& p) { p.queue.format("regexp").setting("format_regexp", "(.*)"); }},
    {"format-header", 0, [](Parts& p) { p.queue.format("csvWithNames"); }, [](Parts& p) { p.queue.format("CSV"); }},
    {"sasl-ignored", 0, [](Parts& p) { p.queue.sasl_username("u"); },
     [](Parts& p) { p.queue.sasl_username("u").security_protocol("sasl_plaintext"); }},
    {"keeper-incomplete", 344, [](Parts& p) { p.queue.keeper_path("/k"); }, [](Parts& p) { p.queue.keeper_path(""); }},
    {"keeper-experimental", 344, [](Parts& p) { p.queue.keeper_path("/k").replica_name("r"); }},
    {"keeper-path", 344, [](Parts& p) { p.queue.keeper_path("k").replica_name("r"); }},
    {"keeper-threads", 344, [](Parts& p) { p.queue.keeper_path("/k").replica_name("r").num_consumers(2); }},
    {"columns-none", 90,
     [](Parts&
            p) { add(p, MergeTreeTableBuilder("rules.e").column("a", UInt8, {.materialized = lit(1)}).order_by({})); }},
    {"columns-none", 90,
     [](Parts& p) { add(p, MergeTreeTableBuilder("rules.e").column("a", UInt8, {.alias = lit(1)}).order_by({})); },
     [](Parts& p) {
         add(p, MergeTreeTableBuilder("rules.e").column("a", UInt8, {.default_value = lit(1)}).order_by({}));
     }},
    {"column-virtual", 0, [](Parts& p) { p.queue.column("_key", String); },
     [](Parts& p) { p.queue.column("key", String); }},
    {"group-shared", 0, [](Parts& p) { add(p, second_queue("g")); }, [](Parts& p) { add(p, second_queue("h")); }},
    {"queue-unread", 0, [](Parts& p) { add(p, second_queue("h")); },
     [](Parts& p) {
         add(p, second_queue("h"));
         add(p, MaterializedViewBuilder("rules.v2")
                    .from("rules.queue2")
                    .to("rules.d")
                    .select({"x"})
                    .select(lit("two"), "y"));
     }},
    {"view-errors-mixed", 0,
     [](Parts& p) {
         p.queue.handle_error_mode(ErrorMode::stream);
         p.view.select({"x", "y"});
     },
     [](Parts& p) {
         p.queue.handle_error_mode(ErrorMode::stream);
         p.view.select({"x", "y"}).where(sql("length(_error) = 0"));
     }},
});

}  // namespace

std::span<const Case> queue_cases() {
    return queue_rows;
}

}  // namespace rules
