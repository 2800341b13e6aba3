// Every row of the Kafka engine's settings does what a row promises. A new row is tested unasked; all that it needs is
// its setter, and that one's line in the list below.
#include <chddl/catalog/query_settings.hpp>
#include <chddl/chddl.hpp>
#include <chddl/check/setting_values.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "support/sample.hpp"

namespace {

using namespace chddl;
using namespace std::chrono_literals;
using catalog::Enforced;
using catalog::kafka_settings;
using catalog::SettingKind;
using catalog::SettingSpec;
using sample::Names;

constexpr std::uint64_t unbounded = SettingSpec{}.max;

/// A table on which every good value is good: the settings that belong together are there.
KafkaTableBuilder base() {
    return sample::kafka()
        .keeper_path("/clickhouse/kafka/clicks")
        .replica_name("{replica}")
        .consumers_pool_ttl(60s)
        .consumer_reschedule(1ms)
        .security_protocol("sasl_ssl");
}

/// A text that is good for the setting.
std::string good_word(const SettingSpec& spec) {
    if (!spec.choices.empty()) return std::string(spec.choices.back());
    if (spec.name == catalog::kafka_setting<"kafka_format">) return "CSV";
    if (spec.name == catalog::kafka_setting<"kafka_sasl_mechanism">) return "PLAIN";
    return spec.name == catalog::kafka_setting<"kafka_topic_list"> ? "clicks" : "/x";
}

SettingValue good_value(const SettingSpec& spec) {
    if (!spec.choices.empty()) return std::string(spec.choices.back());
    switch (spec.kind) {
        case SettingKind::text:
            if (spec.secret) return Secret::text("hunter2");
            return good_word(spec);
        case SettingKind::character:
            return std::string("\n");
        case SettingKind::integer:
        case SettingKind::milliseconds:
            return spec.min > 1 ? spec.min : 1;
        case SettingKind::real:
            return 1.5;
        case SettingKind::boolean:
            return true;
    }
    return {};
}

/// How a good value is written.
std::string good_text(const SettingSpec& spec) {
    if (!spec.choices.empty()) return "'" + std::string(spec.choices.back()) + "'";
    switch (spec.kind) {
        case SettingKind::text:
            return spec.secret ? "'[HIDDEN]'" : "'" + good_word(spec) + "'";
        case SettingKind::character:
            return "'\\n'";
        case SettingKind::integer:
        case SettingKind::milliseconds:
            return "1";
        case SettingKind::real:
            return "1.5";
        case SettingKind::boolean:
            return "true";
    }
    return {};
}

/// Values that no table should have, each with the finding that says so.
std::vector<std::pair<SettingValue, std::string>> bad_values(const SettingSpec& spec) {
    const auto bound = [&](std::string name) {
        if (spec.enforced == Enforced::never) return std::string("setting-ignored");
        return spec.enforced == Enforced::at_create ? name : "setting-unusable";
    };
    if (!spec.choices.empty()) return {{"no such choice", bound("setting-choice")}, {1, "setting-kind"}};
    switch (spec.kind) {
        case SettingKind::text:
            return {{1, "setting-kind"}, {true, "setting-kind"}, {1.5, "setting-kind"}};
        case SettingKind::character:
            return {{"ab", "setting-kind"}, {1, "setting-kind"}};
        case SettingKind::boolean:
            return {{2, "setting-kind"}, {"yes", "setting-kind"}, {1.5, "setting-kind"}};
        case SettingKind::real:
            return {{"many", "setting-kind"}};
        case SettingKind::integer:
        case SettingKind::milliseconds:
            break;
    }
    std::vector<std::pair<SettingValue, std::string>> bad{
        {spec.min - 1, bound("setting-range")}, {"many", "setting-kind"}, {Secret::text("one"), "setting-kind"}};
    if (spec.max != unbounded) bad.emplace_back(spec.max + 1, bound("setting-range"));
    return bad;
}

std::string pointer(const SettingSpec& spec) {
    return "/settings/" + std::string(spec.name);
}

bool contains(const Names& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The row's name as a setter: without kafka_ and _ms.
std::string setter_name(std::string_view name) {
    if (name.starts_with("kafka_")) name.remove_prefix(6);
    if (name.ends_with("_ms")) name.remove_suffix(3);
    return std::string(name);
}

struct Setter {
    std::string name;
    void (*call)(KafkaTableBuilder& builder);
};

#define SETTER(setter, ...)                                                       \
    Setter {                                                                      \
#setter, [](KafkaTableBuilder & builder) { builder.setter(__VA_ARGS__); } \
    }

const Setter setters[] = {
    SETTER(broker_list, "kafka:9092"),
    SETTER(topic_list, {"clicks", "views"}),
    SETTER(group_name, "g"),
    SETTER(format, "JSONEachRow"),
    SETTER(row_delimiter, "\n"),
    SETTER(schema, "schema:Message"),
    SETTER(num_consumers, 4),
    SETTER(max_block_size, 65536),
    SETTER(skip_broken_messages, 1),
    SETTER(commit_every_batch, true),
    SETTER(client_id, "chddl"),
    SETTER(poll_timeout, 500ms),
    SETTER(poll_max_batch_size, 1000),
    SETTER(flush_interval, 2s),
    SETTER(consumers_pool_ttl, 1min),
    SETTER(consumer_reschedule, 500ms),
    SETTER(thread_per_consumer, true),
    SETTER(handle_error_mode, ErrorMode::stream),
    SETTER(commit_on_select, false),
    SETTER(max_rows_per_message, 1),
    SETTER(keeper_path, "/clickhouse/kafka"),
    SETTER(replica_name, "{replica}"),
    SETTER(security_protocol, "sasl_ssl"),
    SETTER(sasl_mechanism, "PLAIN"),
    SETTER(sasl_username, "user"),
    SETTER(sasl_password, Secret::env("KAFKA_PASSWORD")),
    SETTER(aws_region, "eu-central-1"),
    SETTER(autodetect_client_rack, "MSK"),
    SETTER(compression_codec, "zstd"),
    SETTER(compression_level, 3),
    SETTER(schema_registry_skip_bytes, 5),
    SETTER(map_virtual_columns_on_write, false),
    SETTER(consumer_acquire_timeout, 30s),
};
#undef SETTER

}  // namespace

TEST_CASE("every Kafka setting is documented, and its row makes sense", "[catalog]") {
    std::set<std::string_view> names;
    for (const SettingSpec& spec : kafka_settings) {
        CAPTURE(spec.name);
        CHECK(names.insert(spec.name).second);
        CHECK(spec.name.starts_with("kafka_"));
        CHECK(spec.name.ends_with("_ms") == (spec.kind == SettingKind::milliseconds));
        CHECK(spec.doc.size() > 5);
        CHECK(spec.doc.ends_with('.'));
        CHECK(std::cmp_less_equal(spec.min, spec.max));
        CHECK(spec.since <= Target{});
        CHECK((spec.choices.empty() || spec.kind == SettingKind::text));
        CHECK_FALSE((spec.required && spec.obsolete));
        if (spec.secret || spec.macros) CHECK(spec.kind == SettingKind::text);
    }
}

TEST_CASE("the choices of a Kafka setting differ from each other", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        CAPTURE(spec.name);
        CHECK(std::set<std::string_view>(spec.choices.begin(), spec.choices.end()).size() == spec.choices.size());
    }
}

