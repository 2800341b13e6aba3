// Types: what is read is written so that it is read again as the same, and a stored form stays as it is.
#include <chddl/model/canonical_type.hpp>
#include <chddl/model/type_text.hpp>
#include <chddl/parse/data_type.hpp>
#include <chddl/sql/text.hpp>

#include <string>

#include "fuzz.hpp"

namespace {

using namespace chddl;
using fuzz::claim;

std::string text_of(const DataType& type) {
    std::string text;
    SqlWriter sql(text);
    detail::write(sql, type);
    return text;
}

/// ClickHouse 26.7 stores AggregateFunction(0, sumMap, …) as AggregateFunction(sumMap, …), which it reads as version 1.
bool has_version_zero(const DataType& type) {
    return detail::any_type(type, [](const DataType& one) { return detail::number_at(one, 0) == 0; });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    // But for the newline that ends a comment.
    const std::string kept = SqlText(std::string(text)).text();
    claim(text_of(type(text)) == kept || parse_data_type(text), "what is no type is kept as it is", text);
    const Result<DataType> read = parse_data_type(text);
    if (!read) return claim(!read.diagnostics().empty(), "a refusal has a reason", text), 0;
    const std::string written = text_of(read.value());
    const Result<DataType> again = parse_data_type(written);
    claim(again && again.value() == read.value(), "what is written is read again", written);
    const DataType stored = canonical(read.value());
    claim(canonical(stored) == stored || has_version_zero(read.value()), "the stored form of a stored form is itself",
          text_of(stored));
    (void)flattened("n", stored);
    return 0;
}
