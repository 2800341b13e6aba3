// One function a statement.
#include "rebuild.hpp"

#include "statement_reader.hpp"
#include "table_reader.hpp"

#include <algorithm>
#include <utility>

namespace facts {

using namespace chddl;

namespace {

Creation creation_after_name(StatementReader& in, Creation creation) {
    if (in.take("UUID")) creation.uuid = in.string();
    if (in.take("ON CLUSTER")) creation.cluster = in.at(TokenKind::string) ? in.string() : in.name();
    return creation;
}

void database(StatementReader& in, Creation creation, Rebuilt& out) {
    Database database;
    creation.if_not_exists = in.take("IF NOT EXISTS");
    database.name = in.name();
    database.creation = creation_after_name(in, creation);
    if (in.take("ENGINE")) {
        in.take(TokenKind::equals);
        database.engine = in.engine();
    }
    if (in.take("COMMENT")) database.comment = in.string();
    out.object.databases.push_back(std::move(database));
}

void collection(StatementReader& in, Creation creation, Rebuilt& out) {
    creation.if_not_exists = in.take("IF NOT EXISTS");
    NamedCollection collection{.name = in.name()};
    collection.creation = creation_after_name(in, creation);
    in.need("AS");
    do {
        CollectionEntry entry{.name = in.name()};
        in.need(TokenKind::equals, "=");
        entry.value = in.value();
        const bool no = in.take("NOT OVERRIDABLE");
        const bool yes = !no && in.take("OVERRIDABLE");
        if (no || yes) entry.overridable = no ? Overridable::no : Overridable::yes;
        collection.entries.push_back(std::move(entry));
    } while (in.take(TokenKind::comma));
    out.object.collections.push_back(std::move(collection));
}

void table(StatementReader& in, Creation creation, Rebuilt& out) {
    creation.if_not_exists = in.take("IF NOT EXISTS");
    const QualifiedName name = in.qualified_name();
    creation = creation_after_name(in, creation);
    TableReader(in, name, creation, out).read();
}

Interval interval(StatementReader& in) {
    constexpr std::pair<std::string_view, IntervalUnit> units[] = {
        {"SECOND", IntervalUnit::second}, {"MINUTE", IntervalUnit::minute},   {"HOUR", IntervalUnit::hour},
        {"DAY", IntervalUnit::day},       {"WEEK", IntervalUnit::week},       {"MONTH", IntervalUnit::month},
        {"YEAR", IntervalUnit::year},     {"QUARTER", IntervalUnit::quarter},
    };
    Interval parts;
    while (in.at(TokenKind::number)) {
        const std::int64_t count = in.number();
        const auto unit = std::find_if(std::begin(units), std::end(units), [&](const auto& row) {
            return in.take(std::string_view(row.first)) || in.take(std::string(row.first) + "S");
        });
        if (unit == std::end(units)) throw NotExpressible{"an unknown unit of time"};
        parts.push_back({.count = count, .unit = unit->second});
    }
    return parts;
}

Refresh refresh(StatementReader& in) {
    Refresh refresh{.kind = RefreshKind::depends_on};
    if (in.take("EVERY")) {
        refresh.kind = RefreshKind::every;
        refresh.period = interval(in);
    } else if (in.take("AFTER")) {
        refresh.kind = RefreshKind::after;
        refresh.period = interval(in);
    }
    if (in.take("OFFSET")) refresh.offset = interval(in);
    if (in.take("RANDOMIZE FOR")) refresh.randomize = interval(in);
    if (in.take("DEPENDS ON")) do
            refresh.depends_on.push_back(in.qualified_name());
        while (in.take(TokenKind::comma));
    if (in.take("SETTINGS")) refresh.settings = in.settings();
    refresh.append = in.take("APPEND");
    return refresh;
}

void security(StatementReader& in, MaterializedView& view) {
    for (bool more = true; more;) {
        more = false;
        if (in.take("DEFINER")) {
            in.need(TokenKind::equals, "=");
            view.definer = in.name();
            more = true;
        }
        if (in.take("SQL SECURITY")) {
            view.security = in.take("DEFINER")   ? SqlSecurity::definer
                            : in.take("INVOKER") ? SqlSecurity::invoker
                                                 : (in.need("NONE"), SqlSecurity::none);
            more = true;
        }
    }
}

void view(StatementReader& in, Creation creation, Rebuilt& out) {
    MaterializedView view;
    creation.if_not_exists = in.take("IF NOT EXISTS");
    view.name = in.qualified_name();
    view.creation = creation_after_name(in, creation);
    if (in.take("REFRESH")) view.refresh = refresh(in);
    if (in.take("TO")) view.to = in.qualified_name();
    if (in.at(TokenKind::opening_round)) {
        view.columns = TableReader::columns_of(in, out.problems);
        if (view.columns.empty()) throw NotExpressible{"an empty list of columns"};
    }
    if (in.at("ENGINE") || in.at("PARTITION BY") || in.at("PRIMARY KEY") || in.at("ORDER BY") || in.at("SAMPLE BY") ||
        in.at("TTL") || in.at("SETTINGS"))
        view.storage = TableReader::storage_of(in, out.problems);
    security(in, view);
    view.fill = in.take("POPULATE") ? ViewFill::populate : in.take("EMPTY") ? ViewFill::empty : ViewFill::new_rows;
    if (in.take("COMMENT")) view.comment = in.string();
    in.need("AS");
    view.select = SqlText(in.rest());
    out.object.views.push_back(std::move(view));
}

void create(StatementReader& in, Rebuilt& out) {
    Creation creation;
    creation.or_replace = in.take("OR REPLACE");
    creation.temporary = in.take("TEMPORARY");
    out.creates = true;
    if (in.take("DATABASE")) return database(in, creation, out);
    if (in.take("NAMED COLLECTION")) return collection(in, creation, out);
    if (in.take("TABLE")) return table(in, creation, out);
    if (in.take("MATERIALIZED VIEW")) return view(in, creation, out);
    throw NotExpressible{"CREATE of something else"};
}

}  // namespace

Rebuilt rebuild(std::string_view statement) {
    while (statement.ends_with(';') || statement.ends_with(' ')) statement.remove_suffix(1);
    Rebuilt out;
    StatementReader in(statement);
    try {
        if (!in.take("CREATE")) return out;
        create(in, out);
        if (!in.ended()) out.reason = "syntax: more behind the statement";
    } catch (const NotExpressible& why) {
        out.reason = why.reason;
        out.creates = true;
    }
    return out;
}

std::vector<std::string> split(std::string_view statements) {
    std::vector<std::string> all;
    while (!statements.empty()) {
        const std::size_t end = std::min(statements.find(";\n"), statements.size());
        all.emplace_back(statements.substr(0, end));
        statements.remove_prefix(std::min(end + 2, statements.size()));
    }
    return all;
}

}  // namespace facts
