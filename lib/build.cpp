// The compiled bodies of include/chddl/build/.
#include <chddl/build/bodies.ipp>
