// The compiled bodies of include/chddl/select/.
#include <chddl/select/clauses.ipp>
#include <chddl/select/cursor.ipp>
#include <chddl/select/expression_parser.ipp>
#include <chddl/select/from_clause.ipp>
#include <chddl/select/literals.ipp>
#include <chddl/select/operators.ipp>
#include <chddl/select/outline.ipp>
#include <chddl/select/output_name.ipp>
#include <chddl/select/paths.ipp>
#include <chddl/select/primary.ipp>
#include <chddl/select/reads.ipp>
#include <chddl/select/resolve.ipp>
#include <chddl/select/select_list.ipp>
#include <chddl/select/special_calls.ipp>
#include <chddl/select/words.ipp>
