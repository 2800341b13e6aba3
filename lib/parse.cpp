// The compiled bodies of include/chddl/parse/.
#include <chddl/parse/bodies.ipp>
