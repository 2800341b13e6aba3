// The only place that reads the environment for a secret.
#pragma once

#include <chddl/render/secrets.hpp>

#include <cstdlib>

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
    }
    return std::nullopt;
}

}  // namespace chddl::inline CHDDL_ABI
