// Clauses come by chance, engines, settings and types in turn.
#include "pipelines.hpp"

#include <chddl/catalog/engines.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/statistics.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace property {

using namespace chddl;
using namespace chddl::types;

namespace {

/// Settings that a server does not take beside others, or only with more than a statement can give.
constexpr std::string_view left_out[] = {"kafka_keeper_path", "kafka_replica_name", "kafka_consumers_pool_ttl_ms"};

SettingValue good_value(const catalog::SettingSpec& spec, Random& random) {
    using catalog::SettingKind;
    if (spec.secret) return Secret::text("hunter2");
    if (!spec.choices.empty())
        return std::string(spec.choices[random.below(std::min<std::size_t>(2, spec.choices.size()))]);
    switch (spec.kind) {
        case SettingKind::text:
            return "text";
        case SettingKind::character:
            return "\n";
        case SettingKind::integer:
        case SettingKind::milliseconds:
            if (const std::int64_t number = spec.min + random.between(0, 8); std::cmp_less(number, spec.max))
                return number;
            return spec.max;
        case SettingKind::real:
            return 1.5;
        case SettingKind::boolean:
            return random.once_in(2);
    }
    return {};
}

}  // namespace

bool PipelineMaker::has(std::string_view clause, std::size_t once_in) {
    if (!random_.once_in(once_in)) return false;
    random_.count("clause", clause);
    return true;
}

void PipelineMaker::kafka_settings(KafkaTableBuilder& queue) {
    for (std::size_t i = 0; i < 3; ++i) {
        const catalog::SettingSpec& spec = catalog::kafka_settings[(number_ * 3 + i) % catalog::kafka_settings.size()];
        const bool out = std::find(std::begin(left_out), std::end(left_out), spec.name) != std::end(left_out);
        const bool errors = keeps_errors_ && spec.name == catalog::kafka_setting<"kafka_handle_error_mode">;
        const bool overridden = collected_ && spec.name == catalog::kafka_setting<"kafka_row_delimiter">;
        if (spec.required || out || errors || overridden) continue;
        random_.count("setting", spec.name);
        if (spec.name == "kafka_handle_error_mode")
            queue.handle_error_mode(random_.once_in(2) ? ErrorMode::default_ : ErrorMode::stream);
        else
            queue.setting(spec.name, good_value(spec, random_));
    }
    if (has("format setting")) queue.setting("input_format_skip_unknown_fields", random_.once_in(2));
}

