// The events of a JSON text, put into the model: no tree of the text is ever built.
#pragma once

#include <chddl/config.hpp>
#include <chddl/core/diagnostics.hpp>
#include <chddl/json/shape.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace chddl::inline CHDDL_ABI::detail {

class SpecReader {
public:
    static constexpr std::size_t most_levels = 100;
    static constexpr std::size_t most_findings = 10'000;
    static constexpr std::size_t most_entries = 10'000;    ///< of an object that takes any key; a list takes more
    static constexpr std::size_t most_places = 1U << 22U;  ///< bytes of all pointers of findings

    SpecReader(const Shape& shape, void* target) : root_{&shape, target} {}

    // What stands there next; false: the reading ends.
    bool scalar(const JsonScalar& value);
    bool begin_object();
    bool key(std::string_view name);
    bool end_object();
    bool begin_list();
    bool end_list();

    [[nodiscard]] Diagnostics& found() { return found_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

private:
    /// Where a value goes; no shape: it is passed over.
    struct Slot {
        const Shape* shape = nullptr;
        void* target = nullptr;
    };
    /// A bracket that is open.
    struct Frame {
        const ObjectForm* object = nullptr;  // neither: it is passed over
        const ListForm* list = nullptr;
        void* target = nullptr;
        std::shared_ptr<void> scratch = {};
        const Field* field = nullptr;  // of the last key; null: an unknown one
        std::uint64_t seen = 0;        // of the fields
        std::unordered_set<std::string> keys = {};
        std::string last_key = {};
        std::size_t index = 0;  // of the next element or entry
    };

    [[nodiscard]] Slot next();
    [[nodiscard]] bool push(Frame frame);
    [[nodiscard]] std::string pointer(bool inside) const;
    [[nodiscard]] bool takes(const Shape& shape, const JsonScalar& value);
    template <class Form>
    void forget(const Form& form, void* target);
    void wrong_kind(std::string_view is, const Shape& shape);
    void too_many(const Frame& frame);
    void unknown_key(const Frame& frame, std::string_view name);
    /// At the value that was begun last; not `inside`: at the bracket around it.
    template <FixedString Name, class... Args>
    void report(bool inside, const Args&... args);

    Slot root_;
    std::vector<Frame> frames_;
    Diagnostics found_;
    std::size_t left_out_ = 0;
    std::size_t places_ = 0;
};

}  // namespace chddl::inline CHDDL_ABI::detail

#if defined(CHDDL_HEADER_ONLY)
#include <chddl/json/spec_reader.ipp>
#endif
