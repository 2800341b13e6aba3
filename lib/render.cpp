// The compiled bodies of include/chddl/render/.
#include <chddl/render/parts.ipp>
#include <chddl/render/render.ipp>
#include <chddl/render/secrets.ipp>
