// What the function of an AggregateFunction or SimpleAggregateFunction takes.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/model/type_function.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

/// Follows the arguments from the outermost combinator in to the function.
class FunctionCheck {
public:
    FunctionCheck(const DataType& type, const TypeFunction& called, const Place& place, Diagnostics& found)
        : type_(&type), called_(&called), known_(known_function(called.name)), place_(place), found_(&found) {
        for (std::size_t i = function_at(type) + 1; i < type.args.size(); ++i)
            args_.push_back(std::get<DataType>(type.args[i]));
    }

    void check();

private:
    [[nodiscard]] bool combinators();
    [[nodiscard]] bool combinator(std::string_view name);
    [[nodiscard]] bool take_last(std::string_view combinator);
    [[nodiscard]] bool enter(std::string_view family, std::string_view combinator);
    void merge();
    void count();
    void parameters();
    [[nodiscard]] bool parameter_fits(const SqlText& parameter, bool first) const;
    void kind();
    void simple();
    void stored(catalog::AggregateResult result);
    bool refuse(const std::string& why);

    const DataType* type_;
    const TypeFunction* called_;
    KnownFunction known_;
    Place place_;
    Diagnostics* found_;
    std::vector<DataType> args_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/check/function_check.ipp>
#include <chddl/check/function_parameters.ipp>
#include <chddl/check/simple_function.ipp>
#endif
