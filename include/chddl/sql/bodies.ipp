// All bodies of sql/: for its unit in lib/, and for src.hpp.
#pragma once

#include <chddl/sql/leading_table.ipp>
#include <chddl/sql/lexer.ipp>
#include <chddl/sql/names.ipp>
#include <chddl/sql/plain_name.ipp>
#include <chddl/sql/tables_read.ipp>
#include <chddl/sql/text.ipp>
#include <chddl/sql/unquote.ipp>
#include <chddl/sql/whole_number.ipp>
#include <chddl/sql/writer.ipp>
