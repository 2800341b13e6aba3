// For each thing that some release may not take, the smallest statements that use it.
//
// support/releases.sh has engines of other releases judge them, and writes catalog/generated/since.ipp; target_test.cpp
// asks check. To add a clause or form: a row in catalog/since.hpp, its case here.
#pragma once

#include <chddl/catalog/since.hpp>
#include <chddl/model/pipeline.hpp>

#include <string>
#include <vector>

namespace rules {

struct ReleaseCase {
    chddl::catalog::Thing thing = chddl::catalog::Thing::feature;
    std::string name = {};
    chddl::Pipeline pipeline = {};  ///< in database `rules`; beside it at most `rules_db` and `rules_nc`
    std::string question = {};      ///< a SELECT that tells what no CREATE does
};

[[nodiscard]] std::vector<ReleaseCase> release_cases();

}  // namespace rules
