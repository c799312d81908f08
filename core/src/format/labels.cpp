#include "format/labels.h"

#include "support/table.h"
#include "support/word_map.h"
#include "text/characters.h"
#include "text/endings.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace callscope {
namespace {

constexpr std::string_view kParticles[] = {"van", "von", "der", "den", "de", "da",  "di",  "del", "della", "la", "le",
                                           "du",  "dos", "bin", "al",  "el", "ter", "ten", "st",  "y",     "e",  "zu"};

bool is_particle(std::string_view word) {
  for (std::string_view particle : kParticles)
    if (word == particle) return true;
  return false;
}

struct Shape {
  int words = 0;
  int capitalised = 0;
  bool full_word = false;  // two letters or more
  bool east_asian = false;
  bool good = true;
};

// One word of a name, blanks around it left out.
void read_word(std::string_view word, Shape& shape) {
  ++shape.words;
  if (is_particle(word)) return;
  int letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point(word, at);
    const CharClass kind = classify(point.value);
    const bool letter =
        kind == CharClass::letter || kind == CharClass::cjk || kind == CharClass::kana || kind == CharClass::hangul;
    if (letter) {
      if (kind != CharClass::letter) shape.east_asian = true;
      if (letters == 0 && (is_upper(point.value) || kind != CharClass::letter)) ++shape.capitalised;
      if (letters == 0 && !is_upper(point.value) && kind == CharClass::letter) shape.good = false;
      ++letters;
    } else if (point.value != '.' && point.value != '\'' && point.value != '-' && point.value != 0x2019 &&
               point.value != ',' && point.value != 0x2010 && point.value != 0x2011 && point.value != 0xB7 &&
               point.value != 0x30FB) {
      shape.good = false;
    }
    at += point.length;
  }
  if (letters >= 2) shape.full_word = true;
  if (letters == 0) shape.good = false;
}

Shape read_shape(std::string_view text) {
  Shape shape;
  std::size_t at = 0;
  while (at < text.size() && shape.good) {
    std::size_t end = text.find(' ', at);
    if (end == std::string_view::npos) end = text.size();
    if (end > at) {
      std::string_view word = text.substr(at, end - at);
      // A nickname in quotes or brackets: (Bob), "Bob".
      if (word.size() > 2 && (word.front() == '(' || word.front() == '"')) word = word.substr(1, word.size() - 2);
      read_word(word, shape);
    }
    at = end + 1;
  }
  return shape;
}

// "Speaker 12", "spk04", "Analyst 2": a stand-in with its number cut off.
std::string_view without_number(std::string_view text) {
  while (!text.empty() && (is_digit(text.back()) || text.back() == ' ' || text.back() == '#')) text.remove_suffix(1);
  return text;
}

const WordSet& generic_labels() {
  static const WordSet set = [] {
    WordSet labels;
    for (const TableRow& row : read_table("generic_labels")) labels.insert(word_id(row[0]));
    return labels;
  }();
  return set;
}

const WordSet& position_words() {
  static const WordSet set = [] {
    WordSet words;
    for (const TableRow& row : read_table("position_words")) words.insert(word_id(row[0]));
    return words;
  }();
  return set;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::string_view strip_markup(std::string_view text) {
  const auto is_mark = [](char c) { return c == '*' || c == '_' || c == '#' || c == ' ' || c == '\t'; };
  while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
  return text;
}

bool looks_like_name(std::string_view text) {
  if (text.size() < 3 || text.size() > 60 || text.front() == '-') return false;
  const Shape shape = read_shape(text);
  if (!shape.good || !shape.full_word || shape.words > 7) return false;
  return shape.east_asian ? text.size() <= 30 : shape.words >= 2 && shape.capitalised >= 2 && text.back() != ',';
}

bool looks_like_short_name(std::string_view text) {
  if (text.size() < 2 || text.size() > 60) return false;
  const Shape shape = read_shape(text);
  return shape.good && shape.full_word && shape.words <= 7 && shape.capitalised >= 1 && text.back() != ',';
}

bool is_generic_label(std::string_view text) {
  if (text.size() > 48 || text.empty()) return false;
  if (generic_labels().has(word_id(text))) return true;
  const std::string_view bare = without_number(text);
  return bare.size() < text.size() && bare.size() > 1 && generic_labels().has(word_id(bare));
}

bool looks_like_position(std::string_view text) {
  if (text.size() > 240) return false;
  for (const Token& token : tokenize(text))
    if (token.kind == TokenKind::word && token.has(kCapitalised) && position_words().has(token.word)) return true;
  return false;
}

bool ends_sentence(std::string_view text) {
  while (!text.empty() &&
         (text.back() == '"' || text.back() == '\'' || text.back() == ')' || text.back() == ']' || text.back() == ' '))
    text.remove_suffix(1);
  if (text.empty()) return false;
  if (text.back() == '.' || text.back() == '!' || text.back() == '?') return true;
  if (text.size() < 3) return false;
  const std::string_view last = text.substr(text.size() - 3);
  return last == "。" || last == "！" || last == "？" || last == "…" || last == "”" || last == "」";
}

bool is_sentence(std::string_view text) {
  static constexpr std::string_view kShort[] = {"Inc.", "Corp.", "Co.",  "Ltd.",  "Jr.",  "Sr.",  "L.P.",
                                                "N.A.", "S.A.",  "N.V.", "Cos.",  "LP.",  "LLC.", "A/S.",
                                                "S.E.", "plc.",  "PLC.", "Bros.", "U.S.", "Pvt.", "Bhd."};
  if (!ends_sentence(text)) return false;
  for (std::string_view word : kShort)
    if (ends_with(text, word)) return text.size() > 160;
  return true;
}

WordId name_key(std::string_view name) {
  std::string key;
  for (const Token& token : tokenize(name)) {
    if (token.kind == TokenKind::punct || token.kind == TokenKind::symbol) continue;
    if (token.is("mr"_w) || token.is("ms"_w) || token.is("mrs"_w) || token.is("dr"_w)) continue;
    key += fold(token.span().of(name));
    key += ' ';
  }
  return key.empty() ? kNoWord : hash_folded(key);
}

}  // namespace callscope
