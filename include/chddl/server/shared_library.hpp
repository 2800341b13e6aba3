// Loading a library while the program runs, and keeping the program's signals: the only files that know POSIX.
#pragma once

#include <chddl/config.hpp>

#include <memory>
#include <string>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// A loaded library. It stays loaded: what was started in it (threads, handlers at exit) may outlive every object.
struct SharedLibrary {
    void* handle = nullptr;  ///< null: not loaded, and `error` says why
    std::string error;

    /// The address of a function, null if there is none.
    [[nodiscard]] void* symbol(const char* name) const;
};

/// `name` is a path, or a file name that the system's loader looks for.
[[nodiscard]] SharedLibrary load_library(const std::string& name);

/// Puts the process's signal handlers, and the thread's signal mask, back as they were when it was made.
class SignalKeeper {
public:
    SignalKeeper();
    ~SignalKeeper();
    SignalKeeper(const SignalKeeper&) = delete;
    SignalKeeper(SignalKeeper&&) = delete;
    SignalKeeper& operator=(const SignalKeeper&) = delete;
    SignalKeeper& operator=(SignalKeeper&&) = delete;

private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/server/shared_library.ipp>
#endif
