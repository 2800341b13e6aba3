// REFRESH in the server's own order of words.
#pragma once

#include <chddl/render/parts.hpp>
#include <chddl/render/refresh.hpp>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE std::string_view word_of(IntervalUnit unit) {
    switch (unit) {
        case IntervalUnit::second:
            return "SECOND";
        case IntervalUnit::minute:
            return "MINUTE";
        case IntervalUnit::hour:
            return "HOUR";
        case IntervalUnit::day:
            return "DAY";
        case IntervalUnit::week:
            return "WEEK";
        case IntervalUnit::month:
            return "MONTH";
        case IntervalUnit::quarter:
            return "QUARTER";
        case IntervalUnit::year:
            return "YEAR";
    }
    return "";
}

CHDDL_INLINE void write(SqlWriter& sql, const Interval& interval) {
    sql.list(interval, " ", [&](const IntervalPart& part) {
        const auto& [count, unit] = part;
        sql.integer(count).raw(" ").raw(word_of(unit));
    });
}

/// "keyword 1 DAY 2 HOUR", or nothing.
CHDDL_INLINE void write_interval(SqlWriter& sql, std::string_view keyword, const Interval& interval) {
    if (interval.empty()) return;
    sql.raw(keyword).raw(" ");
    write(sql, interval);
}

CHDDL_INLINE void write(SqlWriter& sql, const Refresh& refresh) {
    const auto& [kind, period, offset, randomize, depends_on, settings, append] = refresh;
    sql.raw("\nREFRESH");
    switch (kind) {
        case RefreshKind::every:
            write_interval(sql, " EVERY", period);
            break;
        case RefreshKind::after:
            write_interval(sql, " AFTER", period);
            break;
        case RefreshKind::depends_on:
            break;
    }
    write_interval(sql, " OFFSET", offset);
    write_interval(sql, " RANDOMIZE FOR", randomize);
    if (!depends_on.empty())
        sql.raw(" DEPENDS ON ").list(depends_on, ", ", [&](const QualifiedName& view) {
            sql.name(view.database, view.name);
        });
    if (!settings.empty()) {
        sql.raw(" SETTINGS ");
        write_list(sql, settings, Secrets::hidden);
    }
    if (append) sql.raw(" APPEND");
}

}  // namespace chddl::inline CHDDL_ABI::detail
