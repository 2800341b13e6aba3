// With the C library, which says why it failed.
#pragma once

#include <chddl/core/file.hpp>
#include <chddl/core/report.hpp>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE Result<std::string> read_file(const std::string& path) {
    constexpr std::size_t piece = 1U << 16U;
    const auto failed = [&] {
        Diagnostics found;
        found.report<"file-unreadable">(Place(), path, detail::Plain{std::generic_category().message(errno)});
        return found;
    };
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (file == nullptr) return failed();
    std::string text;
    for (std::size_t got = piece; got == piece;) {
        const std::size_t size = text.size();
        text.resize(size + piece);
        got = std::fread(text.data() + size, 1, piece, file.get());
        text.resize(size + got);
    }
    if (std::ferror(file.get()) != 0) return failed();
    return text;
}

}  // namespace chddl::inline CHDDL_ABI
