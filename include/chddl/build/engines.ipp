// From named arguments to the engine's own.
#pragma once

#include <chddl/build/engines.hpp>
#include <chddl/catalog/engines.hpp>

namespace chddl::inline CHDDL_ABI {
namespace detail {

template <FixedString Name>
[[nodiscard]] Engine engine_of(std::vector<SqlText> args = {}) {
    return {.name = std::string(row<Name, catalog::engines>().name), .args = std::move(args)};
}

/// Columns in the order of the engine's arguments; one that is not given ends them.
CHDDL_INLINE std::vector<SqlText> column_args(std::initializer_list<std::string_view> columns) {
    std::vector<SqlText> args;
    for (const std::string_view column : columns) {
        if (column.empty()) break;
        args.push_back(col(column).text());
    }
    return args;
}

/// `total`, or `(clicks, total)`
CHDDL_INLINE std::vector<SqlText> tuple_arg(const std::vector<std::string_view>& columns) {
    if (columns.empty()) return {};
    if (columns.size() == 1) return column_args({columns.front()});
    std::string text = "(";
    for (const std::string_view column : columns)
        text.append(text.size() == 1 ? "" : ", ").append(col(column).text().text());
    return {SqlText(text + ")")};
}

}  // namespace detail

namespace engines {

CHDDL_INLINE MergeTree::operator Engine() const {
    return detail::engine_of<"MergeTree">();
}
CHDDL_INLINE ReplacingMergeTree::operator Engine() const {
    return detail::engine_of<"ReplacingMergeTree">(detail::column_args({version, is_deleted}));
}
CHDDL_INLINE SummingMergeTree::operator Engine() const {
    return detail::engine_of<"SummingMergeTree">(detail::tuple_arg(columns));
}
CHDDL_INLINE AggregatingMergeTree::operator Engine() const {
    return detail::engine_of<"AggregatingMergeTree">();
}
CHDDL_INLINE CoalescingMergeTree::operator Engine() const {
    return detail::engine_of<"CoalescingMergeTree">(detail::tuple_arg(columns));
}
CHDDL_INLINE CollapsingMergeTree::operator Engine() const {
    return detail::engine_of<"CollapsingMergeTree">(detail::column_args({sign}));
}
CHDDL_INLINE VersionedCollapsingMergeTree::operator Engine() const {
    return detail::engine_of<"VersionedCollapsingMergeTree">(detail::column_args({sign, version}));
}
CHDDL_INLINE GraphiteMergeTree::operator Engine() const {
    return detail::engine_of<"GraphiteMergeTree">({lit(config_section).text()});
}
CHDDL_INLINE Null::operator Engine() const {
    return detail::engine_of<"Null">();
}
CHDDL_INLINE Memory::operator Engine() const {
    return detail::engine_of<"Memory">();
}
CHDDL_INLINE Log::operator Engine() const {
    return detail::engine_of<"Log">();
}
CHDDL_INLINE TinyLog::operator Engine() const {
    return detail::engine_of<"TinyLog">();
}
CHDDL_INLINE StripeLog::operator Engine() const {
    return detail::engine_of<"StripeLog">();
}
CHDDL_INLINE Distributed::operator Engine() const {
    std::vector<SqlText> args{lit(cluster).text(), lit(database).text(), lit(table).text()};
    if (sharding_key) args.push_back(sharding_key->text());
    if (sharding_key && !policy.empty()) args.push_back(lit(policy).text());
    return detail::engine_of<"Distributed">(std::move(args));
}
CHDDL_INLINE Buffer::operator Engine() const {
    std::vector<SqlText> args{lit(database).text(), lit(table).text()};
    for (const std::int64_t number : {num_layers, min_time, max_time, min_rows, max_rows, min_bytes, max_bytes})
        args.push_back(lit(number).text());
    return detail::engine_of<"Buffer">(std::move(args));
}
CHDDL_INLINE Other::operator Engine() const {
    Engine engine{.name = std::string(name.name), .unlisted = true};
    for (const Operand& arg : args) engine.args.push_back(detail::text_of(arg));
    return engine;
}

}  // namespace engines
}  // namespace chddl::inline CHDDL_ABI
