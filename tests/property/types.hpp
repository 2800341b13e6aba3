// Random data types that the server takes.
#pragma once

#include <chddl/chddl.hpp>

#include "random.hpp"

namespace property {

/// A type of any family; each family comes in turn, so that all are met.
class TypeMaker {
public:
    explicit TypeMaker(Random& random) : random_(random) {}

    [[nodiscard]] chddl::DataType next();

private:
    using Spec = chddl::catalog::TypeSpec;

    [[nodiscard]] chddl::DataType of(const Spec& spec, int depth);
    [[nodiscard]] chddl::DataType any(int depth);
    [[nodiscard]] chddl::DataType inside_nullable(int depth);
    [[nodiscard]] chddl::DataType inside_low_cardinality();
    [[nodiscard]] chddl::DataType map_key(int depth);
    [[nodiscard]] std::vector<chddl::TypeElement> elements(int depth);
    [[nodiscard]] chddl::DataType aggregate();
    [[nodiscard]] chddl::DataType simple_aggregate();
    [[nodiscard]] chddl::DataType json(int depth);
    [[nodiscard]] chddl::DataType spelled_otherwise();
    [[nodiscard]] std::vector<chddl::EnumItem> items();

    Random& random_;
    std::size_t turn_ = 0;
};

}  // namespace property
