// One event a function.
#pragma once

#include <chddl/core/report.hpp>
#include <chddl/json/spec_reader.hpp>

#include <chddl/core/nearest.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace chddl::inline CHDDL_ABI::detail {

void append_pointer_key(std::string& pointer, std::string_view key);

template <FixedString Name, class... Args>
void SpecReader::report(bool inside, const Args&... args) {
    if (found_.size() >= most_findings || places_ >= most_places) {
        ++left_out_;
        return;
    }
    std::string at = pointer(inside);
    places_ += at.size();
    found_.report<Name>(Place(), args...).at = std::move(at);
}

CHDDL_INLINE std::string SpecReader::pointer(bool inside) const {
    std::string text;
    for (std::size_t i = 0; i + (inside ? 0 : 1) < frames_.size(); ++i) {
        const Frame& frame = frames_[i];
        text += '/';
        if (frame.list != nullptr)
            text += std::to_string(frame.index - 1);
        else
            append_pointer_key(text, frame.last_key);
    }
    return text;
}

/// Once there is a finding, nobody gets the model: its lists need not grow with the text.
template <class Form>
void SpecReader::forget(const Form& form, void* target) {
    if (!found_.empty()) form.clear(target);
}

CHDDL_INLINE SpecReader::Slot SpecReader::next() {
    if (frames_.empty()) return root_;
    Frame& frame = frames_.back();
    if (frame.list != nullptr) {
        ++frame.index;
        forget(*frame.list, frame.target);
        return {frame.list->element, frame.list->append(frame.target)};
    }
    if (frame.object == nullptr) return {};
    if (frame.object->entry != nullptr) {
        forget(*frame.object, frame.target);
        return {frame.object->entry_shape, frame.object->entry(frame.target, frame.last_key)};
    }
    if (frame.field == nullptr) return {};
    return {frame.field->shape, member(frame.scratch ? frame.scratch.get() : frame.target, *frame.field)};
}

[[nodiscard]] CHDDL_INLINE std::string_view kind_words(JsonScalar::Kind kind) {
    switch (kind) {
        case JsonScalar::Kind::null:
            return "null";
        case JsonScalar::Kind::boolean:
            return "true or false";
        case JsonScalar::Kind::integer:
        case JsonScalar::Kind::unsigned_integer:
        case JsonScalar::Kind::real:
            return "a number";
        case JsonScalar::Kind::string:
            return "a string";
    }
    return "";
}

CHDDL_INLINE void SpecReader::wrong_kind(std::string_view is, const Shape& shape) {
    report<"spec-kind">(true, Plain{is}, Plain{shape.expects});
}

[[nodiscard]] CHDDL_INLINE bool takes_kind(const ScalarForm& form, JsonScalar::Kind kind) {
    switch (kind) {
        case JsonScalar::Kind::null:
            return false;
        case JsonScalar::Kind::boolean:
            return form.boolean;
        case JsonScalar::Kind::integer:
        case JsonScalar::Kind::unsigned_integer:
            return form.integer;
        case JsonScalar::Kind::real:
            return form.real;
        case JsonScalar::Kind::string:
            return form.string;
    }
    return false;
}

CHDDL_INLINE bool SpecReader::takes(const Shape& shape, const JsonScalar& value) {
    if (!takes_kind(shape.scalars, value.kind)) {
        wrong_kind(kind_words(value.kind), shape);
        return false;
    }
    const auto choices = shape.scalars.choices;
    if (choices.empty() || std::find(choices.begin(), choices.end(), value.text) != choices.end()) return true;
    std::string all;
    for (const std::string_view choice : choices) all.append(all.empty() ? "" : ", ").append(choice);
    report<"spec-choice">(true, value.text, Plain{all});
    return false;
}

/// 1.0 and 1e3 are whole numbers, too, as far as a real number is exact.
[[nodiscard]] CHDDL_INLINE JsonScalar whole_where_wanted(const Shape& shape, JsonScalar value) {
    constexpr double exact = 9007199254740992.0;  // 2^53
    const bool wanted = value.kind == JsonScalar::Kind::real && shape.scalars.integer && !shape.scalars.real;
    if (!wanted || std::trunc(value.real) != value.real || std::abs(value.real) > exact) return value;
    value.kind = JsonScalar::Kind::integer;
    value.integer = static_cast<std::int64_t>(value.real);
    return value;
}

