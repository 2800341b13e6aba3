// The engine's verdict on values of settings in every shape.
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <string>

#include "check/setting_shapes.hpp"
#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using shapes::Clause;

std::string rest_of(Clause clause) {
    switch (clause) {
        case Clause::kafka:
            return "Kafka SETTINGS kafka_broker_list = 'b', kafka_topic_list = 't', kafka_group_name = 'g', "
                   "kafka_format = 'CSV', ";
        case Clause::merge_tree:
            return "MergeTree ORDER BY x SETTINGS ";
        case Clause::statement:
            return "MergeTree ORDER BY x SETTINGS index_granularity = 8192 SETTINGS ";
    }
    return "";
}

bool is_taken(Executor& engine, const shapes::Shapes& row, const std::string& literal) {
    const bool taken = static_cast<bool>(engine.run("CREATE TABLE shapes.t (x UInt64) ENGINE = " + rest_of(row.clause) +
                                                    std::string(row.setting) + " = " + literal));
    CHECK(engine.run("DROP TABLE IF EXISTS shapes.t SYNC"));
    return taken;
}

}  // namespace

TEST_CASE("the engine takes and refuses values in every shape as the rows say", "[live]") {
    auto engine = live::opened();
    REQUIRE(engine.run("CREATE DATABASE shapes ENGINE = Atomic"));
    for (const shapes::Shapes& row : shapes::all()) {
        CAPTURE(row.setting);
        for (const std::string& literal : shapes::split(row.taken)) {
            CAPTURE(literal);
            CHECK(is_taken(engine, row, literal));
        }
        for (const std::string& literal : shapes::split(row.refused)) {
            CAPTURE(literal);
            CHECK_FALSE(is_taken(engine, row, literal));
        }
    }
}
