// HttpExecutor over TLS, with certificates made for the test.
#include <chddl/server/http_executor.hpp>

#include <catch2/catch.hpp>

#include <httplib.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>

using chddl::HttpExecutor;
using chddl::HttpOptions;
using chddl::Rows;
using chddl::Secret;

namespace {

/// A folder with certificates that sign themselves, made by the command `openssl`.
class Certificates {
public:
    Certificates() {
        std::string name = (std::filesystem::temp_directory_path() / "chddl-tls-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
        make("server", "/CN=127.0.0.1", "IP:127.0.0.1");
        make("elsewhere", "/CN=elsewhere.invalid", "DNS:elsewhere.invalid");
        make("client", "/CN=client", "DNS:client");
    }
    ~Certificates() { std::filesystem::remove_all(path_); }
    Certificates(const Certificates&) = delete;
    Certificates(Certificates&&) = delete;
    Certificates& operator=(const Certificates&) = delete;
    Certificates& operator=(Certificates&&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

private:
    void make(const std::string& name, const std::string& subject, const std::string& alternative) const {
        const std::string command =
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -days 2 -passout pass:opensesame "
            "-keyout " +
            file(name + ".key") + " -out " + file(name + ".crt") + " -subj " + subject +
            " -addext subjectAltName=" + alternative + " >" + file("log") + " 2>&1 && openssl pkey " +
            "-passin pass:opensesame -in " + file(name + ".key") + " -out " + file(name + ".open.key") + " >>" +
            file("log") + " 2>&1";
        if (std::system(command.c_str()) != 0) throw std::runtime_error("openssl does not make a certificate");
    }

    std::string path_;
};

/// Answers every statement with 1.
class TlsServer {
public:
    TlsServer(const Certificates& certificates, const std::string& name, bool asks_for_client = false)
        : server_(certificates.file(name + ".crt").c_str(), certificates.file(name + ".open.key").c_str(),
                  asks_for_client ? certificates.file("client.crt").c_str() : nullptr) {
        server_.Post("/", [](const httplib::Request& /*request*/, httplib::Response& response) {
            response.set_content("1\n", "text/tab-separated-values");
        });
        server_.set_keep_alive_timeout(1);
        port_ = server_.bind_to_any_port("127.0.0.1");
        thread_ = std::thread([this] { server_.listen_after_bind(); });
        while (!server_.is_running()) std::this_thread::yield();
    }
    ~TlsServer() { stop(); }
    TlsServer(const TlsServer&) = delete;
    TlsServer(TlsServer&&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;
    TlsServer& operator=(TlsServer&&) = delete;

    void stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }
    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

private:
    httplib::SSLServer server_;
    int port_ = 0;
    std::thread thread_;
};

chddl::Result<chddl::Rows> ask(const TlsServer& server, HttpOptions options) {
    options.password = Secret::text("secret");
    return HttpExecutor("https://" + server.address(), std::move(options)).run("SELECT 1");
}

std::string_view name_of(const chddl::Result<chddl::Rows>& answer) {
    return answer ? "" : answer.diagnostics()[0].name;
}

}  // namespace

TEST_CASE("a certificate is taken when its authority is named, and only for its name", "[http]") {
    const Certificates files;
    const TlsServer server(files, "server");
    const auto refused = ask(server, {});
    CHECK(name_of(refused) == "server-certificate");
    CHECK(refused.diagnostics()[0].message.starts_with("the certificate of the server at https://" + server.address() +
                                                       "/ is not trusted, and nothing was sent: "));
    CHECK(name_of(ask(server, {.ca_file = files.file("elsewhere.crt")})) == "server-certificate");
    CHECK(ask(server, {.ca_file = files.file("server.crt")}).value() == Rows{{"1"}});
    CHECK(ask(server, {.verify = false}).value() == Rows{{"1"}});
    const TlsServer elsewhere(files, "elsewhere");
    CHECK(name_of(ask(elsewhere, {.ca_file = files.file("elsewhere.crt")})) == "server-certificate");
}

TEST_CASE("a server that asks for a certificate gets the client's", "[http]") {
    const Certificates files;
    const TlsServer server(files, "server", true);
    HttpOptions options{.ca_file = files.file("server.crt")};
    CHECK_FALSE(ask(server, options));
    options.cert_file = files.file("client.crt");
    options.key_file = files.file("client.key");
    CHECK(name_of(ask(server, options)) == "http-option");
    options.key_password = Secret::text("wrong");
    const auto wrong = ask(server, options);
    CHECK(name_of(wrong) == "http-option");
    CHECK(wrong.diagnostics()[0].message.find("wrong") == std::string::npos);
    options.key_password = Secret::text("opensesame");
    CHECK(ask(server, options).value() == Rows{{"1"}});
    options.key_file = files.file("client.open.key");
    options.key_password = {};
    CHECK(ask(server, options).value() == Rows{{"1"}});
}

TEST_CASE("files that are not there are told", "[http]") {
    const Certificates files;
    const TlsServer server(files, "server");
    for (const HttpOptions& options : {HttpOptions{.ca_file = "/nowhere/ca.crt"},
                                       HttpOptions{.ca_file = files.file("server.crt"), .cert_file = "/nowhere/x"}}) {
        const auto answer = ask(server, options);
        CHECK(name_of(answer) == "http-option");
        CHECK(answer.diagnostics()[0].message.find("/nowhere/") != std::string::npos);
    }
}

TEST_CASE("http spoken to a port for https, and the reverse", "[http]") {
    const Certificates files;
    TlsServer server(files, "server");
    const auto answer = HttpExecutor("http://" + server.address()).run("SELECT 1");
    REQUIRE_FALSE(answer);
    const std::string message = answer.diagnostics()[0].message;
    CAPTURE(message);
    const bool hints = name_of(answer) == "server-lost" && message.find("a port for https") != std::string::npos;
    CHECK((hints || name_of(answer) == "server-protocol"));
}

TEST_CASE("a TLS connection that the server has closed ends no program", "[http]") {
    const Certificates files;
    TlsServer server(files, "server");
    HttpExecutor executor("https://" + server.address(), {.ca_file = files.file("server.crt")});
    CHECK(executor.run("SELECT 1"));
    server.stop();
    CHECK(name_of(executor.run("SELECT 1")) == "server-unreachable");
}
