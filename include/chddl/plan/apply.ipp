// Check, look at everything, then create.
#pragma once

#include <chddl/plan/apply.hpp>
#include <chddl/render/parts.hpp>

#include <chddl/check/check.hpp>
#include <chddl/plan/look.hpp>
#include <chddl/plan/masking.hpp>
#include <chddl/plan/stored_form.hpp>
#include <chddl/render/creation_order.hpp>
#include <chddl/render/render.hpp>

#include <cstddef>
#include <optional>
#include <type_traits>

namespace chddl::inline CHDDL_ABI {

CHDDL_INLINE std::string_view to_string(StepState state) {
    switch (state) {
        case StepState::planned:
            return "planned";
        case StepState::done:
            return "done";
        case StepState::equal:
            return "equal";
        case StepState::refused:
            return "refused";
        case StepState::not_reached:
            return "not_reached";
    }
    return "";
}

namespace detail {

/// The part of a pipeline that an object belongs to, as in a JSON Pointer.
[[nodiscard]] constexpr std::string_view part_of(const Database& /*kind*/) {
    return "databases";
}
[[nodiscard]] constexpr std::string_view part_of(const NamedCollection& /*kind*/) {
    return "collections";
}
[[nodiscard]] constexpr std::string_view part_of(const KafkaTable& /*kind*/) {
    return "kafka_tables";
}
[[nodiscard]] constexpr std::string_view part_of(const MergeTreeTable& /*kind*/) {
    return "merge_tree_tables";
}
[[nodiscard]] constexpr std::string_view part_of(const MaterializedView& /*kind*/) {
    return "views";
}

[[nodiscard]] inline QualifiedName name_of(const Database& database) {
    return {{}, database.name};
}
[[nodiscard]] inline QualifiedName name_of(const NamedCollection& collection) {
    return {{}, collection.name};
}
template <class Object>
[[nodiscard]] const QualifiedName& name_of(const Object& object) {
    return object.name;
}

/// Every value of an object that may be a secret, with its name and its place.
template <class Visit>
void each_value(const KafkaTable& table, Visit visit) {
    for (const auto& [name, value, unlisted] : table.settings) visit("settings", name, value);
    for (const auto& [name, value, unlisted] : table.overrides) visit("overrides", name, value);
}
template <class Visit>
void each_value(const MergeTreeTable& table, Visit visit) {
    for (const auto& [name, value, unlisted] : table.storage.settings) visit("storage/settings", name, value);
}
template <class Visit>
void each_value(const NamedCollection& collection, Visit visit) {
    for (const auto& [name, value, overridable] : collection.entries) visit("entries", name, value);
}
template <class Object>
inline constexpr bool has_settings = std::is_same_v<Object, KafkaTable> || std::is_same_v<Object, MergeTreeTable> ||
                                     std::is_same_v<Object, NamedCollection>;

/// One object on its way to the server.
struct Errand {
    QualifiedName name;  ///< as written
    std::string_view part;
    std::size_t index = 0;
    std::string sql;  ///< with secrets: sent, never shown
    std::vector<std::string> secrets;
    Step step;

    [[nodiscard]] Place place() const { return Place(name.database, name.name) / part / index; }
};

/// One call of `apply`.
class Application {
public:
    Application(const Pipeline& pipeline, Executor& server, const ApplyOptions& options)
        : pipeline_(pipeline), server_(server), options_(options) {
        in_creation_order(pipeline, [&](const auto& object) { add(object); });
    }

    [[nodiscard]] ApplyReport run() {
        const bool passed = check_all() && look_at_all() && create_all();
        std::vector<Step> steps;
        for (Errand& errand : errands_) steps.push_back(std::move(errand.step));
        return {std::move(steps), std::move(found_), passed};
    }

private:
    template <class Object>
    void add(const Object& object) {
        Errand errand;
        errand.name = name_of(object);
        errand.part = part_of(object);
        const bool first = errands_.empty() || errands_.back().part != errand.part;  // creation order goes by kinds
        errand.index = first ? 0 : errands_.back().index + 1;
        if constexpr (has_settings<Object>) {
            errand.step.sql = render(object, Secrets::hidden);
            errand.sql = render(object, Secrets::shown);
        } else {
            errand.step.sql = errand.sql = render(object);
        }
        errand.step.object = errand.place().object();
        errands_.push_back(std::move(errand));
    }

    /// Whether the pipeline passes `check`, and every secret is there.
    [[nodiscard]] bool check_all() {
        found_ = check(pipeline_, options_.check);
        bool good = passes(found_, options_.check);
        std::size_t next = 0;
        in_creation_order(pipeline_, [&](const auto& object) {
            Errand& errand = errands_[next++];
            if constexpr (has_settings<std::decay_t<decltype(object)>>) good = resolve_secrets(object, errand) && good;
        });
        return good;
    }