KafkaTableBuilder PipelineMaker::queue() {
    KafkaTableBuilder queue("property.queue");
    queue.topic_list("topic-" + std::to_string(number_)).group_name("g" + std::to_string(number_));
    queue.format("JSONEachRow");
    if (collected_) {
        queue.collection(collection_name).override_value("kafka_row_delimiter", "\n");
    } else {
        queue.broker_list("127.0.0.1:1");
        if (has("Kafka positional", 4)) queue.positional(random_.between(1, 4));
    }
    queue.columns({{"id", UInt64}, {"ts", DateTime}, {"s", String}, {"n", Float64}});
    for (int i = 0; i < 3; ++i) {
        DataType type = types_.next();
        if (type.spec != nullptr && type.spec->shape == catalog::TypeShape::named_elements) type = Array(type);
        queue.column("c" + std::to_string(i), std::move(type));
    }
    if (has("Kafka ALIAS", 6)) queue.column("day", Date, {.alias = sql("toDate(ts)"), .comment = "of ts"});
    if (has("Kafka COMMENT", 6)) queue.comment("it's a queue");
    if (has("Kafka OR REPLACE", 20)) queue.or_replace();
    if (has("Kafka UUID", 20)) queue.uuid("00000000-0000-4000-8000-" + std::to_string(100'000'000'000 + number_));
    if (has("Kafka query SETTINGS", 10)) queue.query_setting("max_threads", 2);
    kafka_settings(queue);
    return queue;
}

void PipelineMaker::columns(MergeTreeTableBuilder& table) {
    table.column("ver", UInt64, {.default_value = lit(1)});
    table.column("del", UInt8, {.default_value = lit(0)});
    table.column("sign", Int8, {.default_value = lit(1)});
    if (has("DEFAULT", 4)) table.column("d0", DateTime, {.default_value = sql("now()"), .comment = "stored at"});
    if (has("MATERIALIZED", 4)) table.column("d1", Date, {.materialized = sql("toDate(ts)")});
    if (has("ALIAS", 4)) table.column("d2", String, {.alias = fn("lower", "s")});
    if (has("EPHEMERAL", 6)) table.column("d3", UInt8, {.ephemeral = random_.once_in(2) ? lit(5) : sql("")});
    if (has("NULL", 6)) table.column("d5", UInt32, {.null_modifier = NullModifier::null});
    if (has("NOT NULL", 6)) table.column("d6", UInt32, {.null_modifier = NullModifier::not_null});
    if (has("no type", 10)) table.column("d7", {}, {.default_value = sql("id + 1")});
    if (has("an unlike type", 2)) table.column("d8", types_.next());
}

/// What only the MergeTree family stores.
void PipelineMaker::family_clauses(MergeTreeTableBuilder& table) {
    constexpr std::string_view codecs[] = {"ZSTD(3)", "Delta, LZ4", "DoubleDelta, ZSTD", "T64, LZ4HC(9)",
                                           "NONE",    "Default",    "GCD, LZ4"};
    if (has("CODEC", 3)) table.column("e0", UInt32, {.codec = random_.one_of(codecs)});
    if (has("STATISTICS", 3)) {
        const auto& kind = random_.one_of(catalog::statistics_kinds);
        const bool official = kind.name == "countmin";  // it needs a library that the embedded engine lacks
        if (!official) random_.count("statistics", kind.name);
        table.column("e1", UInt64, {.statistics = {official ? "uniq" : std::string(kind.name)}});
    }
    if (has("column TTL", 6)) table.column("e2", String, {.ttl = sql("ts + INTERVAL 1 MONTH")});
    if (has("column SETTINGS", 8)) table.column("e3", String, {.settings = {{"max_compress_block_size", 65536}}});
    if (has("PARTITION BY", 2)) table.partition_by(random_.once_in(2) ? fn("toYYYYMM", "ts") : sql("id % 8"));
    const bool sampled = has("SAMPLE BY", 8);
    if (sampled) {
        table.order_by({"id", fn("intHash32", "id"), "ts"}).sample_by(fn("intHash32", "id"));
    } else if (has("DESC", 8)) {
        table.order_by({"id", desc("ts")}).setting("allow_experimental_reverse_key", 1);
    } else if (has("PRIMARY KEY", 4)) {
        table.order_by({"id", "ts", "s"}).primary_key({"id", "ts"});
    } else if (has("an empty sorting key", 10)) {
        table.order_by({});
    } else {
        table.order_by(random_.once_in(2) ? Operand("id") : Operand("s"));
    }
    ttl(table);
    indices(table);
    if (has("CONSTRAINT CHECK", 5)) table.constraint("positive", sql("id >= 0"));
    if (has("CONSTRAINT ASSUME", 8)) table.assume("believed", sql("length(s) < 1000"));
    if (has("table SETTINGS", 3))
        table.setting("index_granularity", random_.between(1, 8192)).setting("ttl_only_drop_parts", true);
}

void PipelineMaker::ttl(MergeTreeTableBuilder& table) {
    if (has("TTL", 4)) table.ttl("ts", std::chrono::days(random_.between(1, 400)));
    if (has("TTL WHERE", 8)) table.ttl(sql("ts + toIntervalDay(7)"), {.where = sql("s = ''")});
    if (has("TTL RECOMPRESS", 8)) table.ttl("ts", std::chrono::hours(36), {.recompress = "ZSTD(9)"});
    if (has("TTL TO DISK", 8)) table.ttl("ts", std::chrono::days(3), {.to_disk = "default"});
    if (has("TTL TO VOLUME", 8)) table.ttl("ts", std::chrono::days(4), {.to_volume = "default"});
    if (has("TTL TO DISK IF EXISTS", 12)) table.ttl("ts", std::chrono::days(5), {.to_disk = "cold", .if_exists = true});
    const auto& key = table.draft().model.storage.order_by;
    if (key && !key->empty() && key->front().text() == "id" && has("TTL GROUP BY", 4))
        table.ttl(sql("ts + INTERVAL 1 YEAR"), {.group_by = {"id"}, .set = {{"n", sql("max(n)")}}});
}

void PipelineMaker::indices(MergeTreeTableBuilder& table) {
    if (has("INDEX on a number", 8))
        table.index("j", random_.once_in(2) ? Operand("ts") : Operand(sql("id * 2")), "minmax");
    if (has("INDEX on an Array", 8)) {
        table.column("tags", Array(String));
        const bool bloom = random_.once_in(2);
        table.index("k", "tags", bloom ? "bloom_filter" : "set", {.args = {bloom ? lit(0.5) : lit(7)}});
    }
    if (!has("INDEX", 2)) return;
    const auto& spec = catalog::index_types[number_ / 2 % catalog::index_types.size()];
    if (spec.removed) return;
    random_.count("index", spec.name);
    IndexOptions options{.granularity = random_.between(1, 4)};
    if (spec.name == "set") options.args = {lit(100)};
    if (spec.name == "bloom_filter") options.args = {lit(0.01)};
    if (spec.name == "ngrambf_v1") options.args = {lit(3), lit(256), lit(2), lit(0)};
    if (spec.name == "tokenbf_v1") options.args = {lit(256), lit(2), lit(0)};
    if (spec.name == "sparse_grams") options.args = {lit(3), lit(100), lit(256), lit(2), lit(0)};
    if (spec.name == "text") options.args = {sql("tokenizer = 'splitByNonAlpha'")};
    if (spec.name == "vector_similarity") {
        table.column("vec", Array(Float32));
        options.args = {lit("hnsw"), lit("L2Distance"), lit(4)};
        table.index("i", "vec", spec.name, options);
    } else {
        table.index("i", "s", spec.name, options);
    }
}

void PipelineMaker::engine(MergeTreeTableBuilder& table) {
    const auto& rows = catalog::engines;
    const auto* row = &rows[1 + number_ % (rows.size() - 1)];  // the first is Kafka
    // The types came first: what keeps not all of them gives way to one that does.
    if (!row->refused_types.empty() &&
        check(table.engine(Engine{.name = std::string(row->name)}).draft().model).has(Severity::error))
        row = &detail::row<"Memory", catalog::engines>();
    const auto& spec = *row;
    const std::string_view name = spec.name;
    Engine engine{.name = std::string(name)};
    for (const catalog::ArgumentSpec& arg : spec.args) {
        if (arg.kind == catalog::ArgumentKind::none || (!arg.required && random_.once_in(2))) break;
        const bool version =
            arg.rule == catalog::ColumnRule::version || arg.rule == catalog::ColumnRule::sorted_version;
        if (version) engine.args.push_back(col("ver").text());
        if (arg.rule == catalog::ColumnRule::flag) engine.args.push_back(col("del").text());
        if (arg.rule == catalog::ColumnRule::sign) engine.args.push_back(col("sign").text());
        if (arg.rule == catalog::ColumnRule::summed)
            engine.args.push_back(sql(random_.once_in(2) ? "n" : "(n, ver)").text());
        if (arg.name == "config_section") engine.args.push_back(lit("graphite_rollup").text());
        if (arg.name == "cluster") engine.args.push_back(lit("property_cluster").text());
        if (arg.name == "database") engine.args.push_back(col("property").text());
        if (arg.name == "table") engine.args.push_back(col("elsewhere").text());
        if (arg.name == "sharding_key") engine.args.push_back(sql("rand()").text());
        if (arg.name == "policy") break;
        if (arg.kind == catalog::ArgumentKind::number) engine.args.push_back(lit(random_.between(1, 100)).text());
    }
    random_.count("engine", name);
    table.engine(std::move(engine));
    if (spec.family != catalog::EngineFamily::merge_tree) return;
    family_clauses(table);
    projections(table);
    if (name == "AggregatingMergeTree") table.setting("allow_dimensions_outside_sorting_key", 1);
    if (keeper_ && random_.once_in(4)) {
        random_.count("replicated", name);
        table.replicated("/property/{shard}/" + std::to_string(number_), "{replica}");
    }
}

void PipelineMaker::projections(MergeTreeTableBuilder& table) {
    const bool plain = table.draft().model.storage.engine.name == "MergeTree";
    const bool order = has("PROJECTION ORDER BY", 8);
    const bool group = has("PROJECTION GROUP BY", 8);
    if (order) table.projection("p", sql("SELECT * ORDER BY ts"));
    if (group) table.projection("g", sql("WITH upper(s) AS big SELECT big, count(), sum(n) GROUP BY big"));
    if (!plain && (order || group)) table.setting("deduplicate_merge_projection_mode", "rebuild");
}

MergeTreeTableBuilder PipelineMaker::destination(const KafkaTableBuilder& queue) {
    MergeTreeTableBuilder table("property.destination");
    for (const auto& [name, type] : queue.columns()) table.column(name, type);
    columns(table);
    engine(table);
    if (has("table COMMENT", 5)) table.comment("it's a table");
    if (has("IF NOT EXISTS", 8))
        table.if_not_exists();
    else if (has("OR REPLACE", 8))
        table.or_replace();
    if (has("UUID", 12)) table.uuid("00000000-0000-4001-8000-" + std::to_string(100'000'000'000 + number_));
    if (has("query SETTINGS", 12)) table.query_setting("max_threads", 2);
    return table;
}

MaterializedViewBuilder PipelineMaker::view(const KafkaTableBuilder& queue, const MergeTreeTableBuilder& destination) {
    MaterializedViewBuilder view("property.view");
    view.from(queue).to(destination).select(queue.columns());
    if (has("WHERE", 4)) view.where(fn("notEquals", {"s", lit("it's")}));
    if (has("WITH a comment", 8)) view.comment("carries rows");
    return view;
}

Pipeline PipelineMaker::next() {
    ++number_;
    keeps_errors_ = has("errors companion", 8);
    PipelineBuilder pipeline;
    if (has("CREATE DATABASE", 8)) pipeline.database("property");
    collected_ = has("named collection", 6);
    if (collected_)
        pipeline.add(NamedCollectionBuilder(collection_name)
                         .value("kafka_broker_list", "127.0.0.1:1",
                                random_.once_in(2) ? Overridable::no : Overridable::as_configured)
                         .value("kafka_row_delimiter", "\t", Overridable::yes));
    const KafkaTableBuilder source = queue();
    const MergeTreeTableBuilder table = destination(source);
    pipeline.add(source).add(table).add(view(source, table));
    if (has("second view on one queue", 3)) hourly(pipeline, source);
    if (has("second queue to one table", 6)) second_queue(pipeline, source, table);
    if (has("view on a destination", 6)) chain(pipeline, table);
    if (has("view with its own engine", 6)) own_rows(pipeline, table);
    if (has("REFRESH", 4)) refreshed(pipeline);
    if (!keeps_errors_ && has("whole SELECT", 3)) text_select(pipeline);
    if (!keeps_errors_) return pipeline.draft().model;
    return pipeline.keep_errors_of(source, {.ttl = std::chrono::days(30)}).build().value();
}

}  // namespace property
