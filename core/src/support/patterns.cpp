// Runs a pattern's program by backtracking with a memory: no split is tried twice at one place, so
// a search takes at most time in proportion to the program times the text.
#include "support/patterns.h"

#include <algorithm>
#include <vector>

#include "support/pattern_program.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;  // stands for a character that the text's end cuts

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

class Search {
 public:
  Search(const PatternProgram& program, std::string_view text)
      : program_(program), text_(text.substr(0, Pattern::kReach)), whole_(text.size() <= Pattern::kReach) {}

  bool run() {
    for (std::size_t start = 0; start <= text_.size(); ++start) {
      if (program_.anchored && start > 0) return false;
      if (can_start(start) && match_from(start)) return true;
    }
    return false;
  }

  std::string_view group(int index) const {
    const Slot first = slots_[static_cast<std::size_t>(2 * index)], last = slots_[static_cast<std::size_t>(2 * index + 1)];
    return first == kUnset || last == kUnset ? std::string_view() : text_.substr(first, last - first);
  }

 private:
  using Slot = std::uint32_t;
  static constexpr Slot kUnset = ~Slot{0};

  // To go on at a step, or to give a slot its old value back on the way.
  struct Task {
    std::int32_t step;
    Slot place;
    std::int32_t slot;
  };
  static constexpr std::int32_t kGoOn = -1;

  bool can_start(std::size_t at) const {
    if (at == text_.size()) return program_.starts['\0'];  // only what may be empty can begin there
    const auto byte = static_cast<unsigned char>(text_[at]);
    return (byte & 0xC0) != 0x80 && program_.starts[byte];
  }

  bool match_from(std::size_t start) {
    if (tried_.empty()) tried_.resize(static_cast<std::size_t>(program_.splits) * (text_.size() + 1));
    slots_.fill(kUnset);
    tasks_.push_back({0, static_cast<Slot>(start), kGoOn});
    while (!tasks_.empty()) {
      const Task task = tasks_.back();
      tasks_.pop_back();
      if (task.slot != kGoOn) slots_[static_cast<std::size_t>(task.slot)] = task.place;
      else if (follow(task.step, task.place)) return true;
    }
    return false;
  }

  // Follows the steps until one fails or all are done.
  bool follow(std::int32_t at, Slot place) {
    for (;;) {
      const PatternStep& step = program_.steps[static_cast<std::size_t>(at)];
      switch (step.op) {
        case PatternOp::accept: return true;
        case PatternOp::split:
          if (is_tried(step.value, place)) return false;
          tasks_.push_back({at + step.second, place, kGoOn});
          break;
        case PatternOp::jump: break;
        case PatternOp::save: save(step.value, place); break;
        default:
          const std::int32_t taken = taken_by(step, place);
          if (taken < 0) return false;
          place += static_cast<Slot>(taken);
      }
      at += step.first;
    }
  }

  bool is_tried(std::uint16_t split, Slot place) {
    const std::size_t bit = split * (text_.size() + 1) + place;
    if (tried_[bit]) return true;
    tried_[bit] = true;
    return false;
  }

  void save(std::uint16_t slot, Slot place) {
    if (slot >= slots_.size()) return;
    tasks_.push_back({0, slots_[slot], slot});
    slots_[slot] = place;
  }

  // How many bytes the step takes here; -1 where it fails.
  std::int32_t taken_by(const PatternStep& step, std::size_t at) const {
    const bool at_end = at == text_.size();
    switch (step.op) {
      case PatternOp::begin: return at == 0 ? 0 : -1;
      case PatternOp::end: return at_end && whole_ ? 0 : -1;
      case PatternOp::boundary: return (at > 0 && is_word(text_[at - 1])) != (!at_end && is_word(text_[at])) ? 0 : -1;
      case PatternOp::byte: return !at_end && static_cast<unsigned char>(text_[at]) == step.value ? 1 : -1;
      case PatternOp::letter: return !at_end && (text_[at] | 0x20) == step.value ? 1 : -1;
      default: return at_end ? -1 : taken_by_set(program_.sets[step.value], at);
    }
  }

  std::int32_t taken_by_set(const CharacterSet& set, std::size_t at) const {
    const std::size_t rest = text_.size() - at;
    const std::uint32_t length = utf8_length(static_cast<unsigned char>(text_[at]));
    if (length > rest) return set.has(kReplacement) ? static_cast<std::int32_t>(rest) : -1;
    return set.has(code_point(text_, at).value) ? static_cast<std::int32_t>(length) : -1;
  }

  const PatternProgram& program_;
  std::string_view text_;
  bool whole_;
  std::vector<bool> tried_;
  std::vector<Task> tasks_;
  std::array<Slot, 2 * Pattern::kMaxGroups> slots_{};
};

}  // namespace

Pattern::Pattern(std::string_view pattern) {
  if (auto program = compile_pattern(pattern)) program_ = std::make_unique<const PatternProgram>(std::move(*program));
}

Pattern::~Pattern() = default;

bool Pattern::ok() const { return program_ != nullptr; }

bool Pattern::match(std::string_view text, Groups& groups) const {
  if (!ok()) return false;
  Search search(*program_, text);
  if (!search.run()) return false;
  for (int i = 0; i < kMaxGroups; ++i) groups[static_cast<std::size_t>(i)] = search.group(i);
  return true;
}

bool Pattern::match(std::string_view text) const { return ok() && Search(*program_, text).run(); }

}  // namespace callscope
