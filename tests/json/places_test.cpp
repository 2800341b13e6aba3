// The place of every finding is a place of the spec: so it has its line and column there.
#include <chddl/chddl.hpp>
#include <chddl/json.hpp>
#include <chddl/json/shapes.hpp>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "check/rule_cases.hpp"

namespace {

using namespace chddl;

/// The shape of what stands at the pointer, null where a spec has no such place.
const detail::Shape* shape_at(const std::string& pointer) {
    const detail::Shape* shape = &detail::root_shape();
    for (nlohmann::json::json_pointer rest(pointer); !rest.empty() && shape != nullptr;) {
        std::string key = rest.to_string().substr(1);
        key = key.substr(0, key.find('/'));
        const std::string whole = rest.to_string();
        rest = nlohmann::json::json_pointer(whole.substr(1 + key.size()));
        const bool index = !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
        if (shape->list != nullptr && index) {
            shape = shape->list->element;
        } else if (shape->object != nullptr && shape->object->entry != nullptr) {
            shape = shape->object->entry_shape;
        } else {
            const auto fields = shape->object == nullptr ? std::span<const detail::Field>() : shape->object->fields;
            shape = nullptr;
            for (const detail::Field& field : fields)
                if (field.name == key) shape = field.shape;
        }
    }
    return shape;
}

}  // namespace

TEST_CASE("every finding of check has a place that a spec has", "[json]") {
    CHECK(shape_at("/merge_tree_tables/0/storage/order_by/0") != nullptr);
    CHECK(shape_at("/merge_tree_tables/0/order_by/0") == nullptr);
    std::set<std::string> wrong;
    std::size_t count = 0;
    for (const rules::Case& one : rules::cases()) {
        rules::Parts parts;
        one.wrong(parts);
        for (const Diagnostic& found : check(parts.pipeline())) {
            ++count;
            if (shape_at(found.at) == nullptr) wrong.insert(std::string(found.name) + " at " + found.at);
        }
    }
    CHECK(count > 500);
    CHECK(wrong == std::set<std::string>());
}
