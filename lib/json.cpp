// The compiled bodies of include/chddl/json/.
#include <chddl/json/base_text.ipp>
#include <chddl/json/json_events.ipp>
#include <chddl/json/json_writer.ipp>
#include <chddl/json/shapes.ipp>
#include <chddl/json/spec.ipp>
#include <chddl/json/spec_reader.ipp>
#include <chddl/json/spec_schema.ipp>
#include <chddl/json/spec_settings.ipp>
