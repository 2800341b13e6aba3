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

TEST_CASE("all elements with a name are found, in their order", "[core]") {
    for (const std::size_t count : {0U, 1U, 3U, 100U, 5000U}) {
        CAPTURE(count);
        std::vector<Named> all;
        for (std::size_t i = 0; i < count; ++i) all.push_back({std::to_string(i)});
        for (std::size_t i = 0; i < count; i += 2) all.push_back({std::to_string(i)});
        for (std::size_t i = 0; i < count; i += 2) all.push_back({std::to_string(i)});
        detail::KeyGroups<detail::ByItsName> groups;
        groups.build(all);
        std::size_t visited = 0;
        bool right = true;
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<std::size_t> places;
            std::size_t at = groups.first(all, std::to_string(i));
            for (; at != detail::no_place; at = groups.next(at)) places.push_back(at);
            right = right && places.size() == (i % 2 == 0 ? 3U : 1U) && places.front() == i;
            for (std::size_t k = 1; k < places.size(); ++k)
                right = right && places[k] > places[k - 1] && all[places[k]].name == all[i].name;
            visited += places.size();
        }
        CHECK(right);
        CHECK(visited == all.size());
        CHECK(groups.first(all, std::string("none")) == detail::no_place);
        CHECK(groups.next(detail::no_place) == detail::no_place);
    }
}
