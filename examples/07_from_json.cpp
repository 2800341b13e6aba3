// From JSON: a pipeline that is kept as a reviewed file, read by `read_spec`; `write_spec` writes one.
// Usage: 07_from_json [SPEC.json]; without a file, the text below. An editor completes specs with `chddl schema`.
#include <fmt/core.h>
#include <chddl/chddl.hpp>
#include <chddl/core/file.hpp>
#include <chddl/json.hpp>

#include <cstdio>
#include <string>

using namespace chddl;
using namespace chddl::types;

constexpr auto clicks = R"({
  "chddl": 1,
  "kafka_tables": [{
    "name": "kaf.clicks_queue",
    "columns": [{"name": "ts", "type": "DateTime"}, {"name": "user_id", "type": "UInt64"}],
    "settings": {"kafka_broker_list": "kafka:9092", "kafka_topic_list": "clicks", "kafka_group_name": "ch_clicks",
                 "kafka_format": "JSONEachRow"}
  }],
  "merge_tree_tables": [{
    "name": "kaf.clicks",
    "columns": [{"name": "ts", "type": "DateTime"}, {"name": "user_id", "type": "UInt64"}],
    "storage": {"order_by": ["user_id", "ts"]}
  }],
  "views": [{
    "name": "kaf.clicks_mv", "to": "kaf.clicks",
    "select": "SELECT ts, user_id FROM kaf.clicks_queue"
  }]
})";

int main(int argc, char** argv) {
    const Result<std::string> text = argc > 1 ? read_file(argv[1]) : std::string(clicks);
    if (!text) return fmt::print(stderr, "{}", text.diagnostics().text()), 2;
    const Result<Pipeline> spec = read_spec(text.value());
    if (!spec) return fmt::print(stderr, "{}", spec.diagnostics().text()), 1;

    // What a file says and what a program says go together: read_spec reads, build checks it all.
    const auto audit = MergeTreeTableBuilder("kaf.audit").column("ts", DateTime).order_by("ts");
    const auto both = PipelineBuilder().add(spec.value()).add(audit).build();
    if (!both) return fmt::print(stderr, "{}", both.diagnostics().text()), 1;
    fmt::print("{}\n", render(both.value()));
    fmt::print("{}", write_spec(PipelineBuilder().add(audit).build().value()));
}
