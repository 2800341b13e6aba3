// Random pipelines as specs.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>

#include <catch2/catch.hpp>

#include <string>

#include "pipelines.hpp"

namespace {

using namespace chddl;

/// The texts of secrets are never written.
Pipeline without_secrets(Pipeline pipeline) {
    for (KafkaTable& table : pipeline.kafka_tables)
        for (Setting& setting : table.settings)
            if (std::holds_alternative<Secret>(setting.value)) setting.value = hidden_text;
    return pipeline;
}

}  // namespace

TEST_CASE("random pipelines come back equal", "[json]") {
    property::PipelineMaker maker(7);
    for (int i = 0; i < 300; ++i) {
        const Pipeline pipeline = maker.next();
        const std::string spec = write_spec(pipeline);
        CAPTURE(i, spec);
        const Result<Pipeline> read = read_spec(spec);
        CHECK(read.diagnostics().text() == "");
        REQUIRE(read);
        CHECK(read.value() == without_secrets(pipeline));
        CHECK(write_spec(read.value()) == spec);
    }
}
