#include "text/tokens.h"

#include "text/characters.h"
#include "text/utf8.h"

namespace callscope {
namespace {

// hash_folded of an ASCII word in any case, without writing the folded word.
constexpr WordId hash_ascii(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (char c : word) {
    hash ^= static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    hash *= 0x100000001b3u;
  }
  hash ^= hash >> 32;
  return hash == kNoWord ? 1 : hash;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) { tokens_.reserve(text.size() / 5 + 8); }

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
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
        if (!(c.value == '\n' && at_ > 0 && text_[at_ - 1] == '\r')) ++newlines_;
        [[fallthrough]];
      case CharClass::blank:
        blank_ = true;
        [[fallthrough]];
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

  void word() {
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
    Token token;
    token.start = static_cast<std::uint32_t>(at_);
    token.end = static_cast<std::uint32_t>(end);
    token.kind = kind;
    token.word = word_id_of(text_.substr(at_, end - at_));
    if (blank_ || tokens_.empty()) token.flags |= kSpaceBefore;
    if (newlines_ > 0 || tokens_.empty()) token.flags |= kLineStart;
    if (newlines_ > 1 || tokens_.empty()) token.flags |= kParagraphStart;
    if (kind == TokenKind::word) token.flags |= letter_case(text_.substr(at_, end - at_));
    tokens_.push_back(token);
    blank_ = false;
    newlines_ = 0;
    at_ = end;
  }

  static bool is_ascii(std::string_view word) {
    for (char c : word)
      if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
  }

  static WordId word_id_of(std::string_view word) {
    return is_ascii(word) ? hash_ascii(word) : word_id(word);
  }

  static std::uint8_t letter_case(std::string_view word) {
    std::uint8_t flags = 0;
    int upper = 0, lower = 0;
    for (std::size_t at = 0; at < word.size();) {
      const auto byte = static_cast<unsigned char>(word[at]);
      if (byte < 0x80) {
        const bool capital = byte >= 'A' && byte <= 'Z';
        if (capital && at == 0) flags |= kCapitalised;
        upper += capital;
        lower += byte >= 'a' && byte <= 'z';
        ++at;
        continue;
      }
      const CodePoint point = code_point(word, at);
      if (is_upper(point.value)) {
        if (at == 0) flags |= kCapitalised;
        ++upper;
      } else if (classify(point.value) == CharClass::letter) {
        ++lower;
      }
      at += point.length;
    }
    if (upper > 1 && lower == 0) flags |= kAllCaps;
    return flags;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  bool blank_ = false;
  int newlines_ = 0;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace callscope
