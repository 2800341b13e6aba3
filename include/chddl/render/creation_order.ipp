// What needs what: tables that engines name, views that SELECTs name, and what a view fills.
#pragma once

#include <chddl/catalog/engines.hpp>
#include <chddl/core/overloaded.hpp>
#include <chddl/render/creation_order.hpp>
#include <chddl/render/objects.hpp>
#include <chddl/render/parts.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/render/wiring.hpp>
#include <chddl/sql/lexer.hpp>
#include <chddl/sql/plain_name.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

/// Visits each of the nodes, of which all are below `count`, after those that `before(node)` lists, and else in order.
/// Nodes that wait for each other are visited in any order.
template <class Before, class Visit>
void visit_after(const std::vector<std::size_t>& nodes, std::size_t count, Before before, Visit visit) {
    struct Open {
        std::size_t node;
        std::vector<std::size_t> waits_for;
        std::size_t next = 0;
    };
    std::vector<bool> seen(count);
    const auto is_new = [&](std::size_t node) {
        const bool had = seen[node];
        seen[node] = true;
        return !had;
    };
    std::vector<Open> open;  // no recursion: a chain can be long
    for (const std::size_t first : nodes) {
        if (!is_new(first)) continue;
        open.push_back({first, before(first)});
        while (!open.empty()) {
            auto& [node, waits_for, next] = open.back();
            if (next == waits_for.size()) {
                visit(node);
                open.pop_back();
            } else if (const std::size_t other = waits_for[next++]; is_new(other)) {
                open.push_back({other, before(other)});
            }
        }
    }
}

/// The tables that the engine of a table names: those of Buffer, Distributed and the like.
[[nodiscard]] CHDDL_INLINE std::vector<std::size_t> named_tables(const MergeTreeTable& table,
                                                                 const std::vector<MergeTreeTable>& tables,
                                                                 const ObjectNames& names) {
    std::vector<std::size_t> named;
    const catalog::EngineSpec* spec = find_row(catalog::engines, table.storage.engine.name);
    if (spec == nullptr) return named;
    const std::vector<SqlText>& args = table.storage.engine.args;
    for (std::size_t i = 0; i < std::min(args.size(), spec->args.size()); ++i) {
        if (spec->args[i].kind != catalog::ArgumentKind::name) continue;
        std::optional<std::string> name = plain_name(args[i].text());
        if (!name) name = unquote(args[i].text());
        if (!name) continue;
        names.each_named(tables, *name, [&](std::size_t other) { named.push_back(other); });
    }
    return named;
}

/// The views and, behind them, the Kafka tables that take the place of their stand-ins: what must be there before what.
class ViewOrder {
public:
    ViewOrder(const Pipeline& pipeline, const Wiring& wiring, const ObjectNames& tables)
        : pipeline_(pipeline), wiring_(wiring), tables_(tables) {
        queues_.build(pipeline.kafka_tables);
    }

    /// Calls `visit` with the index of a view, or with that of a Kafka table and the number of views added to it. Where
    /// views wait for each other, what the server asks for is kept.
    template <class Visit>
    void each(Visit visit) const {
        std::vector<std::size_t> nodes(pipeline_.views.size() + pipeline_.kafka_tables.size());
        for (std::size_t i = 0; i < nodes.size(); ++i) nodes[i] = i;
        std::vector<std::size_t> wished;
        visit_after(
            nodes, nodes.size(), [&](std::size_t node) { return before(node, true); },
            [&](std::size_t node) { wished.push_back(node); });
        visit_after(
            wished, nodes.size(),
            [&](std::size_t node) {
                return node < pipeline_.views.size() ? wiring_.needs(node) : std::vector<std::size_t>();
            },
            visit);
    }

private:
    /// A view waits for the views that it names, and for those that read what it fills: made later, they would miss
    /// rows.
    [[nodiscard]] std::vector<std::size_t> before(std::size_t node, bool with_queues) const {
        const std::size_t views = pipeline_.views.size();
        if (node >= views) return wiring_.readers(pipeline_.kafka_tables[node - views].name);
        bool fills_queue = false;
        std::vector<std::size_t> waits_for = wiring_.needs(node);
        queues_.each(pipeline_.kafka_tables, pipeline_.views[node].to, [&](std::size_t queue) {
            fills_queue = true;
            // A stand-in would take its rows.
            if (with_queues && !is_fed(node, views + queue)) waits_for.push_back(views + queue);
        });
        if (fills_queue) return waits_for;  // Kafka keeps what nobody reads yet
        for (const QualifiedName* table : filled_by(pipeline_.views[node].to))
            for (const std::size_t reader : wiring_.readers(*table)) waits_for.push_back(reader);
        return waits_for;
    }

    /// Whether the view has its rows from the Kafka table, be it through others: then it is there before that is read.
    [[nodiscard]] bool is_fed(std::size_t view, std::size_t queue) const {
        bool fed = false;
        visit_after(
            {queue}, pipeline_.views.size() + pipeline_.kafka_tables.size(),
            [&](std::size_t node) { return before(node, false); },
            [&](std::size_t node) { fed = fed || node == view; });
        return fed;
    }

