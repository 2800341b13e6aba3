// Reading "Delta, ZSTD(3)".
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// The codecs of a text as it stands between the brackets of CODEC(…); none if it is no such list.
[[nodiscard]] std::optional<std::vector<Codec>> read_codecs(std::string_view text);

/// The same; what is no such list is a problem, and no codecs.
[[nodiscard]] std::vector<Codec> codecs_of(std::string_view text, const Place& place, Diagnostics& problems);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/build/codec_text.ipp>
#endif
