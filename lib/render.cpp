// The compiled bodies of include/chddl/render/.
#include <chddl/render/bodies.ipp>