    /// The table, and those that its engine passes the rows on to: Buffer, Distributed.
    [[nodiscard]] std::vector<const QualifiedName*> filled_by(const QualifiedName& to) const {
        const std::vector<MergeTreeTable>& tables = pipeline_.merge_tree_tables;
        std::vector<const QualifiedName*> all{&to};
        const auto add = [&](const QualifiedName& name) {
            if (std::none_of(all.begin(), all.end(), [&](const QualifiedName* one) { return *one == name; }))
                all.push_back(&name);
        };
        for (std::size_t i = 0; i < all.size(); ++i)
            tables_.each(tables, *all[i], [&](std::size_t table) {
                for (const std::size_t named : named_tables(tables[table], tables, tables_)) add(tables[named].name);
            });
        return all;
    }

    const Pipeline& pipeline_;
    const Wiring& wiring_;
    ObjectNames queues_;
    const ObjectNames& tables_;
};

CHDDL_INLINE std::vector<Making> replacing(Making replacement, bool in_place) {
    if (in_place) return {replacement};
    return {Making::drop, replacement == Making::pause ? Making::stand_in : Making::create};
}

CHDDL_INLINE std::vector<QueueMaking> queue_makings(const Pipeline& pipeline, const Wiring& wiring) {
    std::vector<QueueMaking> queues;
    for (const KafkaTable& table : pipeline.kafka_tables) {
        QueueMaking& making = queues.emplace_back();
        if (wiring.readers(table.name).size() < 2) continue;
        making.before_views = {Making::stand_in};
        making.behind_views = replacing(Making::replace, can_replace(table, pipeline));
    }
    return queues;
}

CHDDL_INLINE std::vector<Turn> creation_order(const Pipeline& pipeline, const Wiring& wiring,
                                              const std::vector<QueueMaking>& queues) {
    const auto& [databases, collections, kafka_tables, merge_tree_tables, views] = pipeline;
    std::vector<Turn> turns;
    const auto add = [&](const auto& objects, std::size_t i, Making making) {
        turns.push_back({&objects[i], i, making});
    };
    for (std::size_t i = 0; i < databases.size(); ++i) add(databases, i, Making::create);
    for (std::size_t i = 0; i < collections.size(); ++i) add(collections, i, Making::create);

    std::vector<std::size_t> tables;
    for (std::size_t i = 0; i < merge_tree_tables.size(); ++i) tables.push_back(i);
    ObjectNames names;
    names.build(merge_tree_tables);
    visit_after(
        tables, tables.size(),
        [&, &merge_tree_tables = merge_tree_tables](std::size_t i) {
            return named_tables(merge_tree_tables[i], merge_tree_tables, names);
        },
        [&, &merge_tree_tables = merge_tree_tables](std::size_t i) { add(merge_tree_tables, i, Making::create); });

    for (std::size_t i = 0; i < kafka_tables.size(); ++i)
        for (const Making making : queues[i].before_views) add(kafka_tables, i, making);
    ViewOrder(pipeline, wiring, names).each([&, &views = views, &kafka_tables = kafka_tables](std::size_t i) {
        if (i < views.size()) return add(views, i, Making::create);
        for (const Making making : queues[i - views.size()].behind_views) add(kafka_tables, i - views.size(), making);
    });
    return turns;
}

CHDDL_INLINE std::vector<Turn> creation_order(const Pipeline& pipeline) {
    const Wiring wiring(pipeline);
    return creation_order(pipeline, wiring, queue_makings(pipeline, wiring));
}

CHDDL_INLINE void write_making(SqlWriter& sql, const Pipeline& pipeline, const KafkaTable& table, Making making,
                               Secrets secrets) {
    switch (making) {
        case Making::create:
            return write(sql, table, secrets);
        case Making::stand_in:
        case Making::pause:
            return write_stand_in(sql, table, offers_errors(table, pipeline), making == Making::pause);
        case Making::drop:
            sql.raw("DROP TABLE ").name(table.name.database, table.name.name);
            write_cluster(sql, table.creation);
            sql.raw(" SYNC");
            return;
        case Making::replace: {
            KafkaTable replacing = table;
            replacing.creation.or_replace = true;
            replacing.creation.if_not_exists = false;
            return write(sql, replacing, secrets);
        }
    }
}

CHDDL_INLINE void write(SqlWriter& sql, const Pipeline& pipeline, const Turn& turn, Secrets secrets) {
    std::visit(
        [&](const auto* object) {
            if constexpr (std::is_same_v<decltype(object), const KafkaTable*>)
                write_making(sql, pipeline, *object, turn.making, secrets);
            else
                write(sql, *object, secrets);
        },
        turn.object);
}

}  // namespace chddl::inline CHDDL_ABI::detail
