// Specs and what the reader says about each, a JSON object a line: {"spec": "…", "kind": "…", "accepted": true}. Random
// pipelines, files that are named, and each of them with one small mistake. tests/json/schema_test.py asks the JSON
// Schema about the same.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "property/pipelines.hpp"

namespace {

using namespace chddl;
using Json = nlohmann::ordered_json;

void say(std::string_view kind, const std::string& spec) {
    const Json line{{"kind", kind}, {"spec", spec}, {"accepted", bool(read_spec(spec))}};
    fmt::print("{}\n", line.dump());
}

/// Every place of a spec, the whole of it first.
void places(const Json& value, const Json::json_pointer& here, std::vector<Json::json_pointer>& all) {
    all.push_back(here);
    if (value.is_object())
        for (const auto& [key, inner] : value.items()) places(inner, here / key, all);
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i) places(value[i], here / i, all);
}

/// Values that stand at no place, at some places, or at their bounds.
const std::vector<Json>& values() {
    static const std::vector<Json> all = [] {
        std::vector<Json> made{nullptr, true, false, 0,     1,       -1,   2.0,  1.5, -0.0,
                               1e3,     "",   "x",   "a.b", "a.b.c", ".a", "a.", "."};
        made.insert(made.end(), {"yes", "DEFAULT", "default", "second", "every", INT64_MAX, INT64_MIN, UINT64_MAX});
        made.insert(made.end(),
                    {1e20, 9007199254740994.0, 9223372036854775808.0, -1e300, Json::array(), Json::object()});
        // Forms of texts, types, names and values, right and wrong.
        for (const char* text : {R"({"base64": "/w=="})",
                                 R"({"base64": "/w="})",
                                 R"({"base64": "/x=="})",
                                 R"({"base64": ""})",
                                 R"({"base64": "/w8="})",
                                 R"({"base64": "/w9="})",
                                 R"({"base64": "a b="})",
                                 R"({"base64": 1})",
                                 R"({"base64": "====", "env": "A"})",
                                 R"({"env": "A"})",
                                 R"({"env": ""})",
                                 R"({"env": 1})",
                                 R"({"env": null})",
                                 R"({"env": "A", "file": "b"})",
                                 R"({"file": "/a"})",
                                 R"({"file": ["/a"]})",
                                 R"({"sql": "1"})",
                                 R"({"sql": "1", "unlisted": true})",
                                 R"({"default": true})",
                                 R"({"default": false})",
                                 R"({"default": false, "env": "A"})",
                                 R"({"default": true, "env": "A"})",
                                 R"({"default": "yes"})",
                                 R"({"value": 1})",
                                 R"({"value": {"env": "A"}})",
                                 R"({"value": {"value": 1}})",
                                 R"({"value": [1]})",
                                 R"({"value": 1, "unlisted": true})",
                                 R"({"value": 1, "env": "A"})",
                                 R"({"unlisted": true})",
                                 R"({"text": "UInt8"})",
                                 R"({"text": "X", "base64": "WA=="})",
                                 R"({"text": "X", "unlisted": true})",
                                 R"({"database": "d", "name": "a.b"})",
                                 R"({"database": "d"})",
                                 R"({"name": {"base64": "/w=="}})",
                                 R"({"name": "x"})",
                                 R"({"name": "x", "value": 1})",
                                 R"({"name": "x", "args": ["y", 1, true]})",
                                 R"({"a": 1})",
                                 R"([{"name": "a", "value": 1}])",
                                 R"([{"name": "a"}])",
                                 R"([{"value": 1}])",
                                 R"([{"name": "a", "value": 1, "env": "A"}])",
                                 R"([1])",
                                 R"(["x"])",
                                 R"([[]])",
                                 R"([{}])"})
            made.push_back(Json::parse(text));
        return made;
    }();
    return all;
}

/// One mistake, or what might be one.
void mutate(const Json& spec, property::Random& random) {
    std::vector<Json::json_pointer> all;
    places(spec, Json::json_pointer(), all);
    const Json::json_pointer place = random.one_of(all);
    const auto changed = [&](std::string_view kind, auto change) {
        Json copy = spec;
        change(copy.at(place));
        say(kind, copy.dump());
    };
    const Json& value = spec.at(place);
    changed("value", [&](Json& it) { it = random.one_of(values()); });
    if (value.is_object() && !value.empty()) {
        const std::size_t at = random.below(value.size());
        changed("key removed", [&](Json& it) { it.erase(std::next(it.begin(), static_cast<std::ptrdiff_t>(at))); });
        changed("key added", [&](Json& it) { it["nothing"] = random.one_of(values()); });
        const Json::json_pointer other = random.one_of(all);
        if (!other.empty())
            changed("key of another object", [&](Json& it) { it[other.back()] = random.one_of(values()); });
    }
    if (value.is_array()) changed("element", [&](Json& it) { it.push_back(random.one_of(values())); });
    if (value.is_string()) changed("text", [&](Json& it) { it = it.get<std::string>() + "."; });
}

/// What is seen only in the text.
void mutate_text(const Json& spec, property::Random& random) {
    std::vector<Json::json_pointer> all;
    places(spec, Json::json_pointer(), all);
    Json marked = spec;
    marked[random.one_of(all)] = "@@";
    std::string text = marked.dump();
    const std::size_t place = text.find(R"("@@")");
    for (const char* number : {"18446744073709551616", "-9223372036854775809", "100000000000000000000000", "1e400",
                               "1.0", "0.5e1", "9223372036854775807", "9223372036854775808", "-0"})
        say("number", std::string(text).replace(place, 4, number));
    text = spec.dump();
    const std::size_t brace = text.find('{', random.below(text.size()));
    if (brace != std::string::npos) say("repeated key", text.insert(brace + 1, R"("name": "x", "name": "y", )"));
}

void versions() {
    for (const char* version :
         {"1", "2", "0", "-1", "1.0", "1.5", "1e0", "\"1\"", "null", "true", "[1]", "18446744073709551616"})
        say("version", fmt::format(R"({{"chddl": {}, "views": []}})", version));
    for (const char* text : {"{}", "[]", "1", "null", R"("x")", R"({"views": []})"}) say("version", text);
}

}  // namespace

/// spec_verdicts COUNT FILE...
int main(int argc, char** argv) {
    if (argc < 2) return 2;
    property::PipelineMaker maker(11);
    std::vector<std::string> specs;
    for (int i = 2; i < argc; ++i) specs.push_back(read_file(argv[i]).value());
    for (int i = 0; i < std::stoi(argv[1]); ++i) specs.push_back(write_spec(maker.next()));
    versions();
    for (const std::string& spec : specs) {
        say("right", spec);
        const Json parsed = Json::parse(spec);
        for (int i = 0; i < 6; ++i) mutate(parsed, maker.random());
        mutate_text(parsed, maker.random());
    }
}
