// The compiled bodies of include/chddl/plan/.
#include <chddl/plan/bodies.ipp>
