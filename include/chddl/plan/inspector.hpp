// Whether an object is there, and whether it is as the pipeline has it. Nothing is changed.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/result.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/plan/stored_form.hpp>
#include <chddl/server/executor.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chddl::inline CHDDL_ABI::detail {

enum class Presence : std::uint8_t {
    unknown,  ///< not looked at
    missing,
    equal,
    differs,
    stand_in,        ///< of a Kafka table: a Null table is under its name, as it would be made
    other_stand_in,  ///< the same with other columns: what it is made of does not matter, it holds no rows
};

struct Sighting {
    Presence presence = Presence::unknown;
    Difference difference = {};  ///< where it differs
};

/// Looks at one object after another. The lists that comparing needs are asked for once.
class Inspector {
public:
    /// `database` is the current one.
    Inspector(const Pipeline& pipeline, Executor& server, std::string database);

    [[nodiscard]] Result<Sighting> look_at(const Database& wanted);
    [[nodiscard]] Result<Sighting> look_at(const NamedCollection& wanted);
    [[nodiscard]] Result<Sighting> look_at(const KafkaTable& wanted);
    [[nodiscard]] Result<Sighting> look_at(const MergeTreeTable& wanted);
    [[nodiscard]] Result<Sighting> look_at(const MaterializedView& wanted);

private:
    /// The statement that the server has of an object, on one line; nothing if there is none.
    [[nodiscard]] Result<std::optional<std::string>> stored(const QualifiedName& name, bool temporary);
    /// Both on one line; nothing if they mean the same.
    [[nodiscard]] Result<std::optional<Difference>> difference(const std::string& there, const std::string& wanted);
    template <class Object>
    [[nodiscard]] Result<Sighting> look_at_table(const Object& wanted);
    [[nodiscard]] const std::string& database_of(const QualifiedName& name) const {
        return name.database.empty() ? database_ : name.database;
    }

    const Pipeline& pipeline_;
    Executor& server_;
    std::string database_;
    std::optional<ServerHabits> habits_;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/inspector.ipp>
#endif
