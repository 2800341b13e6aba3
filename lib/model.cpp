// The compiled bodies of include/chddl/model/.
#include <chddl/model/bodies.ipp>
