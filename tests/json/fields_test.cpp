// Nothing is silently left out: each value of a spec that has every key, changed by itself, changes model, spec and
// SQL.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>
#include <chddl/json/shapes.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>
#include <string>
#include <vector>

namespace {

using namespace chddl;
using Json = nlohmann::ordered_json;

std::string everything() {
    return read_file(CHDDL_EVERYTHING).value();
}

/// Each value that differs from the one given, of the same kind.
Json other_value(const Json& value, const std::vector<std::string>& choices) {
    if (value.is_boolean()) return !value.get<bool>();
    if (value.is_number_float()) return value.get<double>() + 1;
    if (value.is_number()) return value.get<std::uint64_t>() == 7 ? 8 : 7;
    for (const std::string& choice : choices)
        if (value.get<std::string>() != choice) return choice;
    return value.get<std::string>() + "A";
}

/// The choices of the enumerator that stands at a key; no two enums share a key that a spec has.
std::vector<std::string> choices_of(const std::string& pointer) {
    const std::string key = pointer.substr(pointer.rfind('/') + 1);
    const auto listed = [](const auto& names) { return std::vector<std::string>(std::begin(names), std::end(names)); };
    if (key == "null_modifier") return listed(detail::EnumNames<NullModifier>::names);
    if (key == "overridable") return listed(detail::EnumNames<Overridable>::names);
    if (key == "action") return listed(detail::EnumNames<TtlAction>::names);
    if (key == "unit") return listed(detail::EnumNames<IntervalUnit>::names);
    if (key == "fill") return {"new_rows", "populate"};
    if (key == "security") return {"none"};
    if (pointer.find("/constraints/") != std::string::npos && key == "kind") return {"check", "assume"};
    if (pointer.find("/refresh/") != std::string::npos && key == "kind") return {"depends_on"};
    if (pointer.find("/default_value/") != std::string::npos && key == "kind") return {"alias"};
    if (key == "uuid") return {"7d5e0b52-7f0a-4cdb-9d43-9c3f8ce0a1b7"};
    if (key == "base64") return {"/w8="};
    if (key == "type" && pointer.find("/columns/") != std::string::npos) return {"UInt16"};
    return {};
}

/// What says how chddl judges the object or where a secret comes from, and what a value of another key overrules.
bool is_silent_in_sql(const std::string& pointer) {
    for (const char* end : {"/unlisted", "/env", "/file", "/if_exists"})
        if (pointer.ends_with(end)) return true;
    return false;
}

void leaves(const Json& value, const std::string& pointer, std::vector<std::string>& all) {
    if (value.is_object())
        for (const auto& [key, inner] : value.items()) leaves(inner, pointer + "/" + key, all);
    else if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i) leaves(value[i], pointer + "/" + std::to_string(i), all);
    else
        all.push_back(pointer);
}

void keys(const Json& value, std::set<std::string>& all) {
    if (value.is_object())
        for (const auto& [key, inner] : value.items()) all.insert(key), keys(inner, all);
    if (value.is_array())
        for (const Json& inner : value) keys(inner, all);
}

template <class... Models>
void require_keys(const std::set<std::string>& there) {
    const auto fields = [&](std::span<const detail::Field> all) {
        for (const detail::Field& field : all) {
            CAPTURE(field.name);
            CHECK(there.contains(std::string(field.name)));
        }
    };
    (fields(detail::fields_of<Models>()), ...);
}

}  // namespace

TEST_CASE("a spec with every key comes back byte for byte", "[json]") {
    const std::string spec = everything();
    const Result<Pipeline> read = read_spec(spec);
    CHECK(read.diagnostics().text() == "");
    REQUIRE(read);
    CHECK(write_spec(read.value()) == spec);
    std::set<std::string> there;
    keys(Json::parse(spec), there);
    require_keys<Pipeline, Database, NamedCollection, CollectionEntry, KafkaTable, KafkaColumn, MergeTreeTable, Column,
                 ColumnDefault, Codec, Engine, Replication, Storage, Ttl, TtlAssignment, Index, Constraint, Projection,
                 MaterializedView, Refresh, IntervalPart, Creation>(there);
}

TEST_CASE("each value of a spec, changed by itself, changes the model, the spec and the SQL", "[json]") {
    const std::string spec = everything();
    const Json whole = Json::parse(spec);
    const Pipeline pipeline = read_spec(spec).value();
    const std::string sql = render(pipeline);
    std::vector<std::string> all;
    leaves(whole, "", all);
    CHECK(all.size() > 100);
    for (const std::string& pointer : all) {
        if (pointer == "/chddl") continue;
        Json changed = whole;
        Json& value = changed[Json::json_pointer(pointer)];
        value = other_value(value, choices_of(pointer));
        CAPTURE(pointer, value.dump());
        if (pointer.ends_with("/default")) continue;  // false is no value
        const Result<Pipeline> read = read_spec(changed.dump());
        CHECK(read.diagnostics().text() == "");
        if (!read) continue;
        CHECK_FALSE(read.value() == pipeline);
        CHECK(write_spec(read.value()) != spec);
        if (!is_silent_in_sql(pointer)) CHECK(render(read.value()) != sql);
    }
}
