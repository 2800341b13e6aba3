// render, check, schema, init: what needs no server.
#include "input.hpp"

namespace cli {

using namespace chddl;

namespace {

/// Shows all findings; whether none of them is an error.
[[nodiscard]] bool passes(const Spec& spec, const Options& options) {
    const Diagnostics found = chddl::check(spec.pipeline, spec.check);
    show(found, options, spec.text);
    return !found.has(Severity::error);
}

}  // namespace

int render(const Options& options) {
    const auto spec = read(options);
    if (!spec) return unusable;
    if (!passes(*spec, options)) return findings;
    return write(chddl::render(spec->pipeline, options.shows_secrets ? Secrets::shown : Secrets::hidden));
}

int check(const Options& options) {
    const auto spec = read(options);
    if (!spec) return unusable;
    return passes(*spec, options) ? fine : findings;
}

int schema(const Options& /*none*/) {
    return write(spec_schema());
}

int init(const Options& options) {
    const std::string name = names::from_topic(options.name);
    const auto queue = KafkaTableBuilder({name, "queue"})
                           .columns({{"ts", types::DateTime}, {"id", types::UInt64}, {"text", types::String}})
                           .broker_list("localhost:9092")
                           .topic_list(options.name)
                           .group_name(name)
                           .format("JSONEachRow")
                           .comment("reads the topic: one column a field of the message");
    const auto rows = MergeTreeTableBuilder({name, "rows"})
                          .columns(queue.columns())
                          .order_by({"id", "ts"})
                          .comment("keeps the rows: order_by is what they are looked for by");
    const auto view = MaterializedViewBuilder({name, "view"})
                          .from(queue)
                          .to(rows)
                          .select(queue.columns())
                          .comment("carries each block of messages over");
    return write(
        write_spec(PipelineBuilder().add(Database{.name = name}).add(queue).add(rows).add(view).draft().model));
}

}  // namespace cli
