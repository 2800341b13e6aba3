// A server on a loopback port that says exactly the bytes that a test wants, right or wrong.
#pragma once

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <charconv>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

namespace raw {

/// What is done about one request.
struct Reply {
    std::string bytes = {};
    bool closes = true;          ///< the connection, behind the bytes
    bool never_ends = false;     ///< the bytes again and again, until nobody takes them
    bool closes_unread = false;  ///< before the request's body was read
    bool stays_silent = false;   ///< until the server ends
};

/// A well-formed answer.
inline Reply answer(int status, const std::string& body, const std::string& headers = {}) {
    return {"HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
                headers + "\r\n" + body,
            false};
}

class Server {
public:
    using Script = std::function<Reply(std::size_t)>;  ///< by the number of the request, from 0

    explicit Server(Script script) : script_(std::move(script)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        if (::bind(listener_, plain, size) != 0 || ::listen(listener_, 16) != 0) std::abort();
        ::getsockname(listener_, plain, &size);
        port_ = ntohs(address.sin_port);
        thread_ = std::thread([this] { serve(); });
    }
    explicit Server(Reply reply) : Server([reply = std::move(reply)](std::size_t) { return reply; }) {}
    ~Server() { stop(); }
    Server(const Server&) = delete;
    Server(Server&&) = delete;
    Server& operator=(const Server&) = delete;
    Server& operator=(Server&&) = delete;

    /// From now on the port refuses connections.
    void stop() {
        ends_ = true;
        if (thread_.joinable()) thread_.join();
        if (listener_ >= 0) ::close(listener_);
        listener_ = -1;
    }

    [[nodiscard]] std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
    [[nodiscard]] std::string url() const { return "http://" + address(); }
    [[nodiscard]] std::vector<std::string> requests() const {
        const std::lock_guard lock(mutex_);
        return requests_;
    }
    [[nodiscard]] std::size_t connections() const { return connections_; }
    [[nodiscard]] std::size_t bytes_sent() const { return bytes_sent_; }

private:
    /// Whether there is something to read; false when the server ends.
    [[nodiscard]] bool waits_for(int socket) const {
        pollfd entry{socket, POLLIN, 0};
        while (!ends_)
            if (::poll(&entry, 1, 20) > 0) return true;
        return false;
    }

    void serve() {
        while (waits_for(listener_)) {
            const int socket = ::accept(listener_, nullptr, nullptr);
            if (socket < 0) continue;
            ++connections_;
            while (converse(socket)) {
            }
            ::close(socket);
        }
    }

    /// One request; whether the connection stays.
    [[nodiscard]] bool converse(int socket) {
        std::string text;
        const bool whole = read_request(socket, text);
        if (text.empty()) return false;
        std::size_t number = 0;
        {
            const std::lock_guard lock(mutex_);
            number = requests_.size();
            requests_.push_back(text);
        }
        const Reply reply = script_(number);
        if (reply.stays_silent) {
            while (!ends_) std::this_thread::sleep_for(std::chrono::milliseconds(10));
            return false;
        }
        bool sent = send_all(socket, reply.bytes);
        const std::string more(reply.never_ends ? std::size_t{1} << 16U : 0, 'x');
        while (reply.never_ends && sent) sent = send_all(socket, more);
        return whole && sent && !reply.closes;
    }

    /// Whether it came to its end.
    [[nodiscard]] bool read_request(int socket, std::string& text) {
        std::array<char, 4096> buffer{};
        while (waits_for(socket)) {
            const auto got = ::recv(socket, buffer.data(), buffer.size(), 0);
            if (got <= 0) return false;
            text.append(buffer.data(), static_cast<std::size_t>(got));
            const std::size_t head = text.find("\r\n\r\n");
            if (head == std::string::npos) {
                if (text.size() > 3 && text[0] == '\x16') return true;  // TLS: what it says cannot be read
                continue;
            }
            const std::string_view name = "Content-Length: ";
            const std::size_t at = text.find(name);
            std::size_t length = 0;
            if (at != std::string::npos)
                std::from_chars(text.data() + at + name.size(), text.data() + text.size(), length);
            if (text.size() >= head + 4 + length) return true;
            if (script_(requests().size()).closes_unread) return false;
        }
        return false;
    }

    [[nodiscard]] bool send_all(int socket, std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            bytes_sent_ += static_cast<std::size_t>(sent);
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    Script script_;
    int listener_;
    int port_ = 0;
    std::atomic<bool> ends_{false};
    std::atomic<std::size_t> connections_{0};
    std::atomic<std::size_t> bytes_sent_{0};
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

}  // namespace raw
