// The right spelling of everything that the other files spell wrong: this must compile.
#include <chddl/chddl.hpp>
#include <chddl/core/report.hpp>

#include <chrono>
#include <string>

using namespace std::chrono_literals;

void right(chddl::KafkaTableBuilder& queue) {
    queue.setting<"kafka_num_consumers">(4)
        .setting<"kafka_flush_interval_ms">(500ms)
        .setting<"kafka_sasl_password">(chddl::Secret::env("KAFKA_PASSWORD"))
        .setting<"kafka_commit_on_select">(false)
        .setting(chddl::unlisted("kafka_num_consumer"), 4)
        .flush_interval(500ms)
        .flush_interval(std::chrono::duration_cast<std::chrono::milliseconds>(1500us))
        .flush_interval(std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(1.5)))
        .sasl_password(chddl::Secret::text("hunter2"))
        .handle_error_mode(chddl::ErrorMode::stream)
        .commit_on_select(false)
        .column("day", chddl::types::Date, {.alias = chddl::sql("today()"), .comment = "of the click"});
}

void right(chddl::MergeTreeTableBuilder& table, const std::string& name) {
    table.column("day", chddl::types::Date, {.default_value = chddl::sql("today()"), .codec = "ZSTD"})
        .partition_by(chddl::sql("toYYYYMM(ts)"))
        .partition_by(chddl::fn("toYYYYMM", "ts"))
        .order_by({"user_id", chddl::col("odd name!")})
        .order_by(chddl::col(name));
}

void right(chddl::MaterializedViewBuilder& view, const chddl::MergeTreeTableBuilder& table) {
    view.to(table)
        .select("a")
        .select(chddl::kafka::offset)
        .select(chddl::sql("a * 2"), "twice")
        .where(chddl::sql("amount > 0"))
        .as(chddl::sql("SELECT * FROM kaf.queue"));
}

bool right(const chddl::KafkaTableBuilder& queue) {
    return static_cast<bool>(queue.build());
}

void right(chddl::Diagnostics& found) {
    found.report<"setting-obsolete">(chddl::Place(), "kafka_row_delimiter");
}
