// The compiled bodies of include/chddl/select/.
#include <chddl/select/bodies.ipp>
