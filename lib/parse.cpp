// The compiled bodies of include/chddl/parse/.
#include <chddl/parse/data_type.ipp>
#include <chddl/parse/type_arguments.ipp>
#include <chddl/parse/type_reader.ipp>
