// The vectors of models, made once: they are most of what a unit that builds a pipeline would have to compile.
#pragma once

#include <chddl/model/column.hpp>
#include <chddl/model/data_type.hpp>
#include <chddl/model/database.hpp>
#include <chddl/model/described.hpp>
#include <chddl/model/kafka_table.hpp>
#include <chddl/model/materialized_view.hpp>
#include <chddl/model/merge_tree_table.hpp>
#include <chddl/model/named_collection.hpp>
#include <chddl/model/setting.hpp>
#include <chddl/model/storage.hpp>
#include <chddl/model/table_parts.hpp>

#include <vector>

#if !defined(CHDDL_HEADER_ONLY)
template class std::vector<chddl::NamedType>;
template class std::vector<chddl::KafkaColumn>;
template class std::vector<chddl::Codec>;
template class std::vector<chddl::Column>;
template class std::vector<chddl::Setting>;
template class std::vector<chddl::Index>;
template class std::vector<chddl::Constraint>;
template class std::vector<chddl::Projection>;
template class std::vector<chddl::Ttl>;
template class std::vector<chddl::Database>;
template class std::vector<chddl::NamedCollection>;
template class std::vector<chddl::KafkaTable>;
template class std::vector<chddl::MergeTreeTable>;
template class std::vector<chddl::MaterializedView>;
template class std::vector<chddl::DataType>;
template class std::vector<chddl::TypeElement>;
template class std::vector<chddl::EnumItem>;
template class std::vector<chddl::StructColumn>;
#endif
