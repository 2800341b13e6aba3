// Recording the engine of a table and what stands beside its columns.
#pragma once

#include <chddl/build/codec_text.hpp>
#include <chddl/build/merge_tree_table_builder.hpp>
#include <chddl/core/report.hpp>

#include <utility>

namespace chddl::inline CHDDL_ABI {
namespace detail {

/// The largest unit of which the age is a whole number: 90 days are `toIntervalDay(90)`.
CHDDL_INLINE Expr interval_of(Seconds age) {
    struct Unit {
        std::int64_t seconds;
        std::string_view function;
    };
    constexpr Unit units[] = {{86400, "toIntervalDay"}, {3600, "toIntervalHour"}, {60, "toIntervalMinute"}};
    for (const auto& [seconds, function] : units)
        if (age.count() % seconds == 0) return fn(function, lit(age.count() / seconds));
    return fn("toIntervalSecond", lit(age.count()));
}

/// The one thing that happens; of several that are given the last one, and a problem.
CHDDL_INLINE TtlAction action_of(const TtlOptions& options, const Place& place, Diagnostics& problems) {
    TtlAction action = TtlAction::delete_;
    int given = 0;
    const auto take = [&](bool is_given, TtlAction one) {
        if (is_given) action = one, ++given;
    };
    take(!options.to_disk.empty(), TtlAction::to_disk);
    take(!options.to_volume.empty(), TtlAction::to_volume);
    take(!options.recompress.empty(), TtlAction::recompress);
    take(!options.group_by.empty(), TtlAction::group_by);
    if (given > 1) problems.report<"ttl-actions">(place);
    return action;
}

}  // namespace detail

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::engine(Engine engine) {
    draft_.model.storage.engine = std::move(engine);
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::engine(std::string_view name,
                                                                  std::initializer_list<Operand> args) {
    Engine engine{.name = std::string(name)};
    for (const Operand& arg : args) engine.args.push_back(detail::text_of(arg));
    return this->engine(std::move(engine));
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::sample_by(Operand expression) {
    draft_.model.storage.sample_by = detail::text_of(expression);
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::ttl(Operand time, Seconds age, const TtlOptions& options) {
    const bool open = time.expression() != nullptr && time.expression()->shape() == Expr::Shape::open;
    std::string text = open ? "(" : "";
    text.append(detail::text_of(time).text()).append(open ? ") + " : " + ");
    SqlText whole(text + detail::interval_of(age).text().text());
    whole.inherit_problem(detail::text_of(time));
    return ttl(Expr(std::move(whole), Expr::Shape::open), options);
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::ttl(const Expr& expression, const TtlOptions& options) {
    auto& [table, problems] = draft_;
    const Place place = Place(table.name.database, table.name.name) / "storage" / "ttl" / table.storage.ttl.size();
    Ttl element{.expression = expression.text(), .action = detail::action_of(options, place, problems)};
    element.target = options.to_disk.empty() ? options.to_volume : options.to_disk;
    element.if_exists = options.if_exists;
    element.codecs = detail::codecs_of(options.recompress, place / "codecs", problems);
    for (const Operand& part : options.group_by) element.group_by.push_back(detail::text_of(part));
    for (const auto& [column, value] : options.set) element.set.push_back({std::string(column), value.text()});
    if (options.where) element.where = options.where->text();
    table.storage.ttl.push_back(std::move(element));
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::index(std::string_view name, Operand expression,
                                                                 std::string_view type, const IndexOptions& options) {
    Index index{.name = std::string(name), .expression = detail::text_of(expression), .type = std::string(type)};
    for (const Expr& arg : options.args) index.args.push_back(arg.text());
    index.granularity = options.granularity;
    draft_.model.indices.push_back(std::move(index));
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::constraint(std::string_view name, const Expr& condition) {
    draft_.model.constraints.push_back({std::string(name), ConstraintKind::check, condition.text()});
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::assume(std::string_view name, const Expr& condition) {
    draft_.model.constraints.push_back({std::string(name), ConstraintKind::assume, condition.text()});
    return *this;
}

CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::projection(std::string_view name, const Expr& select,
                                                                      const std::vector<Setting>& settings) {
    draft_.model.projections.push_back({.name = std::string(name), .select = select.text(), .settings = settings});
    return *this;
}
CHDDL_INLINE MergeTreeTableBuilder& MergeTreeTableBuilder::projection_index(std::string_view name, Operand expression,
                                                                            std::string_view type) {
    draft_.model.projections.push_back(
        {.name = std::string(name), .expression = detail::text_of(expression), .type = std::string(type)});
    return *this;
}

}  // namespace chddl::inline CHDDL_ABI
