#include "text/tokens.h"

#include <utility>

#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

// hash_folded of an ASCII word in any case, without writing the folded word.
constexpr WordId hash_ascii(std::string_view word) {
  WordHash hash;
  for (char c : word) hash.add(is_capital(c) ? c + 32 : c);
  return hash.id();
}

// Of every ASCII character as a token by itself.
struct MarkIds {
  WordId of[128];
};
constexpr MarkIds mark_ids() {
  MarkIds table{};
  for (int c = 0; c < 128; ++c) {
    const char mark = static_cast<char>(c);
    table.of[c] = hash_ascii({&mark, 1});
  }
  return table;
}
constexpr MarkIds kMarks = mark_ids();

// What a byte is in a plain word: its folded character and a bit for its kind; 0 where it ends the word; or this mark.
constexpr std::uint16_t kNotPlain = 1, kCapital = 0x100, kSmall = 0x200;
struct WordBytes {
  std::uint16_t of[256];
};
constexpr WordBytes word_bytes() {
  WordBytes table{};
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<unsigned char>(byte);
    if (byte >= 0x80 || c == '\'' || c == '&')
      table.of[byte] = kNotPlain;
    else if (kAscii.of[byte] == CharClass::letter)
      table.of[byte] = (c | 0x20) | (is_capital(static_cast<char>(c)) ? kCapital : kSmall);
    else if (kAscii.of[byte] == CharClass::digit)
      table.of[byte] = c;
  }
  return table;
}
constexpr WordBytes kWordBytes = word_bytes();

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5 + 8); }

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte == ' ') {
        gap_ |= kSpaceBefore;
        ++at_;
      } else if (kWordBytes.of[byte] >= kCapital) {  // a letter of ASCII
        word();
      } else {
        step();
      }
    }
    return std::move(tokens_);
  }

 private:
  struct Char {
    CharClass kind;
    char32_t value;
    std::uint32_t length;
  };

  Char look(std::size_t at) const {
    if (at >= text_.size()) return {CharClass::newline, 0, 0};
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) return {kAscii.of[byte], byte, 1};
    const CodePoint point = code_point(text_, at);
    return {classify(point.value), point.value, point.length};
  }
  bool is(std::size_t at, CharClass kind) const { return at < text_.size() && look(at).kind == kind; }

  void step() {
    const Char c = look(at_);
    switch (c.kind) {
      case CharClass::newline:
        // A carriage return and its line feed are one line break.
        if (!(c.value == '\n' && at_ > 0 && text_[at_ - 1] == '\r'))
          gap_ |= (gap_ & kLineStart) != 0 ? kParagraphStart : kLineStart;
        [[fallthrough]];
      case CharClass::blank: gap_ |= kSpaceBefore; [[fallthrough]];
      case CharClass::ignored: at_ += c.length; return;
      case CharClass::letter: return word();
      case CharClass::digit: return number();
      case CharClass::cjk: return run_of(CharClass::cjk, TokenKind::cjk);
      case CharClass::kana: return run_of(CharClass::kana, TokenKind::kana);
      case CharClass::hangul: return run_of(CharClass::hangul, TokenKind::hangul);
      case CharClass::symbol: return emit(at_ + c.length, TokenKind::symbol);
      case CharClass::punct:
        if (possessive(at_)) return emit(at_ + c.length + 1, TokenKind::word);
        return emit(at_ + c.length, TokenKind::punct);
    }
  }

  bool is_apostrophe(const Char& c) const { return c.value == '\'' || c.value == 0x2019; }

  // "'s" at the end of a word.
  bool possessive(std::size_t at) const {
    const Char mark = look(at);
    if (!is_apostrophe(mark) || at == 0) return false;
    const std::size_t after = at + mark.length;
    if (after >= text_.size() || (text_[after] | 0x20) != 's') return false;
    return !is(after + 1, CharClass::letter) && !tokens_.empty() && tokens_.back().end == at;
  }

  // Most words are ASCII letters and digits up to a blank: they are hashed while they are read.
  bool plain_word() {
    WordHash hash;
    std::size_t end = at_;
    std::uint16_t kinds = 0;
    for (; end < text_.size(); ++end) {
      const std::uint16_t byte = kWordBytes.of[static_cast<unsigned char>(text_[end])];
      if (byte <= kNotPlain) {
        if (byte == kNotPlain || (text_[end] == '.' && end - at_ == 1)) return false;
        break;
      }
      kinds |= byte;
      hash.add(static_cast<char>(byte & 0xFF));
    }
    const bool capitalised = is_capital(text_[at_]);
    const bool no_small = (kinds & (kCapital | kSmall)) == kCapital;
    put(end, TokenKind::word, hash.id(),
        case_flags(capitalised, no_small ? capitals_in(at_, end) : 0, no_small ? 0 : 1));
    return true;
  }

  unsigned capitals_in(std::size_t at, std::size_t end) const {
    unsigned capitals = 0;
    for (; at < end; ++at) capitals += is_capital(text_[at]);
    return capitals;
  }

  void word() {
    if (plain_word()) return;
    std::size_t end = at_;
    while (end < text_.size()) {
      const Char c = look(end);
      if (c.kind == CharClass::letter || c.kind == CharClass::digit) {
        end += c.length;
        continue;
      }
      if (is_apostrophe(c) && is(end + c.length, CharClass::letter)) {
        const std::size_t after = end + c.length;
        if ((text_[after] | 0x20) == 's' && !is(after + 1, CharClass::letter)) break;
        end = after;
        continue;
      }
      if (c.value == '&' && is(end + 1, CharClass::letter)) {  // R&D, S&P
        ++end;
        continue;
      }
      break;
    }
    if (end - at_ == 1) end = dotted(end);
    emit(end, TokenKind::word);
  }

  // "U.S.", "p.m.", "e.g.": single letters, each with its point.
  std::size_t dotted(std::size_t end) const {
    std::size_t last = end;
    int letters = 1;
    while (last + 1 < text_.size() && text_[last] == '.' && is(last + 1, CharClass::letter) &&
           look(last + 1).length == 1 && !is(last + 2, CharClass::letter) && !is(last + 2, CharClass::digit)) {
      last += 2;
      ++letters;
    }
    if (letters == 1) return end;
    return last < text_.size() && text_[last] == '.' ? last + 1 : last;
  }

  void number() {
    std::size_t end = at_;
    while (end < text_.size()) {
      const Char c = look(end);
      if (c.kind == CharClass::digit) {
        end += c.length;
      } else if (c.value == '.' && is(end + 1, CharClass::digit)) {
        ++end;
      } else if (c.value == ',' && groups_follow(end + 1)) {
        ++end;
      } else {
        break;
      }
    }
    emit(end, TokenKind::number);
  }

  // A comma belongs to a number before two or three digits that end there: "1,234", "1,00,000".
  bool groups_follow(std::size_t at) const {
    std::size_t digits = 0;
    while (digits < 4 && is(at + digits, CharClass::digit) && look(at + digits).length == 1) ++digits;
    return digits == 3 || (digits == 2 && at + 2 < text_.size() && text_[at + 2] == ',');
  }

  void run_of(CharClass kind, TokenKind token) {
    std::size_t end = at_;
    while (is(end, kind)) end += look(end).length;
    emit(end, token);
  }

  void emit(std::size_t end, TokenKind kind) {
    const std::string_view words = text_.substr(at_, end - at_);
    const auto first = static_cast<unsigned char>(words[0]);
    const WordId id = words.size() == 1 && first < 0x80 ? kMarks.of[first] : word_id_of(words);
    put(end, kind, id, kind == TokenKind::word ? letter_case(words) : std::uint8_t{0});
  }

  void put(std::size_t end, TokenKind kind, WordId word, std::uint8_t flags) {
    flags |= std::exchange(gap_, std::uint8_t{0});
    tokens_.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), word, kind, flags, 0});
    at_ = end;
  }

  static WordId word_id_of(std::string_view word) { return is_ascii(word) ? hash_ascii(word) : word_id(word); }

  static constexpr std::uint8_t case_flags(bool capitalised, unsigned capitals, unsigned others) {
    return static_cast<std::uint8_t>((capitalised ? kCapitalised : 0) | (capitals > 1 && others == 0 ? kAllCaps : 0));
  }

  static std::uint8_t letter_case(std::string_view word) {
    unsigned capitals = 0, others = 0;
    bool capitalised = false;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = code_point(word, at);
      if (is_upper(point.value)) {
        capitalised = capitalised || at == 0;
        ++capitals;
      } else if (classify(point.value) == CharClass::letter) {
        ++others;
      }
      at += point.length;
    }
    return case_flags(capitalised, capitals, others);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  // What stands before the next token, as its flags. The text's first stands after a blank and at a paragraph's start.
  std::uint8_t gap_ = kSpaceBefore | kLineStart | kParagraphStart;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace callscope
