// engine_host [PATH [CONFIG]]: an embedded ClickHouse (CHDDL_LIBCHDB) behind HTTP on a loopback port, which it picks
// and prints as a URL on the first line of its output. It ends at SIGTERM, or with the process that started it.
//
// The body of a POST is a statement; the parameter `database` and settings hold for that statement; an error comes with
// status 404 or 500, X-ClickHouse-Exception-Code and ClickHouse's text. All statements share one session.
#include <chddl/server/embedded_executor.hpp>
#include <chddl/sql/writer.hpp>

#include <httplib.h>

#include <sys/prctl.h>

#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

namespace chdb = chddl::detail;

/// One statement's answer.
struct Answer {
    std::string error;
    std::string rows;
};

/// The engine and the one thread that it is used by.
class Engine {
public:
    explicit Engine(chddl::EmbeddedOptions options)
        : thread_([this, options = std::move(options)] { serve(options); }) {}
    ~Engine() {
        post({});
        thread_.join();
    }
    Engine(const Engine&) = delete;
    Engine(Engine&&) = delete;
    Engine& operator=(const Engine&) = delete;
    Engine& operator=(Engine&&) = delete;

    [[nodiscard]] bool starts() { return started_.get_future().get(); }

    /// Runs the statements in order, up to the first that fails; the answer of the last one that ran.
    [[nodiscard]] Answer run(const std::vector<std::string>& before, const std::string& sql,
                             const std::vector<std::string>& after) {
        std::promise<Answer> promise;
        post([&] {
            Answer answer;
            for (const std::string& one : before)
                if (answer.error.empty()) answer = query(one);
            if (answer.error.empty()) answer = query(sql);
            for (const std::string& one : after) (void)query(one);
            promise.set_value(std::move(answer));
        });
        return promise.get_future().get();
    }

private:
    using Task = std::function<void()>;

    void post(Task task) {
        const std::lock_guard lock(mutex_);
        tasks_.push(std::move(task));
        wakes_.notify_one();
    }

    /// Until the empty task.
    void serve(const chddl::EmbeddedOptions& options) {
        const chddl::Result<chdb::Chdb> library = chdb::load_chdb(options);
        if (library) chdb_ = library.value();
        if (library) connection_ = chdb::connect(chdb_, options);
        if (connection_ != nullptr)
            for (const char* sql : {"SET implicit_select = 0", "SET allow_introspection_functions = 0"})
                (void)query(sql);
        started_.set_value(connection_ != nullptr);
        for (Task task = next(); task; task = next()) task();
        if (connection_ != nullptr) chdb_.close(connection_);
    }

    [[nodiscard]] Task next() {
        std::unique_lock lock(mutex_);
        wakes_.wait(lock, [&] { return !tasks_.empty(); });
        Task task = std::move(tasks_.front());
        tasks_.pop();
        return task;
    }

    [[nodiscard]] Answer query(const std::string& sql) const {
        constexpr std::string_view format = "TabSeparated";
        const chdb::Chdb::Answer given =
            chdb_.query(*connection_, sql.data(), sql.size(), format.data(), format.size());
        if (given == nullptr) return {"Code: 1001. DB::Exception: libchdb gave no answer", {}};
        const char* error = chdb_.error(given);
        const char* rows = chdb_.buffer(given);
        Answer answer{error == nullptr ? "" : error, rows == nullptr ? "" : std::string(rows, chdb_.length(given))};
        chdb_.destroy(given);
        return answer;
    }

    chdb::Chdb chdb_;
    chdb::Chdb::Connection* connection_ = nullptr;
    std::promise<bool> started_;
    std::mutex mutex_;
    std::condition_variable wakes_;
    std::queue<Task> tasks_;
    std::thread thread_;
};

std::string setting(const std::string& name, const std::string& value) {
    std::string out = "SET " + name + " = ";
    chddl::SqlWriter(out).string(value);
    return out;
}

std::string use(const std::string& database) {
    std::string out = "USE ";
    chddl::SqlWriter(out).word(database);
    return out;
}

void answer_request(Engine& engine, const httplib::Request& request, httplib::Response& response) {
    if (request.get_header_value("Content-Type") == "application/x-www-form-urlencoded") {  // it is read as parameters
        response.status = 415;
        return response.set_content("send the statement as application/octet-stream\n", "text/plain");
    }
    const std::set<std::string> of_the_interface{"default_format", "wait_end_of_query", "enable_http_compression",
                                                 "session_id", "session_timeout"};
    std::vector<std::string> before;
    std::vector<std::string> after;
    for (const auto& [key, value] : request.params) {
        if (of_the_interface.contains(key)) continue;
        before.push_back(key == "database" ? use(value) : setting(key, value));
        after.push_back(key == "database" ? "USE default" : "SET " + key + " = DEFAULT");
    }
    const Answer answer = engine.run(before, request.body, after);
    if (answer.error.empty()) return response.set_content(answer.rows, "text/tab-separated-values; charset=UTF-8");
    const int code = std::atoi(answer.error.substr(std::string_view("Code: ").size()).c_str());
    response.status = code == 60 || code == 81 ? 404 : 500;
    response.set_header("X-ClickHouse-Exception-Code", std::to_string(code));
    response.set_content(answer.error + "\n", "text/plain; charset=UTF-8");
}

httplib::Server* running = nullptr;

}  // namespace

int main(int argc, char** argv) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    Engine engine({argc > 1 ? argv[1] : "", argc > 2 ? argv[2] : "", {}});
    if (!engine.starts()) return std::fputs("engine_host: the engine does not start\n", stderr), 1;
    httplib::Server server;
    server.set_tcp_nodelay(true);  // else a kept connection waits 40 ms for each answer
    server.Post("/", [&](const httplib::Request& request, httplib::Response& response) {
        answer_request(engine, request, response);
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    if (port < 0) return std::fputs("engine_host: there is no port\n", stderr), 1;
    running = &server;
    for (const int signal : {SIGTERM, SIGINT}) std::signal(signal, [](int) { running->stop(); });
    std::printf("http://127.0.0.1:%d\n", port);
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 1;
}
