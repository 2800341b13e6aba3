// fails with: not_a_column_name_+write_sql_for_an_expression_or_col_for_an_odd_name
#include <chddl/chddl.hpp>

void wrong(chddl::MaterializedViewBuilder& view) {
    view.select("*");
}
