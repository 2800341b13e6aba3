// Check, look at everything, then create.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/plan/apply.hpp>

#include <chddl/catalog/database_engines.hpp>
#include <chddl/catalog/kafka_settings.hpp>
#include <chddl/check/check.hpp>
#include <chddl/plan/cluster_task.hpp>
#include <chddl/plan/inspector.hpp>
#include <chddl/plan/look.hpp>
#include <chddl/plan/objects.hpp>
#include <chddl/plan/queues.hpp>
#include <chddl/render/creation_order.hpp>
#include <chddl/render/secrets.hpp>
#include <chddl/render/stand_in.hpp>
#include <chddl/render/wiring.hpp>
#include <chddl/server/masking.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

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

/// What is known of one object on its way to the server.
struct Errand {
    ObjectPointer object;
    std::string_view part;
    std::size_t index = 0;
    QualifiedName name = {};  ///< as written
    std::vector<std::string> secrets = {};
    Presence presence = Presence::unknown;
    bool failed = false;  ///< it could not be looked at

    [[nodiscard]] Place place() const { return Place(name.database, name.name) / part / index; }
};

/// One call of `apply`.
class Application {
public:
    Application(const Pipeline& pipeline, Executor& server, const ApplyOptions& options)
        : pipeline_(pipeline), wiring_(pipeline), server_(server), options_(options) {
        const auto add_all = [&](const auto& objects, std::size_t kind) {
            for (std::size_t i = 0; i < objects.size(); ++i)
                errands_[kind].push_back({&objects[i], part_of(objects[i]), i, name_of(objects[i])});
        };
        add_all(pipeline.databases, 0);
        add_all(pipeline.collections, 1);
        add_all(pipeline.kafka_tables, queues);
        add_all(pipeline.merge_tree_tables, 3);
        add_all(pipeline.views, views);
        take_turns(queue_makings(pipeline, wiring_));
    }

    [[nodiscard]] ApplyReport run() {
        const bool passed = check_all() && look_at_all() && create_all();
        if (!passed) report_paused();
        return {std::move(steps_), std::move(found_), passed};
    }

private:
    // In the order of ObjectPointer.
    static constexpr std::size_t queues = 2;
    static constexpr std::size_t views = 4;

    [[nodiscard]] Errand& errand_of(const Turn& turn) { return errands_[turn.object.index()][turn.index]; }

    /// A step for each statement; what is there already is equal.
    void take_turns(const std::vector<QueueMaking>& makings) {
        turns_ = creation_order(pipeline_, wiring_, makings);
        steps_.clear();
        std::vector<bool> touched(pipeline_.kafka_tables.size());
        for (const Turn& turn : turns_) {
            // What a statement before has replaced or dropped is not as it was seen.
            const bool is_queue = turn.object.index() == queues;
            const bool again = is_queue && touched[turn.index];
            if (is_queue) touched[turn.index] = true;
            const StepState state = again ? StepState::not_reached : state_of(turn);
            steps_.push_back({errand_of(turn).place().object(), text_of(turn, Secrets::hidden), state});
        }
    }

    [[nodiscard]] StepState state_of(const Turn& turn) {
        const Presence presence = errand_of(turn).presence;
        const bool is_there = turn.making == Making::create
                                  ? presence == Presence::equal
                                  : presence == Presence::stand_in && turn.making == Making::stand_in;
        if (is_there) return StepState::equal;
        const bool refused = presence == Presence::differs || errand_of(turn).failed;
        return refused ? StepState::refused : StepState::not_reached;
    }

    [[nodiscard]] std::string text_of(const Turn& turn, Secrets secrets) const {
        std::string text;
        SqlWriter sql(text);
        write(sql, pipeline_, turn, secrets);
        return text;
    }

    /// Whether the pipeline passes `check`, and every secret is there.
    [[nodiscard]] bool check_all() {
        found_ = check(pipeline_, options_.check);
        bool good = passes(found_, options_.check);
        for (std::vector<Errand>& kind : errands_)
            for (Errand& errand : kind)
                std::visit([&](const auto* object) { good = resolve_secrets(*object, errand) && good; }, errand.object);
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
                found_.report<"secret-missing">(place, name, Plain{source_of(*secret)});
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
        Inspector inspector(pipeline_, server_, database.value());
        bool good = true;
        for (const Turn& turn : std::exchange(turns_, {})) {
            Errand& errand = errand_of(turn);
            if (errand.presence != Presence::unknown) continue;
            const Result<Sighting> seen =
                std::visit([&](const auto* object) { return inspector.look_at(*object); }, turn.object);
            if (!seen) {
                fail_to_see(errand, seen.diagnostics());
                return take_turns(std::vector<QueueMaking>(pipeline_.kafka_tables.size())), false;
            }
            const auto& [presence, difference] = seen.value();
            errand.presence = presence;
            if (presence != Presence::differs) continue;
            good = false;
            found_.report<"object-differs">(errand.place(), errand.place().object(), difference.there,
                                            difference.wanted);
        }
        return decide_queues(database.value()) && good;
    }

