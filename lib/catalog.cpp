// The compiled bodies of include/chddl/catalog/.
#include <chddl/catalog/bodies.ipp>
