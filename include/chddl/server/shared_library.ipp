// dlopen and sigaction; another system needs another body for these five functions.
#pragma once

#include <chddl/server/shared_library.hpp>

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): POSIX's own, with sigaction

#include <array>

namespace chddl::inline CHDDL_ABI {
namespace detail {

CHDDL_INLINE void* SharedLibrary::symbol(const char* name) const {
    return ::dlsym(handle, name);
}

CHDDL_INLINE SharedLibrary load_library(const std::string& name) {
    SharedLibrary library;
    if (name.find('\0') != std::string::npos) return {nullptr, "its name has a NUL byte"};
    library.handle = ::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library.handle != nullptr) return library;
    const char* error = ::dlerror();
    return {nullptr, error == nullptr ? "unknown error" : error};
}

/// The real-time signals are left alone: glibc has two of them, and libchdb one for its own threads.
struct SignalKeeper::Kept {
    std::array<struct sigaction, 32> actions{};
    sigset_t mask{};
};

CHDDL_INLINE SignalKeeper::SignalKeeper() : kept_(std::make_unique<Kept>()) {
    for (int number = 1; number < static_cast<int>(kept_->actions.size()); ++number)
        ::sigaction(number, nullptr, &kept_->actions[static_cast<std::size_t>(number)]);
    ::pthread_sigmask(SIG_SETMASK, nullptr, &kept_->mask);
}

CHDDL_INLINE SignalKeeper::~SignalKeeper() {
    for (int number = 1; number < static_cast<int>(kept_->actions.size()); ++number)
        ::sigaction(number, &kept_->actions[static_cast<std::size_t>(number)], nullptr);
    ::pthread_sigmask(SIG_SETMASK, &kept_->mask, nullptr);
}

}  // namespace detail
}  // namespace chddl::inline CHDDL_ABI
