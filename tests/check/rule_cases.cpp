// The rows, in the order of catalog/diagnostics.hpp.
#include "rule_cases.hpp"

#include <array>
#include <chrono>
#include <string>

namespace rules {

using namespace chddl;
using namespace chddl::types;
using namespace std::chrono_literals;

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
    if (!sorted.draft().model.order_by && !sorted.draft().model.primary_key &&
        sorted.draft().model.comment != "unsorted")
        sorted.order_by("x");
    if (selecting.draft().model.select.problem() == TextProblem::empty && selecting.draft().model.comment != "nothing")
        selecting.select({"x", "y"});
    return PipelineBuilder().add(queue).add(sorted).add(selecting).add(more).draft().model;
}

namespace {

/// A view of the case's own instead of the small pipeline's.
MaterializedViewBuilder fresh_view() {
    return MaterializedViewBuilder("rules.v").from("rules.queue").to("rules.d");
}

MaterializedViewBuilder view_as(const char* select) {
    return MaterializedViewBuilder("rules.v").to("rules.d").as(sql(select));
}

KafkaTableBuilder second_queue(const char* group) {
    return KafkaTableBuilder("rules.queue2")
        .column("x", UInt64)
        .broker_list("127.0.0.1:1")
        .topic_list("s, t")
        .group_name(group)
        .format("JSONEachRow");
}

template <class Builder>
void add(Parts& parts, const Builder& builder) {
    parts.more = PipelineBuilder().add(parts.more).add(builder).draft().model;
}

constexpr auto all = std::to_array<Case>({
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

    // Kafka table
    {"sasl-ignored", 0, [](Parts& p) { p.queue.sasl_username("u"); },
     [](Parts& p) { p.queue.sasl_username("u").security_protocol("sasl_plaintext"); }},
    {"keeper-incomplete", 344, [](Parts& p) { p.queue.keeper_path("/k"); }, [](Parts& p) { p.queue.keeper_path(""); }},
    {"keeper-experimental", 344, [](Parts& p) { p.queue.keeper_path("/k").replica_name("r"); }},
    {"keeper-path", 344, [](Parts& p) { p.queue.keeper_path("k").replica_name("r"); }},
    {"keeper-threads", 344, [](Parts& p) { p.queue.keeper_path("/k").replica_name("r").num_consumers(2); }},
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
    {"queue-fan-out", 0,
     [](Parts&
            p) { add(p, MaterializedViewBuilder("rules.v2").from("rules.queue").to("rules.d").select({"x", "y"})); }},

    // columns and types
    {"column-duplicate", 44, [](Parts& p) { p.queue.column("x", UInt8); },
     [](Parts& p) { p.queue.column("X", UInt8); }},
    {"type-missing", 62, [](Parts& p) { p.queue.column("z", DataType{}); },
     [](Parts& p) { p.queue.column("z", UInt8); }},
    {"type-nullable", 43, [](Parts& p) { p.queue.column("z", Nullable(Array(UInt8))); },
     [](Parts& p) { p.queue.column("z", Array(Nullable(UInt8))); }},
    {"type-nullable", 43, [](Parts& p) { p.queue.column("z", Nullable(LowCardinality(String))); },
     [](Parts& p) { p.queue.column("z", LowCardinality(Nullable(String))); }},
    {"type-low-cardinality", 43, [](Parts& p) { p.queue.column("z", LowCardinality(DateTime64(3))); },
     [](Parts& p) { p.queue.column("z", LowCardinality(UUID)); }},
    {"type-suspicious", 455, [](Parts& p) { p.queue.column("z", LowCardinality(Nullable(UInt8))); },
     [](Parts& p) { p.queue.column("z", LowCardinality(Nullable(String))); }},
    {"type-suspicious", 44, [](Parts& p) { p.queue.column("z", FixedString(257)); },
     [](Parts& p) { p.queue.column("z", FixedString(256)); }},
    {"type-range", 223, [](Parts& p) { p.queue.column("z", FixedString(0)); },
     [](Parts& p) { p.queue.column("z", FixedString(1)); }},
    {"type-range", 69, [](Parts& p) { p.queue.column("z", Decimal(77, 0)); },
     [](Parts& p) { p.queue.column("z", Decimal(76, 0)); }},
    {"type-range", 69, [](Parts& p) { p.queue.column("z", Decimal(9, 10)); },
     [](Parts& p) { p.queue.column("z", Decimal(9, 9)); }},
    {"type-range", 69, [](Parts& p) { p.queue.column("z", Array(DateTime64(10))); },
     [](Parts& p) { p.queue.column("z", Array(DateTime64(9))); }},
    {"type-range", 69,
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", 128}}));
     },
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", -128}}));
     }},
    {"type-map-key", 36, [](Parts& p) { p.queue.column("z", Map(Nullable(String), UInt8)); },
     [](Parts& p) { p.queue.column("z", Map(LowCardinality(String), Nullable(UInt8))); }},
    {"enum-empty", 92, [](Parts& p) { p.queue.column("z", Enum8({})); }},
    {"enum-duplicate", 62,
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", 1}, {"a", 2}}));
     },
     [](Parts& p) {
         p.queue.column("z", Enum8({{"a", 1}, {"A", 2}}));
     }},
    {"codec-unknown", 432,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "lz4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4"}); }},
    {"codec-order", 36, [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "Delta, LZ4"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "LZ4, Delta"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "DoubleDelta"}); }},
    {"codec-order", 36,
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE, LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1), .codec = "NONE"}); }},
    {"codec-alias", 36, [](Parts& p) { p.destination.column("z", UInt8, {.alias = lit(1), .codec = "LZ4"}); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1), .codec = "LZ4"}); }},

    // MergeTree table
    {"key-missing", 0, [](Parts& p) { p.destination.comment("unsorted"); },
     [](Parts& p) { p.destination.order_by({}); }},
    {"key-column", 47, [](Parts& p) { p.destination.order_by("X"); },
     [](Parts& p) { p.destination.order_by(col("x")); }},
    {"key-column", 47, [](Parts& p) { p.destination.column("z", UInt8, {.alias = lit(1)}).order_by("z"); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1)}).order_by("z"); }},
    {"key-nullable", 44,
     [](Parts& p) { p.destination.column("z", Array(Nullable(UInt8)), {.materialized = sql("[]")}).order_by("z"); },
     [](Parts& p) {
         p.destination.column("z", Array(Nullable(UInt8)), {.materialized = sql("[]")})
             .order_by("z")
             .setting("allow_nullable_key", 1);
     }},
    {"key-nullable", 44,
     [](Parts& p) { p.destination.column("z", Nullable(UInt8), {.materialized = lit(1)}).partition_by("z"); },
     [](Parts& p) { p.destination.column("z", UInt8, {.materialized = lit(1)}).partition_by("z"); }},
    {"key-float", 36, [](Parts& p) { p.destination.column("z", Float32, {.materialized = lit(1)}).partition_by("z"); },
     [](Parts& p) { p.destination.column("z", Float32, {.materialized = lit(1)}).order_by("z"); }},
    {"key-duplicate", 36,
     [](Parts& p) {
         p.destination.order_by({"x", "y", "x"});
     },
     [](Parts& p) {
         p.destination.order_by({"x", "y"});
     }},
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by({"x", "y"}).primary_key("y");
     },
     [](Parts& p) {
         p.destination.order_by({"x", "y"}).primary_key("x");
     }},
    {"key-prefix", 36,
     [](Parts& p) {
         p.destination.order_by("x").primary_key({"x", "y"});
     },
     [](Parts& p) {
         p.destination.order_by({fn("toDate", "x"), sql("y")}).primary_key(sql("toDate( x )"));
     }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("", "r"); }},
    {"replica-arguments", 36, [](Parts& p) { p.destination.replicated("no/slash", "r"); }},

    // materialized view
    {"view-no-target", 62,
     [](Parts& p) { p.view = MaterializedViewBuilder("rules.v").from("rules.queue").select({"x"}); }},
    {"view-no-select", 62, [](Parts& p) { p.view = fresh_view().comment("nothing"); }},
    {"view-no-source", 0, [](Parts& p) { p.view = view_as("SELECT 1 AS x, 'a' AS y"); }},
    {"view-to-source", 0,
     [](Parts& p) { p.view = MaterializedViewBuilder("rules.v").from("rules.d").to("rules.d").select({"x", "y"}); }},
    {"view-on-view", 0,
     [](Parts& p) { add(p, MaterializedViewBuilder("rules.v2").from("rules.v").to("rules.d").select({"x", "y"})); }},
    {"view-to-view", 0,
     [](Parts&
            p) { add(p, MaterializedViewBuilder("rules.v2").from("rules.queue").to("rules.v").select({"x", "y"})); }},
    {"view-output-unknown", 8,
     [](Parts& p) {
         p.view.select({"x", "y"}).select(lit(1), "z");
     },
     [](Parts& p) {
         p.destination.column("z", UInt8);
         p.view.select({"x", "y"}).select(lit(1), "z");
     }},
    {"view-output-unknown", 8, [](Parts& p) { p.view = view_as("SELECT x, y, x + 1 FROM rules.queue"); },
     [](Parts& p) {
         p.view = view_as("SELECT x, y, x + 1 FROM rules.queue");
         p.destination.column("plus(x, 1)", UInt64);
     }},
    {"view-output-unknown", 8,
     [](Parts& p) {
         p.destination.column("z", UInt8, {.materialized = lit(1)});
         p.view.select({"x", "y"}).select(lit(2), "z");
     },
     [](Parts& p) {
         p.destination.column("z", UInt8, {.default_value = lit(1)});
         p.view.select({"x", "y"}).select(lit(2), "z");
     }},
    {"view-output-missing", 0, [](Parts& p) { p.destination.column("z", UInt8); },
     [](Parts& p) { p.destination.column("z", UInt8, {.default_value = lit(1)}); }},
    {"view-output-duplicate", 44, [](Parts& p) { p.view = view_as("SELECT *, y FROM rules.queue"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view.select("x").select(sql("lower(Y)"), "y"); },
     [](Parts& p) { p.view.select("x").select(sql("lower(y)"), "y"); }},
    {"view-column-unknown", 47, [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _ofset > 1"); },
     [](Parts& p) { p.view = view_as("SELECT * FROM rules.queue WHERE _offset > 1"); }},
    {"view-stream-mode", 47,
     [](Parts& p) {
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     },
     [](Parts& p) {
         p.queue.handle_error_mode(ErrorMode::stream);
         p.view.select({"x", "y"}).where(sql("_error = ''"));
     }},
});

constexpr auto others = std::to_array<Elsewhere>({
    {"name-dots", "build: the builder keeps what cannot be split"},
    {"setting-duplicate", "check: a builder replaces, so only a model can have it"},
    {"setting-newer", "check: the judgement for an older target"},
    {"consumers-cores", "check: the server's verdict depends on its cores"},
    {"dead-letter-queue", "check: the server's verdict depends on its configuration"},
    {"column-default", "build: the model cannot hold it"},
    {"codec-text", "build: the model cannot hold it"},
    {"replica-default", "check: the server's verdict depends on its configuration"},
    {"view-two-selects", "build: the model cannot hold it"},
    {"accepted-unknown", "check: it is about the options"},
    {"library-missing", "server"},
    {"library-symbol", "server"},
    {"config-missing", "server"},
    {"engine-start", "server"},
    {"server-refused", "server"},
    {"server-lost", "server"},
    {"server-answer", "plan"},
    {"object-differs", "plan"},
    {"secret-missing", "plan"},
});

}  // namespace

std::span<const Case> cases() {
    return all;
}
std::span<const Elsewhere> elsewhere() {
    return others;
}

}  // namespace rules
