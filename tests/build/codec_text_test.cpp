// Reading what stands between the brackets of CODEC(…).
#include <chddl/build/codec_text.hpp>

#include <catch2/catch.hpp>

#include <cstdint>
#include <optional>
#include <vector>

using chddl::Codec;
using chddl::detail::read_codecs;
using Codecs = std::vector<Codec>;

TEST_CASE("codecs are names, with literals in brackets or without", "[build]") {
    CHECK(read_codecs("ZSTD") == Codecs{{.name = "ZSTD"}});
    CHECK(read_codecs("Delta, ZSTD(3)") == Codecs{{.name = "Delta"}, {.name = "ZSTD", .args = {std::int64_t{3}}}});
    CHECK(read_codecs("T64('bit')") == Codecs{{.name = "T64", .args = {"bit"}}});
    CHECK(read_codecs(" FPC ( 12 , 8 ) ") == Codecs{{.name = "FPC", .args = {std::int64_t{12}, std::int64_t{8}}}});
    CHECK(read_codecs("T64('it\\'s')") == Codecs{{.name = "T64", .args = {"it's"}}});
    CHECK(read_codecs("ZSTD /* strong */ (22)") == Codecs{{.name = "ZSTD", .args = {std::int64_t{22}}}});
}

TEST_CASE("the spelling of a name is kept, for check to judge", "[build]") {
    CHECK(read_codecs("zstd, Brotli") == Codecs{{.name = "zstd"}, {.name = "Brotli"}});
}

TEST_CASE("anything else is no list of codecs", "[build]") {
    for (const char* text : {"",
                             " ",
                             ",",
                             "ZSTD,",
                             ",ZSTD",
                             "ZSTD ZSTD",
                             "ZSTD(",
                             "ZSTD()",
                             "ZSTD(3",
                             "ZSTD(3,)",
                             "ZSTD(3))",
                             "ZSTD(-)",
                             "ZSTD(--1)",
                             "ZSTD(-'1')",
                             "ZSTD(x)",
                             "ZSTD(1.5)",
                             "ZSTD(0x3)",
                             "CODEC(ZSTD)(1)(2)",
                             "'ZSTD'",
                             "ZSTD('x)",
                             "ZSTD; DROP TABLE x",
                             "ZSTD(99999999999999999999)",
                             "(ZSTD)",
                             "3"}) {
        CAPTURE(text);
        CHECK(read_codecs(text) == std::nullopt);
    }
}
