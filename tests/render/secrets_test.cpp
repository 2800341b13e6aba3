// Where secrets come from, and who sees them.
#include <chddl/chddl.hpp>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <string>

#include "support/sample.hpp"

namespace {

using namespace chddl;

/// An environment variable for the time of a test.
class Variable {
public:
    explicit Variable(const char* value) { set(value); }
    ~Variable() { unsetenv(name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    static void set(const char* value) { setenv(name, value, 1); }

    static constexpr const char* name = "CHDDL_TEST_SECRET";
};

KafkaTable table_with(const Secret& secret) {
    return sample::kafka().security_protocol("sasl_ssl").sasl_password(secret).build().value();
}

/// The last setting of the table, which is the password.
std::string password(const Secret& secret, Secrets secrets) {
    const std::string text = render(table_with(secret), secrets);
    return text.substr(text.rfind(" = ") + 3);
}

}  // namespace

TEST_CASE("a secret is hidden unless it is asked for", "[render]") {
    CHECK(password(Secret::text("hunter2"), Secrets::hidden) == "'[HIDDEN]'");
    CHECK(password(Secret::text("hunter2"), Secrets::shown) == "'hunter2'");
    CHECK(render(table_with(Secret::text("hunter2"))) == render(table_with(Secret::text("hunter2")), Secrets::hidden));
}

TEST_CASE("a secret is quoted like any text", "[render]") {
    CHECK(password(Secret::text("it's \\ ';"), Secrets::shown) == R"('it\'s \\ \';')");
    CHECK(password(Secret::text(""), Secrets::shown) == "''");
}

TEST_CASE("a variable of the environment is read when the statement is written, and not before", "[render]") {
    const KafkaTable table = table_with(Secret::env(Variable::name));
    const Variable variable("first");
    CHECK(render(table, Secrets::shown).ends_with("kafka_sasl_password = 'first'"));
    Variable::set("second");
    CHECK(render(table, Secrets::shown).ends_with("kafka_sasl_password = 'second'"));
    CHECK(render(table).ends_with("kafka_sasl_password = '[HIDDEN]'"));
}

TEST_CASE("a variable that is not there leaves the secret hidden, which no server takes", "[render]") {
    CHECK(password(Secret::env("CHDDL_NO_SUCH_VARIABLE"), Secrets::shown) == "'[HIDDEN]'");
}

TEST_CASE("a secret is resolved to its text, or to what its variable holds", "[render]") {
    const Variable variable("x");
    CHECK(resolve(Secret::text("y")) == std::optional<std::string>("y"));
    CHECK(resolve(Secret::env(Variable::name)) == std::optional<std::string>("x"));
    CHECK(resolve(Secret::env("CHDDL_NO_SUCH_VARIABLE")) == std::nullopt);
    CHECK(resolve(Secret::env("")) == std::nullopt);
}

TEST_CASE("a secret is hidden by its row, also where it was given as plain text", "[render]") {
    KafkaTable table = sample::kafka().build().value();
    table.settings = {{.name = "kafka_sasl_password", .value = "hunter2"}};
    CHECK(render(table).ends_with("SETTINGS kafka_sasl_password = '[HIDDEN]'"));
    CHECK(render(table, Secrets::shown).ends_with("SETTINGS kafka_sasl_password = 'hunter2'"));
}

TEST_CASE("a pipeline and its statements hide and show secrets as one table does", "[render]") {
    const Pipeline pipeline{.kafka_tables = {table_with(Secret::text("hunter2"))}};
    CHECK(render(pipeline).find("hunter2") == std::string::npos);
    CHECK(statements(pipeline).front().find("hunter2") == std::string::npos);
    CHECK(render(pipeline, Secrets::shown) == render(pipeline.kafka_tables.front(), Secrets::shown) + ";\n");
    CHECK(statements(pipeline, Secrets::shown).front() == render(pipeline.kafka_tables.front(), Secrets::shown));
}
