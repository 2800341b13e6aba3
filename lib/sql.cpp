// The compiled bodies of include/chddl/sql/.
#include <chddl/sql/bodies.ipp>
