// The compiled bodies of include/chddl/check/.
#include <chddl/check/bodies.ipp>
