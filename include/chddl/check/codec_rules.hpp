// What check/codecs is put together from.
#pragma once

#include <chddl/catalog/codecs.hpp>
#include <chddl/check/allowances.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/column.hpp>

namespace chddl::inline CHDDL_ABI::detail {

/// codec-type: one codec against the type of its column.
void check_codec_type(const Codec& codec, const catalog::CodecSpec& spec, const DataType& type,
                      const Allowances& allowed, const Place& place, Diagnostics& found);

}  // namespace chddl::inline CHDDL_ABI::detail
