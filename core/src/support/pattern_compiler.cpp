// From the text of a pattern to its program, by recursive descent. A piece of a program holds
// relative targets only, so repeating it is copying it.
#include <cstddef>
#include <string>

#include "support/pattern_program.h"
#include "text/utf8.h"

namespace callscope {
namespace {

using Piece = std::vector<PatternStep>;

constexpr int kMostRepeats = 100;
constexpr int kNoLimit = -1;

void append(Piece& to, const Piece& piece) { to.insert(to.end(), piece.begin(), piece.end()); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(std::uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Compiler {
 public:
  explicit Compiler(std::string_view text) : text_(text) {}

  std::optional<PatternProgram> run() {
    program_.steps = group_piece(alternatives(), 0);
    program_.steps.push_back({PatternOp::accept, 0, 0, 0});
    if (failed_ || at_ != text_.size()) return std::nullopt;
    for (PatternStep& step : program_.steps)
      if (step.op == PatternOp::split) step.value = static_cast<std::uint16_t>(program_.splits++);
    find_starts();
    return std::move(program_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  bool next_is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(std::string_view words) {
    if (text_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }
  Piece fail() {
    failed_ = true;
    at_ = text_.size();
    return {};
  }

  static std::int32_t length(const Piece& piece) { return static_cast<std::int32_t>(piece.size()); }

  Piece alternatives() {
    Piece piece = sequence();
    if (!take("|")) return piece;
    const Piece other = alternatives();
    Piece both{{PatternOp::split, 0, 1, length(piece) + 2}};
    append(both, piece);
    both.push_back({PatternOp::jump, 0, length(other) + 1, 0});
    append(both, other);
    return both;
  }

  Piece sequence() {
    Piece piece;
    while (!at_end() && !next_is('|') && !next_is(')')) append(piece, repeated(atom()));
    return piece;
  }

  Piece repeated(Piece piece) {
    int least = 1, most = 1;
    if (take("*")) least = 0, most = kNoLimit;
    else if (take("+")) most = kNoLimit;
    else if (take("?")) least = 0;
    else if (next_is('{')) bounds(least, most);
    else return piece;
    const bool greedy = !take("?");
    Piece all;
    for (int i = 0; i < least; ++i) append(all, piece);
    if (most == kNoLimit) append(all, any_number(piece, greedy));
    for (int i = least; i < most; ++i) append(all, choice(piece, 1, greedy));
    return all;
  }

  void bounds(int& least, int& most) {
    ++at_;
    least = most = number();
    if (take(",")) most = next_is('}') ? kNoLimit : number();
    if (!take("}") || least > kMostRepeats || most > kMostRepeats) fail();
  }

  int number() {
    int value = 0;
    if (at_end() || !is_digit(text_[at_])) fail();
    while (!at_end() && is_digit(text_[at_]) && value <= kMostRepeats) value = value * 10 + (text_[at_++] - '0');
    return value;
  }

  // The piece or nothing; `after` is where nothing goes on, behind the piece.
  static Piece choice(const Piece& piece, std::int32_t after, bool greedy) {
    const std::int32_t out = length(piece) + after;
    Piece all{greedy ? PatternStep{PatternOp::split, 0, 1, out} : PatternStep{PatternOp::split, 0, out, 1}};
    append(all, piece);
    return all;
  }

  static Piece any_number(const Piece& piece, bool greedy) {
    Piece all = choice(piece, 2, greedy);
    all.push_back({PatternOp::jump, 0, -(length(piece) + 1), 0});
    return all;
  }

  Piece atom() {
    const char c = text_[at_];
    if (c == '(') return group();
    if (c == '[') return set_piece(bracket());
    if (c == '*' || c == '+' || c == '?' || c == '{') return fail();
    if (c == '\\') return escape();
    if (take("^")) return {{PatternOp::begin, 0, 1, 0}};
    if (take("$")) return {{PatternOp::end, 0, 1, 0}};
    if (take(".")) {
      CharacterSet line_break;
      line_break.add('\n', '\n');
      line_break.invert();
      return set_piece(line_break);
    }
    return literal(point());
  }

  Piece group() {
    const bool any_case = any_case_;
    int index = -1;
    ++at_;
    if (take("?i)")) {  // holds to the end of the group that it stands in
      any_case_ = true;
      return {};
    }
    if (!take("?:")) index = ++program_.groups;
    Piece piece = alternatives();
    if (!take(")")) return fail();
    any_case_ = any_case;
    return index < 0 ? piece : group_piece(piece, index);
  }

  static Piece group_piece(const Piece& piece, int index) {
    Piece all{{PatternOp::save, static_cast<std::uint16_t>(2 * index), 1, 0}};
    append(all, piece);
    all.push_back({PatternOp::save, static_cast<std::uint16_t>(2 * index + 1), 1, 0});
    return all;
  }

  std::uint32_t point() {
    const CodePoint found = code_point(text_, at_);
    at_ += found.length;
    return found.value;
  }

  Piece literal(std::uint32_t value) const {
    if (any_case_ && is_letter(value)) return {{PatternOp::letter, static_cast<std::uint16_t>(value | 0x20), 1, 0}};
    std::string bytes;
    append_utf8(bytes, value);
    Piece piece;
    for (const char c : bytes) piece.push_back({PatternOp::byte, static_cast<unsigned char>(c), 1, 0});
    return piece;
  }

  Piece set_piece(CharacterSet set) {
    program_.sets.push_back(std::move(set));
    return {{PatternOp::set, static_cast<std::uint16_t>(program_.sets.size() - 1), 1, 0}};
  }

  Piece escape() {
    if (take("\\b")) return {{PatternOp::boundary, 0, 1, 0}};
    CharacterSet set;
    if (class_escape(set)) return set_piece(std::move(set));
    return literal(escaped_point());
  }

  std::uint32_t escaped_point() {
    ++at_;
    if (take("n")) return '\n';
    if (take("t")) return '\t';
    if (at_end() || is_letter(static_cast<unsigned char>(text_[at_])) || is_digit(text_[at_])) return fail(), 0;
    return point();
  }

  // \d \w \s and, in capitals, what is none of them.
  bool class_escape(CharacterSet& set) {
    CharacterSet found;
    const char name = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    switch (name | 0x20) {
      case 's': found.add('\t', '\n'); found.add('\f', '\r'); found.add(' ', ' '); break;
      case 'w': found.add('A', 'Z'); found.add('a', 'z'); found.add('_', '_'); [[fallthrough]];
      case 'd': found.add('0', '9'); break;
      default: return false;
    }
    if (name < 'a') found.invert();
    set.add(found);
    at_ += 2;
    return true;
  }

  CharacterSet bracket() {
    CharacterSet set;
    ++at_;
    const bool inverted = take("^");
    do {
      if (at_end()) return fail(), set;
      if (next_is('\\') && class_escape(set)) continue;
      const std::uint32_t first = bracket_point();
      const bool range = next_is('-') && at_ + 1 < text_.size() && text_[at_ + 1] != ']';
      if (range) ++at_;
      set.add(first, range ? bracket_point() : first);
    } while (!take("]"));
    if (any_case_) set.add_other_case();
    if (inverted) set.invert();
    return set;
  }

  std::uint32_t bracket_point() { return next_is('\\') ? escaped_point() : point(); }

  void find_starts() {
    program_.anchored = program_.steps[1].op == PatternOp::begin;
    std::vector<bool> seen(program_.steps.size());
    std::vector<std::int32_t> open{0};
    while (!open.empty()) {
      const std::int32_t at = open.back();
      open.pop_back();
      if (seen[static_cast<std::size_t>(at)]) continue;
      seen[static_cast<std::size_t>(at)] = true;
      const PatternStep& step = program_.steps[static_cast<std::size_t>(at)];
      if (step.op == PatternOp::split) open.push_back(at + step.second);
      if (!add_starts(step)) open.push_back(at + step.first);
    }
  }

  // Whether the step takes a character, so that nothing behind it begins a match.
  bool add_starts(const PatternStep& step) {
    auto& starts = program_.starts;
    switch (step.op) {
      case PatternOp::byte: starts[step.value] = true; return true;
      case PatternOp::letter: starts[step.value] = starts[step.value & ~0x20u] = true; return true;
      case PatternOp::set:
        for (std::uint32_t c = 0; c < 0x80; ++c)
          if (program_.sets[step.value].has(c)) starts[c] = true;
        for (std::size_t c = 0x80; c < 0x100; ++c) starts[c] = true;
        return true;
      case PatternOp::accept: starts.fill(true); return true;
      default: return false;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool any_case_ = false;
  bool failed_ = false;
  PatternProgram program_;
};

}  // namespace

std::optional<PatternProgram> compile_pattern(std::string_view pattern) { return Compiler(pattern).run(); }

}  // namespace callscope
