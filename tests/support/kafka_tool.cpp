// What the live suites and examples need of Kafka, and no tool in Kafka's own jars gives:
// topics, numbered messages with their checksums, waiting for a broker, and a broker that is a mock.
#include <fmt/format.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

#include "messages.hpp"

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::string_view usage =
    "usage: kafka_tool wait BOOTSTRAP SECONDS            until the broker answers\n"
    "       kafka_tool topic BOOTSTRAP NAME [PARTITIONS] creates a topic; one partition if not said\n"
    "       kafka_tool produce BOOTSTRAP TOPIC COUNT     sends messages 1 to COUNT, prints each column's checksum\n"
    "       kafka_tool send BOOTSTRAP TOPIC KEY TEXT...  sends each text as a message of that key\n"
    "       kafka_tool mock                              is a mock cluster until SIGINT or SIGTERM, prints its "
    "address\n";

struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

template <auto destroy>
struct Destroy {
    void operator()(auto* handle) const { destroy(handle); }
};

using Client = std::unique_ptr<rd_kafka_t, Destroy<rd_kafka_destroy>>;
using Topic = std::unique_ptr<rd_kafka_topic_t, Destroy<rd_kafka_topic_destroy>>;
using Metadata = std::unique_ptr<const rd_kafka_metadata_t, Destroy<rd_kafka_metadata_destroy>>;
using NewTopic = std::unique_ptr<rd_kafka_NewTopic_t, Destroy<rd_kafka_NewTopic_destroy>>;
using Queue = std::unique_ptr<rd_kafka_queue_t, Destroy<rd_kafka_queue_destroy>>;
using Event = std::unique_ptr<rd_kafka_event_t, Destroy<rd_kafka_event_destroy>>;
using MockCluster = std::unique_ptr<rd_kafka_mock_cluster_t, Destroy<rd_kafka_mock_cluster_destroy>>;

template <class Number>
Number number(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc{} || end != text.end() || value < 1) {
        throw Failure(fmt::format("'{}' is not a number from 1 on", text));
    }
    return value;
}

struct Delivery {
    std::uint64_t delivered = 0;
    std::string failure;
};

void on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque) {
    auto& delivery = *static_cast<Delivery*>(opaque);
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        ++delivery.delivered;
    } else {
        delivery.failure = rd_kafka_err2str(message->err);
    }
}

void set(rd_kafka_conf_t* conf, const char* name, const char* value) {
    std::array<char, 512> text{};
    if (rd_kafka_conf_set(conf, name, value, text.data(), text.size()) != RD_KAFKA_CONF_OK) throw Failure(text.data());
}

/// Without a log: until a broker is up, librdkafka would write of every vain try.
Client client(const char* bootstrap, Delivery* delivery = nullptr) {
    rd_kafka_conf_t* conf = rd_kafka_conf_new();
    rd_kafka_conf_set_log_cb(conf, nullptr);
    if (bootstrap) set(conf, "bootstrap.servers", bootstrap);
    set(conf, "enable.idempotence", "true");  // a message sent again after a lost answer is stored once
    rd_kafka_conf_set_opaque(conf, delivery);
    rd_kafka_conf_set_dr_msg_cb(conf, on_delivery);
    std::array<char, 512> text{};
    Client made(rd_kafka_new(RD_KAFKA_PRODUCER, conf, text.data(), text.size()));
    if (!made) throw Failure(text.data());
    return made;
}

/// Of one topic, or of the cluster alone.
Metadata metadata(rd_kafka_t* rk, rd_kafka_topic_t* topic) {
    const rd_kafka_metadata_t* answer = nullptr;
    const auto error = rd_kafka_metadata(rk, 0, topic, &answer, 1000);
    return Metadata(error == RD_KAFKA_RESP_ERR_NO_ERROR ? answer : nullptr);
}

/// Asks until the answer is yes. A broker that is starting refuses at once, so a short rest comes between.
void until(auto&& yes, std::chrono::seconds limit, const std::string& failure) {
    for (const auto deadline = Clock::now() + limit; !yes(); std::this_thread::sleep_for(100ms)) {
        if (Clock::now() > deadline) throw Failure(fmt::format("{} within {} s", failure, limit.count()));
    }
}

void wait(const char* bootstrap, std::chrono::seconds limit) {
    const Client rk = client(bootstrap);
    const auto answers = [&] {
        const Metadata answer = metadata(rk.get(), nullptr);
        return answer && answer->broker_cnt > 0;
    };
    until(answers, limit, fmt::format("no answer from {}", bootstrap));
}

/// The result of one CreateTopics request for one topic.
void check_created(rd_kafka_event_t* event) {
    if (!event) throw Failure("no answer to the request for a topic within 30 s");
    if (rd_kafka_event_error(event)) throw Failure(rd_kafka_event_error_string(event));
    std::size_t count = 0;
    const auto* topics = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count);
    for (const rd_kafka_topic_result_t* topic : std::span(topics, count)) {
        if (rd_kafka_topic_result_error(topic)) throw Failure(rd_kafka_topic_result_error_string(topic));
    }
}

