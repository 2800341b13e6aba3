// One spelling of each type of the catalog, by the shape of its arguments: a new row is tested unasked.
#pragma once

#include <chddl/parse/data_type.hpp>

#include <string>
#include <vector>

namespace sample {

/// Arguments that a family of this shape takes.
inline std::string type_arguments(chddl::catalog::TypeShape shape) {
    using enum chddl::catalog::TypeShape;
    switch (shape) {
        case none:
        case width:
        case anything:
        case string_length:
        case date_time:
        case time_zone:
        case time_of_day:
        case json:
        case dynamic:
            return "";
        case length:
            return "(16)";
        case decimal:
            return "(18, 4)";
        case decimal_scale:
        case date_time_scale:
        case time_scale:
            return "(3)";
        case enumeration:
            return "('a' = 1)";
        case one_type:
            return "(String)";
        case key_and_value:
        case alternatives:
            return "(String, UInt8)";
        case elements:
        case named_elements:
            return "(a UInt8, b String)";
        case aggregate:
        case simple_aggregate:
            return "(sum, UInt64)";
        case vector:
            return "(Float32, 8)";
    }
    return "";
}

/// Every family that a column can have.
inline std::vector<chddl::DataType> one_of_each_type() {
    std::vector<chddl::DataType> all;
    for (const chddl::catalog::TypeSpec& spec : chddl::catalog::types)
        if (spec.name != "Nothing") all.push_back(chddl::type(std::string(spec.name) + type_arguments(spec.shape)));
    return all;
}

}  // namespace sample
