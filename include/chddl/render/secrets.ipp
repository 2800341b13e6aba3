// The only place that reads the environment or a file for a secret.
#pragma once

#include <chddl/render/secrets.hpp>

#include <chddl/core/file.hpp>

#include <cstdlib>
#include <utility>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE std::optional<std::string> resolve(const Secret& secret) {
    switch (secret.from()) {
        case Secret::From::text:
            return secret.content();
        case Secret::From::environment: {
            const char* value = std::getenv(secret.content().c_str());
            if (value == nullptr) return std::nullopt;
            return value;
        }
        case Secret::From::file: {
            Result<std::string> text = read_file(secret.content());
            if (!text) return std::nullopt;
            std::string value = std::move(text).value();
            if (value.ends_with('\n')) value.pop_back();
            if (value.ends_with('\r')) value.pop_back();
            return value;
        }
    }
    return std::nullopt;
}

CHDDL_INLINE std::string detail::source_of(const Secret& secret) {
    switch (secret.from()) {
        case Secret::From::text:
            return "the pipeline itself";
        case Secret::From::environment:
            return "the environment variable " + secret.content();
        case Secret::From::file:
            return "the file " + secret.content();
    }
    return {};
}

}  // namespace chddl::inline CHDDL_ABI
