// The secrets of statements of which only the text is known.
#include <chddl/server/secrets_in.hpp>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using chddl::detail::secrets_in;
using Found = std::vector<std::string>;

TEST_CASE("a secret is known by its name", "[server]") {
    CHECK(
        secrets_in("CREATE TABLE q (a String) ENGINE = Kafka SETTINGS kafka_format = 'x', kafka_sasl_password = 'p'") ==
        Found{"p"});
    CHECK(secrets_in("SETTINGS `kafka_sasl_password`='a\\'b'") == Found{"a\\'b", "a'b"});
    CHECK(secrets_in("SET Secret_Access_Key = 's'") == Found{"s"});
    CHECK(secrets_in("SELECT 'kafka_sasl_password', 'p' FROM t WHERE user = 'u'") == Found{});
    CHECK(secrets_in("SETTINGS kafka_sasl_password = '[HIDDEN]'") == Found{});
}

TEST_CASE("all values of a named collection are secrets, and what identifies a user", "[server]") {
    CHECK(secrets_in("CREATE NAMED COLLECTION c AS host = 'h', anything = 'p'") == Found{"h", "p"});
    CHECK(secrets_in("alter named collection c set x = 'y'") == Found{"y"});
    CHECK(secrets_in("CREATE USER u IDENTIFIED WITH plaintext_password BY 'p'") == Found{"p"});
}

TEST_CASE("a string that holds such a statement is a secret as a whole", "[server]") {
    const std::string inner = "SETTINGS kafka_sasl_password = 'p'";
    CHECK(secrets_in("SELECT formatQuery('SETTINGS kafka_sasl_password = \\'p\\'')") ==
          Found{"SETTINGS kafka_sasl_password = \\'p\\'", inner});
    CHECK(secrets_in("SELECT formatQuery($$" + inner + "$$)") == Found{inner});
    CHECK(secrets_in("SELECT 'it''s', 'a = \\'b\\''") == Found{});
    CHECK(secrets_in("SELECT $$SETTINGS kafka_sasl_password = 'p$$") == Found{"SETTINGS kafka_sasl_password = 'p"});
}

TEST_CASE("what cannot be read is a secret, however it is nested", "[server]") {
    CHECK(secrets_in("SELECT 'never closed") == Found{"'never closed"});
    std::string deep;
    for (int i = 0; i < 50'000; ++i) deep += "$t" + std::to_string(i) + "$ ' ";
    for (int i = 50'000; i-- > 0;) deep += "$t" + std::to_string(i) + "$";
    CHECK(secrets_in(deep).size() == 1);
}