TEST_CASE("every Kafka setting has a setter named without kafka_ and _ms, and every setter a row", "[catalog]") {
    std::set<std::string> expected;
    for (const SettingSpec& spec : kafka_settings) expected.insert(setter_name(spec.name));
    std::set<std::string> there;
    for (const Setter& setter : setters) there.insert(setter.name);
    CHECK(there == expected);
}

TEST_CASE("each setter sets the setting that it is named after", "[catalog]") {
    for (const auto& [name, call] : setters) {
        CAPTURE(name);
        KafkaTableBuilder builder("kaf.queue");
        call(builder);
        const auto& settings = builder.draft().model.settings;
        REQUIRE(settings.size() == 1);
        CHECK(setter_name(settings.front().name) == name);
        CHECK_FALSE(settings.front().unlisted);
        CHECK(builder.draft().problems.empty());
    }
}

TEST_CASE("a good value of every Kafka setting is accepted", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        CAPTURE(spec.name);
        const auto built = base().setting(spec.name, good_value(spec)).build();
        CHECK(sample::names(built.diagnostics(), Severity::warning) == Names{});
        CHECK(built);
    }
}

TEST_CASE("every choice of a Kafka setting is accepted", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings)
        for (const std::string_view choice : spec.choices) {
            CAPTURE(spec.name, choice);
            const auto built = sample::kafka().setting(spec.name, std::string(choice)).build();
            CHECK(sample::names(built.diagnostics(), Severity::warning) == Names{});
        }
}

TEST_CASE("every Kafka setting is rendered as name = value", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        const KafkaTable table{.name = {"kaf", "queue"},
                               .settings = {{.name = std::string(spec.name), .value = good_value(spec)}}};
        CHECK(render(table) == "CREATE TABLE kaf.queue\n(\n    \n)\nENGINE = Kafka\nSETTINGS " +
                                   std::string(spec.name) + " = " + good_text(spec));
    }
}

TEST_CASE("a value that a Kafka setting cannot have is reported at its place", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings)
        for (const auto& [value, finding] : bad_values(spec)) {
            const auto found = base().setting(spec.name, value).build().diagnostics();
            CAPTURE(found.text());
            CHECK(contains(sample::names(found, Severity::warning), finding + " at " + pointer(spec)));
        }
}

