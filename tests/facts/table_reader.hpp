// CREATE TABLE: what stands in the brackets, and the clauses behind them.
#pragma once

#include "rebuild.hpp"
#include "statement_reader.hpp"

#include <string>
#include <vector>

namespace facts {

class TableReader {
public:
    TableReader(StatementReader& in, chddl::QualifiedName name, chddl::Creation creation, Rebuilt& out)
        : in_(in), name_(std::move(name)), creation_(std::move(creation)), out_(out) {}

    void read();

    [[nodiscard]] static std::vector<chddl::Column> columns_of(StatementReader& in, chddl::Diagnostics& problems);
    [[nodiscard]] static chddl::Storage storage_of(StatementReader& in, chddl::Diagnostics& problems);

private:
    void element();
    void index();
    void constraint();
    void projection();
    void merge_tree();
    void kafka();
    void kafka_arguments(chddl::KafkaTableBuilder& builder);

    StatementReader& in_;
    chddl::QualifiedName name_;
    chddl::Creation creation_;
    Rebuilt& out_;
    chddl::MergeTreeTable table_;
};

}  // namespace facts
