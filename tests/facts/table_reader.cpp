// Elements of a table one by one; a Kafka table is rebuilt through its builder.
#include "table_reader.hpp"

#include <chddl/build/codec_text.hpp>

#include <algorithm>
#include <optional>

namespace facts {

using namespace chddl;

namespace {

constexpr std::string_view column_words[] = {"NULL",      "NOT NULL",    "DEFAULT",  "MATERIALIZED",  "ALIAS",
                                             "EPHEMERAL", "COMMENT",     "CODEC",    "STATISTICS",    "TTL",
                                             "COLLATE",   "PRIMARY KEY", "SETTINGS", "AUTO_INCREMENT"};
constexpr std::string_view expression_words[] = {"COMMENT",     "CODEC",    "STATISTICS", "TTL",
                                                 "PRIMARY KEY", "SETTINGS", "COLLATE"};
constexpr std::string_view type_word[] = {"TYPE"};
constexpr std::string_view clause_words[] = {"ENGINE",       "PARTITION BY", "PRIMARY KEY", "ORDER BY", "SAMPLE BY",
                                             "TTL",          "SETTINGS",     "COMMENT",     "AS",       "DEFINER",
                                             "SQL SECURITY", "POPULATE",     "EMPTY"};
constexpr std::string_view ttl_words[] = {"ENGINE",   "PARTITION BY", "PRIMARY KEY", "ORDER BY", "SAMPLE BY",
                                          "SETTINGS", "COMMENT",      "AS",          "DEFINER",  "SQL SECURITY",
                                          "POPULATE", "EMPTY",        "DELETE",      "TO DISK",  "TO VOLUME",
                                          "WHERE",    "GROUP BY",     "RECOMPRESS",  "SET"};

std::vector<Codec> codecs(StatementReader& in, Diagnostics& problems) {
    std::string text;
    const std::vector<std::string> pieces = in.bracketed();
    if (pieces.empty()) throw NotExpressible{"syntax: an empty CODEC"};
    for (const std::string& piece : pieces) text += (text.empty() ? "" : ", ") + piece;
    return detail::codecs_of(text, Place(), problems);
}

std::optional<ColumnDefault> default_of(StatementReader& in) {
    const auto expression = [&] { return SqlText(in.text_until(expression_words)); };
    if (in.take("DEFAULT")) return ColumnDefault{DefaultKind::default_, expression()};
    if (in.take("MATERIALIZED")) return ColumnDefault{DefaultKind::materialized, expression()};
    if (in.take("ALIAS")) return ColumnDefault{DefaultKind::alias, expression()};
    if (in.take("EPHEMERAL")) return ColumnDefault{DefaultKind::ephemeral, expression()};
    return std::nullopt;
}

Column column(StatementReader& in, Diagnostics& problems) {
    Column column{.name = in.name()};
    const std::string type_text = in.text_until(column_words);
    if (!type_text.empty()) column.type = type(type_text);
    if (in.take("COLLATE")) throw NotExpressible{"COLLATE"};
    if (in.take("NOT NULL")) column.null_modifier = NullModifier::not_null;
    if (in.take("NULL")) column.null_modifier = NullModifier::null;
    column.default_value = default_of(in);
    if (in.take("COMMENT")) column.comment = in.string();
    if (in.take("CODEC")) column.codecs = codecs(in, problems);
    if (in.take("STATISTICS")) {
        column.statistics = in.bracketed();
        if (column.statistics.empty()) throw NotExpressible{"syntax: an empty STATISTICS"};
    }
    if (in.take("TTL")) column.ttl = SqlText(in.text_until(expression_words));
    if (in.take("SETTINGS")) {
        in.need(TokenKind::opening_round, "(");
        column.settings = in.settings();
        in.need(TokenKind::closing_round, ")");
    }
    if (!in.at(TokenKind::comma) && !in.at(TokenKind::closing_round))
        throw NotExpressible{"syntax: a column's clauses in another order"};
    return column;
}

/// `(a, b)` and `tuple(a, b)` are several parts, anything else is one.
Key key(StatementReader& in) {
    Key parts;
    const bool tuple = is_keyword(in.token(), "TUPLE") && in.at(TokenKind::opening_round, 1);
    if (tuple) in.name();
    const bool query = is_keyword(in.token(1), "SELECT") || is_keyword(in.token(1), "WITH");
    if (!in.at(TokenKind::opening_round) || query) {
        parts.emplace_back(in.text_until(clause_words, false));
        return parts;
    }
    StatementReader before = in;
    std::vector<std::string> pieces = in.bracketed();
    const std::string behind = StatementReader(in).text_until(clause_words, false);
    if (!behind.empty()) {  // (a + b) * 2
        in = before;
        parts.emplace_back(in.text_until(clause_words, false));
        return parts;
    }
    for (std::string& piece : pieces) parts.emplace_back(std::move(piece));
    return parts;
}

Ttl ttl(StatementReader& in, Diagnostics& problems) {
    Ttl element{.expression = SqlText(in.text_until(ttl_words))};
    in.take("DELETE");
    if (in.at("TO DISK") || in.at("TO VOLUME")) {
        element.action = in.take("TO DISK") ? TtlAction::to_disk : (in.need("TO VOLUME"), TtlAction::to_volume);
        element.if_exists = in.take("IF EXISTS");
        element.target = in.string();
    } else if (in.take("RECOMPRESS")) {
        element.action = TtlAction::recompress;
        in.need("CODEC");
        element.codecs = codecs(in, problems);
    }
    if (in.take("WHERE")) element.where = SqlText(in.text_until(ttl_words));
    if (in.take("GROUP BY")) {
        element.action = TtlAction::group_by;
        do element.group_by.emplace_back(in.text_until(ttl_words));
        while (in.take(TokenKind::comma));
        if (in.take("SET")) do {
                std::string name = in.name();
                in.need(TokenKind::equals, "=");
                element.set.push_back({std::move(name), SqlText(in.text_until(ttl_words))});
            } while (in.take(TokenKind::comma));
    }
    return element;
}

/// A literal, or whatever else stands there.
SettingValue argument(const std::string& text) {
    try {
        StatementReader reader(text);
        SettingValue value = reader.value();
        if (reader.ended()) return value;
    } catch (const NotExpressible&) {
    }
    return SqlText(text);
}

void split_replicated(Storage& storage) {
    constexpr std::string_view prefix = "Replicated";
    Engine& engine = storage.engine;
    if (!engine.name.starts_with(prefix) || !engine.name.ends_with("MergeTree")) return;
    engine.name.erase(0, prefix.size());
    storage.replication.emplace();
    const auto literal = [&](std::optional<std::string>& into) {
        if (engine.args.empty() || !engine.args.front().text().starts_with('\'')) return;
        into = unquote(engine.args.front().text());
        engine.args.erase(engine.args.begin());
    };
    literal(storage.replication->path);
    literal(storage.replication->replica);
}

void once(bool first) {
    if (!first) throw NotExpressible{"syntax: a clause twice"};
}

}  // namespace

Storage TableReader::storage_of(StatementReader& in, Diagnostics& problems) {
    Storage storage{.engine = {}};
    for (bool more = true; more;) {
        if (in.take("ENGINE")) {
            in.take(TokenKind::equals);
            storage.engine = in.engine();
        } else if (in.take("PARTITION BY")) {
            once(!storage.partition_by);
            storage.partition_by = key(in);
        } else if (in.take("PRIMARY KEY")) {
            once(!storage.primary_key);
            storage.primary_key = key(in);
        } else if (in.take("ORDER BY")) {
            once(!storage.order_by);
            storage.order_by = key(in);
        } else if (in.take("SAMPLE BY")) {
            once(!storage.sample_by);
            storage.sample_by = SqlText(in.text_until(clause_words, false));
        } else if (in.take("TTL")) {
            do storage.ttl.push_back(ttl(in, problems));
            while (in.take(TokenKind::comma));
        } else if (in.take("SETTINGS")) {
            storage.settings = in.settings();
            more = false;
        } else {
            more = false;
        }
    }
    split_replicated(storage);
    return storage;
}

std::vector<Column> TableReader::columns_of(StatementReader& in, Diagnostics& problems) {
    std::vector<Column> columns;
    in.need(TokenKind::opening_round, "(");
    while (!in.at(TokenKind::closing_round) && !in.ended()) {
        if (in.at("INDEX") || in.at("PROJECTION") || in.at("CONSTRAINT"))
            throw NotExpressible{"an index, projection or constraint in a view's column list"};
        columns.push_back(column(in, problems));
        if (!in.take(TokenKind::comma)) break;
    }
    in.need(TokenKind::closing_round, ")");
    return columns;
}

void TableReader::index() {
    Index index{.name = in_.name()};
    index.expression = SqlText(in_.text_until(type_word));
    in_.need("TYPE");
    index.type = in_.name();
    if (in_.at(TokenKind::opening_round))
        for (std::string& arg : in_.bracketed()) index.args.emplace_back(std::move(arg));
    if (in_.take("GRANULARITY")) index.granularity = in_.number();
    table_.indices.push_back(std::move(index));
}

void TableReader::constraint() {
    Constraint constraint{.name = in_.name()};
    constraint.kind = in_.take("ASSUME") ? ConstraintKind::assume : (in_.need("CHECK"), ConstraintKind::check);
    constraint.expression = SqlText(in_.text_until({}));
    table_.constraints.push_back(std::move(constraint));
}

void TableReader::projection() {
    Projection projection{.name = in_.name()};
    if (in_.take("INDEX")) {
        projection.expression = SqlText(in_.text_until(type_word, false));
        in_.need("TYPE");
        projection.type = in_.name();
    } else {
        in_.need(TokenKind::opening_round, "(");
        projection.select = SqlText(in_.text_until({}, false));
        in_.need(TokenKind::closing_round, ")");
    }
    if (in_.take("WITH SETTINGS")) {
        in_.need(TokenKind::opening_round, "(");
        projection.settings = in_.settings();
        in_.need(TokenKind::closing_round, ")");
    }
    table_.projections.push_back(std::move(projection));
}

void TableReader::element() {
    if (in_.take("INDEX")) return index();
    if (in_.take("CONSTRAINT")) return constraint();
    if (in_.take("PROJECTION")) return projection();
    if (in_.at("PRIMARY KEY")) throw NotExpressible{"PRIMARY KEY in the column list"};
    if (in_.at("ORDER BY")) throw NotExpressible{"syntax: ORDER BY in the column list"};
    table_.columns.push_back(column(in_, out_.problems));
}

void TableReader::read() {
    if (in_.take(TokenKind::opening_round)) {
        while (!in_.at(TokenKind::closing_round) && !in_.ended()) {
            element();
            if (!in_.take(TokenKind::comma)) break;
        }
        in_.need(TokenKind::closing_round, ")");
    }
    if (in_.take("AS")) throw NotExpressible{"AS another table"};
    table_.name = name_;
    table_.creation = creation_;
    table_.storage = storage_of(in_, out_.problems);
    if (in_.take("COMMENT")) table_.comment = in_.string();
    if (in_.take("SETTINGS")) table_.query_settings = in_.settings();
    if (in_.take("COMMENT")) table_.comment = in_.string();
    if (in_.at("AS")) throw NotExpressible{"AS SELECT"};
    if (table_.storage.engine.name == "Kafka") return kafka();
    out_.object.merge_tree_tables.push_back(std::move(table_));
}

void TableReader::kafka() {
    const Storage& storage = table_.storage;
    if (storage.order_by || storage.primary_key || storage.partition_by || storage.sample_by || !storage.ttl.empty())
        throw NotExpressible{"a Kafka table with keys or TTL"};
    if (!table_.indices.empty() || !table_.projections.empty() || !table_.constraints.empty())
        throw NotExpressible{"a Kafka table with indices, projections or constraints"};
    KafkaTableBuilder builder({name_.database, name_.name});
    for (const Column& column : table_.columns) {
        const bool only_alias = !column.default_value || column.default_value->kind == DefaultKind::alias;
        if (!only_alias || !column.codecs.empty() || column.ttl || !column.statistics.empty() ||
            !column.settings.empty() || column.null_modifier != NullModifier::none)
            throw NotExpressible{"a Kafka column with more than a type, an ALIAS and a comment"};
        KafkaColumnOptions options{.comment = column.comment};
        if (column.default_value) options.alias = Expr(column.default_value->expression, Expr::Shape::open);
        builder.column(column.name, column.type, options);
    }
    builder.comment(table_.comment).if_not_exists(creation_.if_not_exists).or_replace(creation_.or_replace);
    builder.uuid(creation_.uuid).on_cluster(creation_.cluster);
    kafka_arguments(builder);
    KafkaTable model = builder.draft().model;
    for (const Setting& setting : storage.settings) model.settings.push_back(setting);
    model.query_settings = table_.query_settings;
    model.creation.temporary = creation_.temporary;
    out_.problems.append(builder.draft().problems);
    out_.object.kafka_tables.push_back(std::move(model));
}

/// Positional arguments become settings, in the engine's own order.
void TableReader::kafka_arguments(KafkaTableBuilder& builder) {
    const std::vector<SqlText>& args = table_.storage.engine.args;
    if (args.empty()) return;
    StatementReader first(args.front().text());
    const bool name = first.at(TokenKind::bare_word) || first.at(TokenKind::quoted_name);
    const bool collection = name && first.at(TokenKind::end, 1);
    if (name && first.at(TokenKind::equals, 1)) throw NotExpressible{"overrides without a collection"};
    if (collection) builder.collection(first.name());
    std::int64_t by_position = 0;
    for (std::size_t i = collection ? 1 : 0; i < args.size(); ++i) {
        StatementReader arg(args[i].text());
        if (collection && arg.at(TokenKind::bare_word) && arg.at(TokenKind::equals, 1)) {
            const std::string key = arg.name();
            arg.take(TokenKind::equals);
            builder.override_value(key, argument(arg.rest()));
            continue;
        }
        const auto spec = std::find_if(catalog::kafka_settings.begin(), catalog::kafka_settings.end(),
                                       [&](const auto& row) { return row.position == by_position + 1; });
        if (spec == catalog::kafka_settings.end()) throw NotExpressible{"more arguments than the engine has"};
        builder.setting(spec->name, argument(args[i].text()));
        ++by_position;
    }
    builder.positional(by_position);
}

}  // namespace facts