TEST_CASE("the bounds of a Kafka setting are inside its range", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        if (spec.kind != SettingKind::integer) continue;
        for (const SettingValue& bound : {SettingValue(spec.min), SettingValue(spec.max)}) {
            CAPTURE(spec.name, detail::shown(bound, false));
            const auto built = sample::kafka().setting(spec.name, bound).build();
            CHECK(sample::names(built.diagnostics(), Severity::warning) == Names{});
        }
    }
}

TEST_CASE("each required Kafka setting is missed, and not taken when it is empty", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        if (!spec.required) continue;
        CAPTURE(spec.name);
        KafkaTable table = sample::kafka().build().value();
        auto& settings = table.settings;
        const auto setting = std::find_if(settings.begin(), settings.end(),
                                          [&](const Setting& other) { return other.name == spec.name; });
        setting->value = "";
        CHECK(sample::names(check(table)) == Names{"setting-empty at " + pointer(spec)});
        settings.erase(setting);
        const Diagnostics found = check(table);
        CHECK(sample::names(found) == Names{"setting-missing at /settings"});
        CHECK(found[0].message == "engine Kafka needs setting '" + std::string(spec.name) + "'");
    }
}

TEST_CASE("a Kafka setting that is newer than the target is reported, and not for the release that brought it",
          "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        if (spec.since == Target{0, 0}) continue;
        CAPTURE(spec.name);
        const KafkaTableBuilder builder = sample::kafka().setting(spec.name, good_value(spec));
        const auto newer = [&](Target target) {
            return contains(sample::names(builder.build({.target = target}).diagnostics()),
                            "setting-newer at " + pointer(spec));
        };
        CHECK(newer({spec.since.year, spec.since.release - 1}));
        CHECK(newer({20, 3}));
        CHECK_FALSE(newer(spec.since));
    }
}

TEST_CASE("a macro must be closed in the Kafka settings that have macros, and only there", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        if (spec.kind != SettingKind::text || spec.secret) continue;
        CAPTURE(spec.name);
        const auto found = base().setting(spec.name, "/{shard").build().diagnostics();
        CHECK(contains(sample::names(found), "macro-unbalanced at " + pointer(spec)) == spec.macros);
    }
}

TEST_CASE("a secret Kafka setting is hidden in statements and findings, whatever holds it", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        if (!spec.secret) continue;
        CAPTURE(spec.name);
        for (const SettingValue& value : {SettingValue(Secret::text("hunter2")), SettingValue("hunter2")}) {
            const auto built = sample::kafka().setting(spec.name, value).setting(spec.name, value).build();
            CHECK(built.diagnostics().text().find("hunter2") == std::string::npos);
            CHECK(render(built.value()).find("hunter2") == std::string::npos);
            CHECK(render(built.value(), Secrets::shown).find(" = 'hunter2'") != std::string::npos);
        }
    }
}

TEST_CASE("an obsolete Kafka setting is a note", "[catalog]") {
    for (const SettingSpec& spec : kafka_settings) {
        CAPTURE(spec.name);
        const auto found = base().setting(spec.name, good_value(spec)).build().diagnostics();
        CHECK(contains(sample::names(found), "setting-obsolete at " + pointer(spec)) == spec.obsolete);
    }
}

TEST_CASE("a session setting that looks like a Kafka table's own is no row", "[catalog]") {
    int tried = 0;
    for (const catalog::QuerySetting& setting : catalog::query_settings()) {
        if (!setting.name.starts_with("kafka_")) continue;
        CAPTURE(setting.name);
        ++tried;
        CHECK(detail::find_row(kafka_settings, setting.name) == nullptr);
        const auto found = sample::kafka().setting(setting.name, 1).build().diagnostics();
        // The one does something at CREATE, and is meant.
        const bool meant = setting.name == catalog::kafka_no_consumers_limit;
        CHECK(sample::names(found) ==
              (meant ? Names{} : Names{"setting-dropped at /settings/" + std::string(setting.name)}));
    }
    CHECK(tried > 1);
}

TEST_CASE("the error modes of the builder are those of the catalog, in its order", "[catalog]") {
    const ErrorMode modes[] = {ErrorMode::default_, ErrorMode::stream, ErrorMode::dead_letter_queue};
    REQUIRE(std::size(modes) == std::size(catalog::kafka_error_modes));
    for (std::size_t i = 0; i < std::size(modes); ++i) {
        const auto builder = KafkaTableBuilder("q").handle_error_mode(modes[i]);
        CHECK(std::get<std::string>(builder.draft().model.settings.front().value) == catalog::kafka_error_modes[i]);
    }
}
