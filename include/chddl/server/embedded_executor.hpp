// A ClickHouse inside the process: libchdb, loaded while the program runs.
#pragma once

#include <chddl/config.hpp>
#include <chddl/server/executor.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI {

struct EmbeddedOptions {
    std::string path = {};  ///< the folder that keeps the data; empty: in memory
    std::string config_file =
        {};                    ///< ClickHouse's config.xml: macros, zookeeper, named_collections, kafka; empty: none
    std::string library = {};  ///< libchdb.so; empty: $CHDDL_LIBCHDB, else where the loader looks, else /usr/local/lib
};

/// Runs statements in an embedded ClickHouse.
///
/// One path a process, one process a path; several executors may share the path. The engine ends with the last of them,
/// and it must end before the program does: do not keep one in a global variable. Once it has ended, another one in the
/// same process has no Kafka engine (49, "Shutdown was called"). Signal handlers stay the program's.
/// Not for programs built with AddressSanitizer, in which libchdb cannot be loaded.
///
/// Where a statement cannot be read, the server's words quote a part of it, secrets too; `apply` hides those it knows.
class EmbeddedExecutor final : public Executor {
public:
    /// Loads the library and starts the engine: 0.1 s. It then reads statements as an official server does
    /// (`implicit_select = 0`).
    [[nodiscard]] static Result<EmbeddedExecutor> open(const EmbeddedOptions& options = {});

    ~EmbeddedExecutor() override;
    EmbeddedExecutor(EmbeddedExecutor&& other) noexcept;
    EmbeddedExecutor& operator=(EmbeddedExecutor&& other) noexcept;
    EmbeddedExecutor(const EmbeddedExecutor&) = delete;
    EmbeddedExecutor& operator=(const EmbeddedExecutor&) = delete;

    Result<Rows> run(std::string_view sql) override;

private:
    class Engine;
    explicit EmbeddedExecutor(std::unique_ptr<Engine> engine);

    std::unique_ptr<Engine> engine_;
};

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/embedded_executor.ipp>
#endif
