// Rules about CODEC(…).
#pragma once

#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// codec-unknown, -experimental, -arguments, -negative, -key, -order, and codec-type where the type is given: a
/// canonical one, without errors. TTL … RECOMPRESS has none.
void check_codec_list(const std::vector<Codec>& codecs, const DataType* type, const Allowances& allowed,
                      const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/codec_types.ipp>
#include <chddl/check/codecs.ipp>
#endif