    /// Which Kafka tables need a stand-in.
    [[nodiscard]] bool decide_queues(const std::string& current_database) {
        std::vector<QueueMaking> makings;
        bool good = true;
        for (Errand& errand : errands_[queues]) {
            const QueueSeen seen = seen_around(errand);
            bool in_place = true;
            if (good && uses_stand_in(seen)) {
                const Result<bool> answer = replaces(errand, current_database);
                if (!answer) fail_to_see(errand, answer.diagnostics());
                good = static_cast<bool>(answer);
                in_place = !answer || answer.value();
            }
            makings.push_back(queue_making(seen, in_place));
        }
        take_turns(makings);
        return good;
    }

    [[nodiscard]] QueueSeen seen_around(const Errand& queue) const {
        QueueSeen seen{.queue = queue.presence};
        for (const std::size_t view : wiring_.readers(queue.name))
            seen.readers.push_back(errands_[views][view].presence);
        seen.is_filled = std::any_of(errands_[views].begin(), errands_[views].end(), [&](const Errand& view) {
            return view.presence == Presence::equal && may_be_same(pipeline_.views[view.index].to, queue.name);
        });
        return seen;
    }

    /// Whether CREATE OR REPLACE puts a table in the Kafka table's place, as the pipeline says and its database has it.
    [[nodiscard]] Result<bool> replaces(const Errand& errand, const std::string& current_database) {
        if (!can_replace(pipeline_.kafka_tables[errand.index], pipeline_)) return false;
        const std::string& name = errand.name.database.empty() ? current_database : errand.name.database;
        const auto there = find_database(server_, name);
        if (!there) return there.diagnostics();
        if (!there.value()) return true;
        const auto* spec = find_row(catalog::database_engines, there.value()->engine);
        return spec == nullptr || spec->replaces;
    }

    [[nodiscard]] bool create_all() {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (steps_[i].state == StepState::equal) {
                tell(i);
                continue;
            }
            steps_[i].state = StepState::planned;
            if (options_.dry_run) continue;
            tell(i);
            const Result<Rows> answer = run(turns_[i]);
            steps_[i].state = answer ? StepState::done : StepState::refused;
            tell(i);
            if (answer) continue;
            report_failure(errand_of(turns_[i]), answer.diagnostics());
            return false;
        }
        return true;
    }

    /// Carried out, ON CLUSTER by every node.
    [[nodiscard]] Result<Rows> run(const Turn& turn) {
        Result<Rows> answer = server_.run_hiding(text_of(turn, Secrets::shown), errand_of(turn).secrets);
        const std::string task = answer ? "" : cluster_task(answer.diagnostics());
        return task.empty() ? answer : await_cluster(server_, task, options_.cluster_timeout);
    }

    void tell(std::size_t step) const {
        if (options_.progress && !options_.dry_run) options_.progress(steps_[step]);
    }

    void fail_to_see(Errand& errand, const Diagnostics& reasons) {
        errand.failed = true;
        report_failure(errand, reasons);
    }

    /// The reasons that the executor gave, with the object and without its secrets.
    void report_failure(const Errand& errand, Diagnostics reasons) {
        if (reasons.empty()) reasons = server_lost("the executor gave no reason");
        for (Diagnostic& reason : reasons) {
            reason.message = masked(reason.message, errand.secrets);
            reason.object = shown(errand.place().object());
            reason.at = errand.place().pointer();
        }
        found_.append(reasons);
    }

    /// The Kafka tables that are left without reading: a stand-in is in their place, or nothing.
    void report_paused() {
        for (const Errand& errand : errands_[queues])
            if (is_paused(errand)) found_.report<"queue-paused">(errand.place(), errand.place().object());
    }

    [[nodiscard]] bool is_paused(const Errand& errand) const {
        bool paused = is_stand_in(errand.presence);
        for (std::size_t i = 0; i < turns_.size(); ++i) {
            const auto& [object, index, making] = turns_[i];
            if (object != errand.object || steps_[i].state != StepState::done) continue;
            paused = making == Making::stand_in || making == Making::pause || making == Making::drop;
        }
        return paused;
    }

    const Pipeline& pipeline_;
    Wiring wiring_;
    Executor& server_;
    const ApplyOptions& options_;
    std::array<std::vector<Errand>, std::variant_size_v<ObjectPointer>> errands_;
    std::vector<Turn> turns_;
    std::vector<Step> steps_;  // of each turn
    Diagnostics found_;
};

}  // namespace detail

CHDDL_INLINE ApplyReport apply(const Pipeline& pipeline, Executor& server, const ApplyOptions& options) {
    return detail::Application(pipeline, server, options).run();
}

}  // namespace chddl::inline CHDDL_ABI
