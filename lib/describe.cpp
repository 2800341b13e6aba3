// The compiled bodies of include/chddl/describe/.
#include <chddl/describe/names.ipp>
