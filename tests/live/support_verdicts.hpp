// Whether `check` and an engine agree about whole tables.
#pragma once

#include <chddl/chddl.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace live {

/// Counts how often the two agree, each on a table `c.t`. Refusals with these codes count for neither side: they are up
/// to what the engine is configured with, has beside the table, or has memory for.
class Verdicts {
public:
    explicit Verdicts(std::vector<int> codes_of_configuration) : configured_(std::move(codes_of_configuration)) {}

    void compare(chddl::Executor& engine, const chddl::MergeTreeTable& table) {
        const std::string statement = render(table, chddl::Secrets::shown);
        const chddl::Diagnostics found = check(table);
        const auto made = engine.run(statement);
        const int code = made ? 0 : made.diagnostics()[0].server_code;
        const bool configured = std::find(configured_.begin(), configured_.end(), code) != configured_.end();
        const bool error = found.has(chddl::Severity::error);
        CAPTURE(statement, found.text(), code, made ? std::string() : made.diagnostics().text());
        if (made) CHECK_FALSE(error);
        if (!configured) (made ? taken_ : refused_) += 1;
        if (!made && !configured && !error) {
            ++missed_;
            std::cout << "missed: " << code << ' ' << statement << '\n';
        }
        if (made) CHECK(engine.run("DROP TABLE c.t SYNC"));
    }

    void print(std::string_view what) const {
        std::cout << what << ": " << taken_ << " taken, " << refused_ << " refused, " << missed_ << " of them missed\n";
        CHECK(taken_ > 0);
        CHECK(refused_ > 0);
        CHECK(missed_ == 0);
    }

private:
    std::vector<int> configured_;
    std::size_t taken_ = 0;
    std::size_t refused_ = 0;
    std::size_t missed_ = 0;
};

}  // namespace live
