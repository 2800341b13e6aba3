// What a program that uses chddl would include anyway: the measure of what chddl's own headers add.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

int main() {
    return 0;
}