bool has_leaders(const rd_kafka_metadata_t* answer) {
    if (!answer || answer->topic_cnt != 1 || answer->topics[0].err || answer->topics[0].partition_cnt < 1) return false;
    const std::span partitions(answer->topics[0].partitions, static_cast<std::size_t>(answer->topics[0].partition_cnt));
    return std::ranges::all_of(partitions, [](const auto& partition) { return partition.leader >= 0; });
}

void request_topic(rd_kafka_t* rk, const char* name, int partitions) {
    std::array<char, 512> text{};
    const NewTopic wanted(rd_kafka_NewTopic_new(name, partitions, 1, text.data(), text.size()));
    if (!wanted) throw Failure(text.data());
    const Queue queue(rd_kafka_queue_new(rk));
    rd_kafka_NewTopic_t* list[] = {wanted.get()};
    rd_kafka_CreateTopics(rk, list, 1, nullptr, queue.get());
    check_created(Event(rd_kafka_queue_poll(queue.get(), 30'000)).get());
}

/// Only the mock cluster names a controller that is not there. It takes no request for a topic: it makes one, of four
/// partitions, when asked for its metadata.
bool has_controller(rd_kafka_t* rk) {
    const std::int32_t controller = rd_kafka_controllerid(rk, 2000);
    const Metadata answer = metadata(rk, nullptr);
    if (!answer) throw Failure("the broker has stopped to answer");
    const std::span brokers(answer->brokers, static_cast<std::size_t>(answer->broker_cnt));
    return std::ranges::any_of(brokers, [&](const auto& broker) { return broker.id == controller; });
}

void create_topic(const char* bootstrap, const char* name, int partitions) {
    wait(bootstrap, 30s);
    const Client rk = client(bootstrap);
    if (has_controller(rk.get())) request_topic(rk.get(), name, partitions);

    const Topic topic(rd_kafka_topic_new(rk.get(), name, nullptr));
    until([&] { return has_leaders(metadata(rk.get(), topic.get()).get()); }, 30s,
          fmt::format("topic {} is not in the metadata", name));
}

void send(rd_kafka_t* rk, rd_kafka_topic_t* topic, const std::string& key, const std::string& value) {
    const auto accepted = [&] {
        return rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, const_cast<char*>(value.data()),
                                value.size(), key.data(), key.size(), nullptr) == 0;
    };
    while (!accepted()) {
        const rd_kafka_resp_err_t error = rd_kafka_last_error();
        if (error != RD_KAFKA_RESP_ERR__QUEUE_FULL) throw Failure(rd_kafka_err2str(error));
        rd_kafka_poll(rk, 100);
    }
}

void finish(rd_kafka_t* rk, const Delivery& delivery, std::uint64_t count) {
    rd_kafka_flush(rk, 60'000);
    if (delivery.delivered != count) {
        throw Failure(fmt::format("{} of {} messages were delivered: {}", delivery.delivered, count,
                                  delivery.failure.empty() ? "no answer within 60 s" : delivery.failure));
    }
}

void send_all(const char* bootstrap, const char* name, const char* key, std::span<char*> texts) {
    Delivery delivery;
    const Client rk = client(bootstrap, &delivery);
    const Topic topic(rd_kafka_topic_new(rk.get(), name, nullptr));
    for (const char* text : texts) send(rk.get(), topic.get(), key, text);
    finish(rk.get(), delivery, texts.size());
}

void produce(const char* bootstrap, const char* name, std::uint64_t count) {
    Delivery delivery;
    const Client rk = client(bootstrap, &delivery);
    const Topic topic(rd_kafka_topic_new(rk.get(), name, nullptr));
    chddl_test::Checksums checksums;
    for (std::uint64_t id = 1; id <= count; ++id) {
        const chddl_test::Message message = chddl_test::message(id);
        send(rk.get(), topic.get(), key(message), json(message));
        checksums.add(message);
    }
    finish(rk.get(), delivery, count);
    fmt::print("count\t{}\n{}", count, checksums.tsv());
}

void mock() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before librdkafka's threads start, so that they block them too

    const Client rk = client(nullptr);
    const MockCluster cluster(rd_kafka_mock_cluster_new(rk.get(), 1));
    if (!cluster) throw Failure("the mock cluster does not start");
    fmt::print("{}\n", rd_kafka_mock_cluster_bootstraps(cluster.get()));
    std::fflush(stdout);
    int signal = 0;
    sigwait(&signals, &signal);
}

int run(std::span<char*> args) {
    const std::string_view command = args.size() > 1 ? args[1] : "";
    if (command == "wait" && args.size() == 4) {
        wait(args[2], std::chrono::seconds(number<int>(args[3])));
    } else if (command == "topic" && (args.size() == 4 || args.size() == 5)) {
        create_topic(args[2], args[3], args.size() == 5 ? number<int>(args[4]) : 1);
    } else if (command == "produce" && args.size() == 5) {
        produce(args[2], args[3], number<std::uint64_t>(args[4]));
    } else if (command == "send" && args.size() > 5) {
        send_all(args[2], args[3], args[4], args.subspan(5));
    } else if (command == "mock" && args.size() == 2) {
        mock();
    } else {
        fmt::print(stderr, "{}", usage);
        return 1;
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) try {
    return run(std::span(argv, static_cast<std::size_t>(argc)));
} catch (const std::exception& failure) {
    fmt::print(stderr, "kafka_tool: {}\n", failure.what());
    return 1;
}
