// What the catalogs say beside the engine's own lists: each row of them is tried on the engine.
#include <chddl/catalog/codecs.hpp>
#include <chddl/catalog/index_types.hpp>
#include <chddl/catalog/virtual_columns.hpp>
#include <chddl/server.hpp>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "live/support_engine.hpp"

namespace {

using namespace chddl;
using catalog::CodecSpec;
using catalog::IndexTypeSpec;
using catalog::IndexWrap;

live::Server opened_for_all() {
    auto engine = live::opened();
    for (const std::string name : {"allow_experimental_codecs", "allow_experimental_qbit_type"})
        CHECK(engine.run("SET " + name + " = 1"));
    CHECK(engine.run("CREATE DATABASE c ENGINE = Atomic"));
    return engine;
}

/// The code of the engine's refusal of a table, 0 if it takes it; the table goes away again.
int code_of_table(Executor& engine, const std::string& columns, const std::string& rest = "") {
    const auto made = engine.run("CREATE TABLE c.t (k Int8, " + columns + ") ENGINE = MergeTree ORDER BY k" + rest);
    if (!made) return made.diagnostics()[0].server_code;
    CHECK(engine.run("DROP TABLE c.t SYNC"));
    return 0;
}

// --- codecs ---

/// The codec as it may stand in a table: with the arguments that it needs, and another one behind if it needs that.
std::string chain(const CodecSpec& spec, const std::string& args) {
    const std::string own = std::string(spec.name) + (args.empty() ? "" : "(" + args + ")");
    return spec.compresses || spec.encrypts ? own : own + ", LZ4";
}

std::string needed_args(const CodecSpec& spec) {
    return spec.min_args == 2 ? "'int8', 8" : "";
}

/// A type that the codec takes.
std::string good_type(const CodecSpec& spec) {
    if (spec.vectors) return "Array(Float32)";
    return spec.float_series ? "Float64" : "UInt64";
}

int code_of_codec(Executor& engine, const std::string& type, const std::string& codecs) {
    return code_of_table(engine, "x " + type + " CODEC(" + codecs + ")");
}

// --- index types ---

/// Arguments that the index takes, as many as are asked for.
std::string index_args(const IndexTypeSpec& spec, std::size_t count) {
    const std::vector<std::string> vectors{"'hnsw'", "'L2Distance'", "8", "'bf16'", "64", "128", "1"};
    const std::vector<std::string> numbers{"3", "5", "2", "256", "2", "0", "1"};
    if (spec.name == "text") return "(tokenizer = 'splitByNonAlpha')";
    const auto& args = spec.array == IndexWrap::required ? vectors : numbers;
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "(" : ", ") + (spec.name == "bloom_filter" ? "0.1" : args[i]);
    return count == 0 ? "" : text + ")";
}

std::string index_with(const IndexTypeSpec& spec, std::size_t count) {
    const std::string name(spec.name);
    return ", INDEX i_" + name + " x TYPE " + name + index_args(spec, count);
}

std::string good_index(const IndexTypeSpec& spec) {
    return index_with(spec, spec.arg_counts.empty() ? 0 : static_cast<std::size_t>(spec.arg_counts.front()));
}

}  // namespace

TEST_CASE("the codecs are those of the engine, and what it says of them", "[live]") {
    auto engine = live::opened();
    std::set<std::string_view> names;
    const Rows rows = engine
                          .run(
                              "SELECT name, is_compression, is_generic_compression, is_encryption, is_timeseries_codec,"
                              " is_experimental FROM system.codecs ORDER BY name")
                          .value();
    for (const Row& row : rows) {
        if (row[0] == "Multiple") continue;  // what the engine calls several of them
        CAPTURE(row);
        const CodecSpec* spec = detail::find_row(catalog::codecs, row[0]);
        REQUIRE(spec != nullptr);
        names.insert(spec->name);
        CHECK(spec->encrypts == (row[3] == "1"));
        CHECK(spec->float_series == (row[4] == "1"));
        CHECK(spec->experimental == (row[5] == "1"));
        if (!spec->encrypts && !spec->alone) CHECK(spec->compresses == (row[1] == "1"));
        if (!spec->encrypts) CHECK(spec->generic == (row[2] == "1"));
    }
    names.insert("Default");  // a word of CODEC(…)
    CHECK(names.size() == catalog::codecs.size());
}

TEST_CASE("an experimental codec is refused without the setting", "[live]") {
    auto engine = live::opened();
    CHECK(engine.run("CREATE DATABASE c ENGINE = Atomic"));
    for (const CodecSpec& spec : catalog::codecs) {
        CAPTURE(spec.name);
        const int code = code_of_codec(engine, good_type(spec), chain(spec, needed_args(spec)));
        CHECK(code == (spec.experimental ? 36 : 0));
    }
}

TEST_CASE("the index types are those of the engine", "[live]") {
    auto engine = live::opened();
    std::set<std::string> listed;
    for (const Row& row : engine.run("SELECT name FROM system.data_skipping_index_types").value())
        listed.insert(row[0]);
    std::set<std::string> rows;
    for (const IndexTypeSpec& spec : catalog::index_types) rows.insert(std::string(spec.name));
    CHECK(rows == listed);
}

TEST_CASE("the engine takes the numbers of arguments that an index's row says, and adds its granularity", "[live]") {
    auto engine = opened_for_all();
    for (const IndexTypeSpec& spec : catalog::index_types) {
        CAPTURE(spec.name);
        const std::string column = spec.array == IndexWrap::required ? "x Array(Float32)" : "x String";
        if (spec.removed) {
            CHECK(code_of_table(engine, column + good_index(spec)) == 127);
            continue;
        }
        for (int count = 0; count <= 7 && !spec.arg_counts.empty(); ++count) {
            CAPTURE(count);
            const int code = code_of_table(engine, column + index_with(spec, static_cast<std::size_t>(count)));
            const bool right = std::ranges::find(spec.arg_counts, count) != spec.arg_counts.end();
            CHECK((code == 0) == right);
        }
        REQUIRE(
            engine.run("CREATE TABLE c.g (k Int8, " + column + good_index(spec) + ") ENGINE = MergeTree ORDER BY k"));
        CHECK(engine.run("SELECT granularity FROM system.data_skipping_indices WHERE table = 'g'").value() ==
              Rows{{std::to_string(spec.default_granularity)}});
        REQUIRE(engine.run("DROP TABLE c.g SYNC"));
    }
}

TEST_CASE("the virtual columns of a MergeTree table are those of the engine", "[live]") {
    auto engine = opened_for_all();
    REQUIRE(engine.run("CREATE TABLE c.v (k Int8) ENGINE = MergeTree ORDER BY k"));
    const auto described = engine.run("DESCRIBE TABLE c.v SETTINGS describe_include_virtual_columns = 1");
    REQUIRE(described);
    std::set<std::string> known;
    for (const auto& column : catalog::merge_tree_virtual_columns)
        known.insert(std::string(column.name) + " " + std::string(column.type));
    std::set<std::string> there;
    for (const Row& row : described.value())
        if (row[0] != "k") there.insert(row[0] + " " + row[1]);
    CHECK(there == known);
}