/// A whole number that 64 bits do not hold comes as a real one.
[[nodiscard]] CHDDL_INLINE bool is_beyond(const JsonScalar& value) {
    constexpr double limit = 18446744073709551616.0;  // 2^64
    constexpr double lowest = -9223372036854775808.0;
    if (value.kind != JsonScalar::Kind::real) return false;
    const bool whole = std::trunc(value.real) == value.real;
    return value.text.find_first_of(".eE") == std::string_view::npos ||
           (whole && (value.real >= limit || value.real < lowest));
}

CHDDL_INLINE bool SpecReader::scalar(const JsonScalar& value) {
    const auto [shape, target] = next();
    if (shape == nullptr) return true;
    const JsonScalar meant = whole_where_wanted(*shape, value);
    if (is_beyond(meant)) return report<"spec-value">(true, Plain{"is a whole number beyond 64 bits"}), true;
    if (!takes(*shape, meant)) return true;
    const Problem problem = shape->scalar(shape->open != nullptr ? shape->open(target) : target, meant);
    if (!problem.empty()) report<"spec-value">(true, Plain{problem});
    return true;
}

CHDDL_INLINE bool SpecReader::push(Frame frame) {
    if (frames_.size() >= most_levels) {
        found_.report<"spec-depth">(Place(), most_levels);
        return false;
    }
    frames_.push_back(std::move(frame));
    return true;
}

CHDDL_INLINE bool SpecReader::begin_object() {
    const auto [shape, target] = next();
    if (shape != nullptr && shape->object == nullptr) wrong_kind("an object", *shape);
    if (shape == nullptr || shape->object == nullptr) return push({});
    const ObjectForm& form = *shape->object;
    return push({.object = &form,
                 .target = shape->open != nullptr ? shape->open(target) : target,
                 .scratch = form.scratch != nullptr ? form.scratch() : nullptr});
}

CHDDL_INLINE void SpecReader::unknown_key(const Frame& frame, std::string_view name) {
    Nearest nearest(found_.size() < 100 ? name : std::string_view());
    for (const Field& field : frame.object->fields) nearest.offer(field.name);
    report<"spec-key">(true, name, Plain{nearest.hint()});
}

CHDDL_INLINE void SpecReader::too_many(const Frame& frame) {
    const std::string words = "has more than " + std::to_string(most_entries) + " keys: write a list";
    if (frame.index == most_entries + 1) report<"spec-value">(false, Plain{words});
}

CHDDL_INLINE bool SpecReader::key(std::string_view name) {
    Frame& frame = frames_.back();
    frame.last_key = name;
    frame.field = nullptr;
    if (frame.object == nullptr) return true;
    if (frame.object->entry != nullptr) {
        if (++frame.index > most_entries)
            too_many(frame);
        else if (!frame.keys.insert(frame.last_key).second)
            report<"spec-repeated">(true, name);
        return true;
    }
    const std::span<const Field> fields = frame.object->fields;
    const auto field = std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.name == name; });
    if (field == fields.end()) return unknown_key(frame, name), true;
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(field - fields.begin());
    if ((frame.seen & bit) != 0) return report<"spec-repeated">(true, name), true;
    frame.seen |= bit;
    frame.field = &*field;
    return true;
}

CHDDL_INLINE bool SpecReader::end_object() {
    const Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (frame.object == nullptr) return true;
    bool whole = true;
    for (std::size_t i = 0; i < frame.object->fields.size(); ++i) {
        const Field& field = frame.object->fields[i];
        if (!field.required || (frame.seen >> i & 1U) != 0) continue;
        report<"spec-missing">(true, field.name);
        whole = false;
    }
    if (!whole || frame.object->finish == nullptr) return true;
    const Problem problem = frame.object->finish(frame.target, frame.scratch.get());
    if (!problem.empty()) report<"spec-value">(true, Plain{problem});
    return true;
}

CHDDL_INLINE bool SpecReader::begin_list() {
    const auto [shape, target] = next();
    if (shape != nullptr && shape->list == nullptr) wrong_kind("a list", *shape);
    if (shape == nullptr || shape->list == nullptr) return push({});
    return push({.list = shape->list, .target = shape->open != nullptr ? shape->open(target) : target});
}

CHDDL_INLINE bool SpecReader::end_list() {
    frames_.pop_back();
    return true;
}

}  // namespace chddl::inline CHDDL_ABI::detail
