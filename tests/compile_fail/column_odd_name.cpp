// fails with: not_a_column_name_+write_sql_for_an_expression_or_col_for_an_odd_name
#include <chddl/chddl.hpp>

void wrong(chddl::MergeTreeTableBuilder& table) {
    table.order_by({"user_id", "odd name!"});
}
