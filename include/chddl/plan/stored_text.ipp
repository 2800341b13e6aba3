// Models as the statements that a server keeps of them.
#pragma once

#include <chddl/plan/stored_text.hpp>

#include <chddl/model/canonical.hpp>
#include <chddl/render/render.hpp>
#include <chddl/render/stand_in.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

CHDDL_INLINE void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

CHDDL_INLINE std::string stored_text(const KafkaTable& table, std::string_view /*has no path*/) {
    return render(canonical(table));
}

/// The server writes its own default granularity, which its configuration may change: see ServerHabits. Macros in a
/// replica's path are expanded.
CHDDL_INLINE void as_stored(Storage& stored, const Storage* written, std::string_view database,
                            std::string_view table) {
    const auto granularity = [](const Setting& setting) { return setting.name == "index_granularity"; };
    if (written == nullptr || std::none_of(written->settings.begin(), written->settings.end(), granularity))
        std::erase_if(stored.settings, granularity);
    if (!stored.replication) return;
    for (std::optional<std::string>* part : {&stored.replication->path, &stored.replication->replica}) {
        if (!*part) continue;
        replace_all(**part, "{database}", database);
        replace_all(**part, "{table}", table);
    }
}

CHDDL_INLINE std::string stored_text(const MergeTreeTable& table, std::string_view database) {
    MergeTreeTable stored = canonical(table);
    as_stored(stored.storage, &table.storage, database, table.name.name);
    return render(stored);
}

CHDDL_INLINE std::string stored_text(const MaterializedView& view, std::string_view database) {
    MaterializedView stored = canonical(view);
    if (stored.storage) as_stored(*stored.storage, view.storage ? &*view.storage : nullptr, database, view.name.name);
    return render(stored);
}

CHDDL_INLINE std::string stored_stand_in(const KafkaTable& table, const Pipeline& pipeline) {
    KafkaTable stored = canonical(table);
    stored.settings.clear();  // those of the statement are not kept
    std::string text;
    SqlWriter sql(text);
    write_stand_in(sql, stored, offers_errors(table, pipeline));
    return text;
}

}  // namespace chddl::inline CHDDL_ABI::detail