    template <class Object>
    [[nodiscard]] bool resolve_secrets(const Object& object, Errand& errand) {
        bool good = true;
        each_value(object, [&](std::string_view part, const std::string& name, const SettingValue& value) {
            const auto* secret = std::get_if<Secret>(&value);
            const auto* plain = std::get_if<std::string>(&value);
            if (plain != nullptr && is_secret(name)) errand.secrets.push_back(*plain);
            if (secret == nullptr) return;
            const Place place = errand.place() / part / name;
            const std::optional<std::string> text = resolve(*secret);
            if (!text)
                found_.report<"secret-missing">(place, name, Plain{"the environment variable " + secret->content()});
            else if (*text == hidden_text)
                found_.report<"setting-hidden">(place, name);
            else
                errand.secrets.push_back(*text);
            good = good && text && *text != hidden_text;
        });
        return good;
    }

    /// Whether everything that is there is as it should be. All objects are looked at, so that every difference is
    /// told, and told before anything is made.
    [[nodiscard]] bool look_at_all() {
        const Result<std::string> database = current_database(server_);
        if (!database) return found_.append(database.diagnostics()), false;
        database_ = database.value();
        bool good = true;
        bool answered = true;
        std::size_t next = 0;
        in_creation_order(pipeline_, [&](const auto& object) {
            Errand& errand = errands_[next++];
            if (!answered) return;
            const Result<StepState> state = look_at(object, errand);
            if (state) {
                errand.step.state = state.value();
            } else {
                answered = false;
                fail(errand, state.diagnostics());
            }
            good = good && answered && errand.step.state != StepState::refused;
        });
        return good;
    }

    /// What is there; `not_reached` if nothing is.
    [[nodiscard]] Result<StepState> look_at(const Database& wanted, const Errand& errand) {
        const auto comment = find_database(server_, wanted.name);
        if (!comment) return comment.diagnostics();
        if (!comment.value()) return StepState::not_reached;
        if (*comment.value() == wanted.comment) return StepState::equal;
        const auto told = [](const std::string& text) {
            return text.empty() ? "no COMMENT" : "COMMENT '" + text + "'";
        };
        return differs(errand, {told(*comment.value()), told(wanted.comment)});
    }

    [[nodiscard]] Result<StepState> look_at(const NamedCollection& wanted, const Errand& /*needs no comparison*/) {
        const auto there = find_collection(server_, wanted.name);
        if (!there) return there.diagnostics();
        return there.value() ? StepState::equal : StepState::not_reached;
    }
    template <class Object>
    [[nodiscard]] Result<StepState> look_at(const Object& wanted, const Errand& errand) {
        const std::string& database = errand.name.database.empty() ? database_ : errand.name.database;
        const auto there = find_table(server_, {database, errand.name.name});
        if (!there) return there.diagnostics();
        if (!there.value()) return StepState::not_reached;
        if (!habits_) {
            const Result<ServerHabits> habits = habits_of(server_, database_);
            if (!habits) return habits.diagnostics();
            habits_ = habits.value();
        }
        const Result<std::string> stored = single_line(server_, *there.value());
        if (!stored) return stored.diagnostics();
        // Twice, because what the server stores was written by it once before.
        const Result<std::string> once = single_line(server_, stored_text(wanted, database));
        if (!once) return once.diagnostics();
        const Result<std::string> twice = single_line(server_, once.value());
        if (!twice) return twice.diagnostics();
        const auto difference = first_difference(stored.value(), twice.value(), *habits_);
        return difference ? differs(errand, *difference) : StepState::equal;
    }

    [[nodiscard]] StepState differs(const Errand& errand, const Difference& difference) {
        found_.report<"object-differs">(errand.place(), errand.step.object, difference.there, difference.wanted);
        return StepState::refused;
    }

    [[nodiscard]] bool create_all() {
        for (Errand& errand : errands_) {
            if (errand.step.state == StepState::equal) continue;
            errand.step.state = StepState::planned;
            if (options_.dry_run) continue;
            const Result<Rows> answer = server_.run(errand.sql);
            errand.step.state = StepState::done;
            if (answer) continue;
            fail(errand, answer.diagnostics());
            for (Errand* rest = &errand + 1; rest != errands_.data() + errands_.size(); ++rest)
                if (rest->step.state != StepState::equal) rest->step.state = StepState::not_reached;
            return false;
        }
        return true;
    }

    /// The object's step is refused, for the reasons that the executor gave.
    void fail(Errand& errand, Diagnostics reasons) {
        errand.step.state = StepState::refused;
        if (reasons.empty()) reasons = server_lost("the executor gave no reason");
        for (Diagnostic& reason : reasons) {
            reason.message = masked(reason.message, errand.secrets);
            reason.object = shown(errand.step.object);
            reason.at = errand.place().pointer();
        }
        found_.append(reasons);
    }

    const Pipeline& pipeline_;
    Executor& server_;
    const ApplyOptions& options_;
    std::vector<Errand> errands_;
    Diagnostics found_;
    std::string database_;
    std::optional<ServerHabits> habits_;
};

}  // namespace detail

CHDDL_INLINE ApplyReport apply(const Pipeline& pipeline, Executor& server, const ApplyOptions& options) {
    return detail::Application(pipeline, server, options).run();
}

}  // namespace chddl::inline CHDDL_ABI
