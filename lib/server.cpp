// The compiled bodies of include/chddl/server/.
#include <chddl/server/bodies.ipp>
