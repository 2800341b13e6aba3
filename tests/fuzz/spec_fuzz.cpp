// Specs: what is read is written so that it is read again as the same, and every finding has its place in the text.
#include <chddl/json.hpp>

#include <algorithm>
#include <string>

#include "fuzz.hpp"

namespace {

using namespace chddl;
using fuzz::claim;

void places(const Diagnostics& found, std::string_view text) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 20); ++i) {
        const auto [line, column] = find_in_spec(text, found[i].at);
        claim(line >= 1 && line <= lines && column >= 1 && column <= text.size() + 1, "a place is in the text", text);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const Result<Pipeline> read = read_spec(text);
    if (!read) {
        claim(!read.diagnostics().empty(), "a refusal has a reason", text);
        return places(read.diagnostics(), text), 0;
    }
    const std::string written = write_spec(read.value());
    const Result<Pipeline> again = read_spec(written);
    claim(bool(again), "what is written is read again", written + again.diagnostics().text());
    claim(write_spec(again.value()) == written, "what is read again is written as before", written);
    const bool hidden = written.find("[HIDDEN]") != std::string::npos;  // a secret that stood there as text
    claim(hidden || again.value() == read.value(), "what is written is the same pipeline", written);
    return 0;
}
