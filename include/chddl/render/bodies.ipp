// All bodies of render/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/render/columns.ipp>
#include <chddl/render/creation_order.ipp>
#include <chddl/render/diagram.ipp>
#include <chddl/render/flow.ipp>
#include <chddl/render/objects.ipp>
#include <chddl/render/parts.ipp>
#include <chddl/render/refresh.ipp>
#include <chddl/render/render.ipp>
#include <chddl/render/secrets.ipp>
#include <chddl/render/stand_in.ipp>
#include <chddl/render/storage.ipp>
#include <chddl/render/wiring.ipp>
