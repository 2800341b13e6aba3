// Elements found by their names, few and many.
#include <chddl/core/key_index.hpp>

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace {

using namespace chddl;

struct Named {
    std::string name;
};

}  // namespace

TEST_CASE("the first of the elements with a name is found", "[core]") {
    for (const std::size_t count : {0U, 1U, 8U, 9U, 100U, 5000U}) {
        CAPTURE(count);
        std::vector<Named> all;
        detail::NameIndex index;
        CHECK(index.find(all, "0") == detail::no_place);
        for (std::size_t i = 0; i < count; ++i) all.push_back({std::to_string(i)});
        for (std::size_t i = 0; i < count; ++i) all.push_back({std::to_string(i)});
        index.build(all);
        bool first = true;
        for (std::size_t i = 0; i < count; ++i) first = first && index.find(all, std::to_string(i)) == i;
        CHECK(first);
        CHECK(index.find(all, std::to_string(count)) == detail::no_place);
        CHECK(index.find(all, "") == detail::no_place);
    }
}

TEST_CASE("an element that is added says which one had its name before", "[core]") {
    for (const std::size_t count : {3U, 300U}) {
        CAPTURE(count);
        std::vector<Named> all;
        detail::NameIndex index;
        index.reserve(count + 1);
        for (std::size_t i = 0; i < count; ++i) {
            all.push_back({std::to_string(i)});
            CHECK(index.add(all, i) == i);
        }
        all.push_back({"1"});
        CHECK(index.add(all, count) == 1);
    }
}
