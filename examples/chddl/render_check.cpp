// render, check, schema, init: what needs no server.
#include <chddl/core/report.hpp>
#include <chddl/plan/objects.hpp>
#include <chddl/render/secrets.hpp>

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

/// Adds a finding for each secret of the objects that is not where it is said to be.
template <class Object>
void look_for_secrets(const std::vector<Object>& objects, std::string_view kind, Diagnostics& found) {
    for (std::size_t i = 0; i < objects.size(); ++i)
        detail::each_value(objects[i], [&](std::string_view part, const std::string& name, const SettingValue& value) {
            const auto* secret = std::get_if<Secret>(&value);
            if (secret == nullptr || resolve(*secret)) return;
            found.report<"secret-missing">(Place() / kind / i / part / name, name,
                                           detail::Plain{detail::source_of(*secret)});
        });
}

[[nodiscard]] bool secrets_are_there(const Spec& spec, const Options& options) {
    Diagnostics found;
    look_for_secrets(spec.pipeline.collections, "collections", found);
    look_for_secrets(spec.pipeline.kafka_tables, "kafka_tables", found);
    look_for_secrets(spec.pipeline.merge_tree_tables, "merge_tree_tables", found);
    show(found, options, spec.text);
    return found.empty();
}

}  // namespace

int render(const Options& options) {
    const Spec spec = read(options);
    if (spec.status != fine) return spec.status;
    if (!passes(spec, options) || (options.shows_secrets && !secrets_are_there(spec, options))) return findings;
    return write(chddl::render(spec.pipeline, options.shows_secrets ? Secrets::shown : Secrets::hidden));
}

int check(const Options& options) {
    const Spec spec = read(options);
    if (spec.status != fine) return spec.status;
    return passes(spec, options) ? fine : findings;
}

int schema(const Options& /*none*/) {
    return write(spec_schema());
}

int init(const Options& options) {
    const std::string name = names::from_topic(options.topic);
    const auto queue = KafkaTableBuilder({name, "queue"})
                           .columns({{"ts", types::DateTime}, {"id", types::UInt64}, {"text", types::String}})
                           .broker_list("localhost:9092")
                           .topic_list(options.topic)
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
    const auto pipeline = PipelineBuilder().add(Database{.name = name}).add(queue).add(rows).add(view).build();
    if (!pipeline.diagnostics().empty()) return show(pipeline.diagnostics(), options), unusable;  // no topic's name
    return write(write_spec(pipeline.value()));
}

}  // namespace cli
