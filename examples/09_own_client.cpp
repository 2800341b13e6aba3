// Your own client: an Executor is ten lines over it. This one has the shape of clickhouse-cpp, Execute(sql) that
// throws; here an embedded ClickHouse stands behind it, so that the program runs by itself.
#include <fmt/core.h>
#include <chddl/server.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>

using namespace chddl;
using namespace chddl::types;

/// These two stand for the client that you have.
struct ServerError : std::runtime_error {
    ServerError(int number, const std::string& text) : std::runtime_error(text), code(number) {}
    int code;
};
class Client {
public:
    Rows Execute(const std::string& sql) {
        Result<Rows> answer = server_.run(sql);
        if (answer) return answer.value();
        throw ServerError(answer.diagnostics()[0].server_code, answer.diagnostics()[0].message);
    }

private:
    EmbeddedExecutor server_ = EmbeddedExecutor::open().value();
};

class ClientExecutor final : public Executor {
public:
    explicit ClientExecutor(Client& client) : client_(client) {}
    Result<Rows> run(std::string_view sql) override try {
        return client_.Execute(std::string(sql));
    } catch (const ServerError& refusal) {
        return server_refused(refusal.code, refusal.what());
    } catch (const std::exception& failure) {
        return server_lost(failure.what());  // nobody knows whether it was carried out
    }

private:
    Client& client_;
};

int main() {
    const auto clicks =
        MergeTreeTableBuilder("kaf.clicks").columns({{"ts", DateTime}, {"user_id", UInt64}}).order_by("ts");
    const auto users = MergeTreeTableBuilder("kaf.users").column("user_id", UInt64).order_by("user_id");
    const auto view = MaterializedViewBuilder("kaf.users_mv").from(clicks).to(users).select("user_id");
    const auto pipeline = PipelineBuilder().database("kaf").add(clicks).add(users).add(view).build().value();

    Client client;
    ClientExecutor server(client);
    const ApplyReport report = chddl::apply(pipeline, server);
    for (const Step& step : report.steps()) fmt::print("{} {}\n", to_string(step.state), step.object);
    if (!report) return fmt::print(stderr, "{}", report.diagnostics().text()), 1;
    fmt::print("a refusal's code: {}\n", server.run("DROP TABLE kaf.missing").diagnostics()[0].server_code);
}
