// Columns out of C++ structs: CHDDL_DESCRIBE, KafkaTableBuilder::of<Struct>, field<&Struct::member>.
#pragma once

#include <chddl/build/field.hpp>
#include <chddl/chddl.hpp>
#include <chddl/config.hpp>
#include <chddl/describe/macro.hpp>
#include <chddl/describe/names.hpp>
#include <chddl/describe/struct_columns.hpp>
