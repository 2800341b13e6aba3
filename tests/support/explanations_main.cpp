// Prints catalog/generated/explanations.ipp: the program of explain.sh.
#include <iostream>

#include "explanations.hpp"

int main() {
    std::cout << support::explanations_file();
    return std::cout.flush() ? 0 : 1;
}
