// The test runner's main, once for each executable.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
