// libchdb's C functions, found by name: the package has no header.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/server/embedded_executor.hpp>

#include <chddl/server/shared_library.hpp>
#include <chddl/server/tab_separated.hpp>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The functions that are used. A connection is a handle to a handle; `chdb_connect` gives null when it fails.
struct Chdb {
    using Connection = void*;
    using Answer = void*;

    Connection* (*connect)(int, char**) = nullptr;
    void (*close)(Connection*) = nullptr;
    Answer (*query)(Connection, const char*, std::size_t, const char*, std::size_t) = nullptr;
    char* (*buffer)(Answer) = nullptr;
    std::size_t (*length)(Answer) = nullptr;
    const char* (*error)(Answer) = nullptr;
    void (*destroy)(Answer) = nullptr;
    void (*handle_signals)(int) = nullptr;
};

template <class Function>
void bind(const SharedLibrary& library, const char* name, Function& function, std::string& missing) {
    function = reinterpret_cast<Function>(library.symbol(name));
    if (function == nullptr && missing.empty()) missing = name;
}

/// `missing` becomes the name of the first function that the library lacks.
CHDDL_INLINE Chdb bind_chdb(const SharedLibrary& library, std::string& missing) {
    Chdb chdb;
    bind(library, "chdb_connect", chdb.connect, missing);
    bind(library, "chdb_close_conn", chdb.close, missing);
    bind(library, "chdb_query_n", chdb.query, missing);
    bind(library, "chdb_result_buffer", chdb.buffer, missing);
    bind(library, "chdb_result_length", chdb.length, missing);
    bind(library, "chdb_result_error", chdb.error, missing);
    bind(library, "chdb_destroy_query_result", chdb.destroy, missing);
    bind(library, "chdb_set_signal_handlers_enabled", chdb.handle_signals, missing);
    return chdb;
}

CHDDL_INLINE std::string chdb_library(const EmbeddedOptions& options) {
    if (!options.library.empty()) return options.library;
    const char* named = std::getenv("CHDDL_LIBCHDB");
    return named == nullptr ? "" : named;
}

CHDDL_INLINE Result<Chdb> load_chdb(const EmbeddedOptions& options) {
    constexpr const char* usual = "libchdb.so";
    const std::string named = chdb_library(options);
    const std::string name = named.empty() ? usual : named;
    Diagnostics found;
    SharedLibrary library = load_library(name);
    if (library.handle == nullptr && named.empty()) {
        SharedLibrary local = load_library("/usr/local/lib/libchdb.so");
        if (local.handle != nullptr) library = std::move(local);
    }
    if (library.handle == nullptr) return found.report<"library-missing">({}, name, Plain{library.error}), found;
    std::string missing;
    const Chdb chdb = bind_chdb(library, missing);
    if (!missing.empty()) return found.report<"library-symbol">({}, name, missing), found;
    return chdb;
}

CHDDL_INLINE bool is_readable(const std::string& file) {
    if (file.find('\0') != std::string::npos) return false;
    std::ifstream stream(file, std::ios::binary);
    return stream.is_open() && stream.peek() != std::ifstream::traits_type::eof();
}

/// Null when the engine does not start: the reason goes to standard error, if anywhere.
CHDDL_INLINE Chdb::Connection* connect(const Chdb& chdb, const EmbeddedOptions& options) {
    if (options.path.find('\0') != std::string::npos) return nullptr;
    std::string program = "clickhouse";
    std::string path = "--path=" + options.path;
    std::string config = "--config-file=" + options.config_file;
    std::array<char*, 4> arguments{program.data()};
    std::size_t count = 1;
    if (!options.path.empty()) arguments[count++] = path.data();
    if (!options.config_file.empty()) arguments[count++] = config.data();
    chdb.handle_signals(0);
    return chdb.connect(static_cast<int>(count), arguments.data());
}

}  // namespace detail

/// A connection and what it is run with.
class EmbeddedExecutor::Engine {
public:
    Engine(const detail::Chdb& chdb, detail::Chdb::Connection* connection) : chdb_(chdb), connection_(connection) {}
    ~Engine() { chdb_.close(connection_); }  // a process that ends with a connection open can crash at its end
    Engine(const Engine&) = delete;
    Engine(Engine&&) = delete;
    Engine& operator=(const Engine&) = delete;
    Engine& operator=(Engine&&) = delete;

    [[nodiscard]] Result<Rows> run(std::string_view sql) const {
        constexpr std::string_view format = "TabSeparated";
        const detail::Chdb::Answer answer =
            chdb_.query(*connection_, sql.data(), sql.size(), format.data(), format.size());
        if (answer == nullptr) return server_lost("libchdb gave no answer");
        Result<Rows> rows = read(answer);
        chdb_.destroy(answer);
        return rows;
    }

private:
    [[nodiscard]] Result<Rows> read(detail::Chdb::Answer answer) const {
        const char* error = chdb_.error(answer);
        if (error != nullptr && *error != '\0') return server_refused(error);
        const char* buffer = chdb_.buffer(answer);
        if (buffer == nullptr) return Rows{};
        return detail::read_tab_separated({buffer, chdb_.length(answer)});
    }

    detail::Chdb chdb_;
    detail::Chdb::Connection* connection_;
};

CHDDL_INLINE EmbeddedExecutor::EmbeddedExecutor(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
CHDDL_INLINE EmbeddedExecutor::~EmbeddedExecutor() = default;
CHDDL_INLINE EmbeddedExecutor::EmbeddedExecutor(EmbeddedExecutor&& other) noexcept = default;
CHDDL_INLINE EmbeddedExecutor& EmbeddedExecutor::operator=(EmbeddedExecutor&& other) noexcept = default;

CHDDL_INLINE Result<EmbeddedExecutor> EmbeddedExecutor::open(const EmbeddedOptions& options) {
    Diagnostics found;
    if (!options.config_file.empty() && !detail::is_readable(options.config_file))
        return found.report<"config-missing">({}, options.config_file), found;
    const detail::SignalKeeper keeper;  // loading blocks SIGPIPE, connecting takes eight handlers or resets them
    const Result<detail::Chdb> chdb = detail::load_chdb(options);
    if (!chdb) return chdb.diagnostics();
    detail::Chdb::Connection* connection = detail::connect(chdb.value(), options);
    if (connection == nullptr) return found.report<"engine-start">({}, options.path), found;
    auto engine = std::make_unique<Engine>(chdb.value(), connection);
    // Where chDB's defaults are not those of a server. A release that lacks one has nothing to set back.
    for (const char* sql : {"SET implicit_select = 0", "SET allow_introspection_functions = 0"}) (void)engine->run(sql);
    return EmbeddedExecutor(std::move(engine));
}

CHDDL_INLINE Result<Rows> EmbeddedExecutor::run(std::string_view sql) {
    if (engine_ == nullptr) return server_lost("this executor was moved from");
    return engine_->run(sql);
}

}  // namespace chddl::inline CHDDL_ABI
