// The compiled bodies of include/chddl/server/http_*.
#include <chddl/server/http_bodies.ipp>
