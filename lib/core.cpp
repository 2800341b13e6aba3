// The compiled bodies of include/chddl/core/.
#include <chddl/core/bodies.ipp>
