// Creates what is missing, and nothing else.
#pragma once

#include <chddl/check/options.hpp>
#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/model/pipeline.hpp>
#include <chddl/server/executor.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chddl::inline CHDDL_ABI {

enum class StepState : std::uint8_t {
    planned,      ///< dry run: the statement would be run
    done,         ///< the statement was run
    equal,        ///< the object was there, as the pipeline has it
    refused,      ///< the server said no or was lost, or what is there differs: see the findings
    not_reached,  ///< nothing was done about it
};

/// "planned", "done", "equal", "refused" or "not_reached".
[[nodiscard]] std::string_view to_string(StepState state);

/// One statement about an object of the pipeline. A Kafka table can have several: see `apply`.
struct Step {
    std::string object;  ///< "kaf.clicks_queue"
    std::string sql;     ///< secrets hidden
    StepState state = StepState::not_reached;

    friend bool operator==(const Step&, const Step&) = default;
};

struct ApplyOptions {
    bool dry_run = false;     ///< only looks, and says what would be done
    CheckOptions check = {};  ///< what the pipeline must pass before anything is sent
    /// ON CLUSTER: how long to wait for nodes that are not done when the server itself has stopped waiting for them,
    /// after the setting `distributed_ddl_task_timeout` (180 s).
    std::chrono::milliseconds cluster_timeout = std::chrono::minutes(2);
    /// Called for each step in turn: when it is begun (planned), and when its end is known. Not in a dry run.
    std::function<void(const Step&)> progress = {};
};

/// What was done, statement by statement, and what was found.
class ApplyReport {
public:
    ApplyReport(std::vector<Step> steps, Diagnostics found, bool passed)
        : steps_(std::move(steps)), diagnostics_(std::move(found)), passed_(passed) {}

    /// In the order of creation: databases, destinations, Kafka tables or their stand-ins, views, Kafka tables in the
    /// place of their stand-ins.
    [[nodiscard]] const std::vector<Step>& steps() const& { return steps_; }
    [[nodiscard]] std::vector<Step> steps() && { return std::move(steps_); }
    /// What `check` found, then what went wrong.
    [[nodiscard]] const Diagnostics& diagnostics() const& { return diagnostics_; }
    [[nodiscard]] Diagnostics diagnostics() && { return std::move(diagnostics_); }

    /// Whether the server has the whole pipeline now; after a dry run: whether nothing stands against it.
    [[nodiscard]] explicit operator bool() const { return passed_; }

private:
    std::vector<Step> steps_;
    Diagnostics diagnostics_;
    bool passed_;
};

/// Brings a pipeline to a server. Nothing that holds rows is ever altered, dropped or replaced.
///
/// First the pipeline is checked and its secrets are read; if either fails, nothing is sent. Then every object is
/// looked up, and only if none of those that are there differs, the missing ones are created, in the order of
/// `render(pipeline)`. The first statement that fails ends it; run again, it goes on with what is missing. What is ON
/// CLUSTER is looked up on the server that is asked, and made on all of them.
///
/// Where several views read one Kafka table, they are made on a stand-in, a Null table under its name, so that each
/// gets every message. If one of them is missing while the Kafka table is there, the stand-in takes the Kafka table's
/// place until the view is made: reading pauses, and goes on when the consumer group has let go of the old table (45 s
/// by default). A stand-in that is there was left by a run that was stopped; this one goes on from it. A Kafka table
/// that a view of the pipeline writes into is not paused: its stand-in would lose the rows.
///
///     const ApplyReport report = chddl::apply(pipeline, server);
///     for (const Step& step : report.steps()) fmt::print("{} {}\n", to_string(step.state), step.object);
///     if (!report) fmt::print(stderr, "{}", report.diagnostics().text());
[[nodiscard]] ApplyReport apply(const Pipeline& pipeline, Executor& server, const ApplyOptions& options = {});

}  // namespace chddl::inline CHDDL_ABI

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/plan/apply.ipp>
#endif
