// The compiled bodies of include/chddl/json/.
#include <chddl/json/bodies.ipp>
