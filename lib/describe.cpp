// The compiled bodies of include/chddl/describe/.
#include <chddl/describe/bodies.ipp>
