#include "facts/name_words.h"

#include <algorithm>
#include <iterator>

#include "support/table.h"
#include "support/word_map.h"
#include "text/characters.h"
#include "text/endings.h"

namespace callscope {
namespace {

enum Use : std::uint32_t { kEnds = 1, kEndsLower = 2, kQualifies = 4, kDescribes = 8, kAdverbial = 16, kPart = 32 };

// The words of core/data/name_words.tsv, each with its uses; of "year-over-year" each part counts.
WordMap read_uses() {
  constexpr std::string_view kNames[] = {"ends", "ends_lower", "qualifies", "describes", "adverbial", "part"};
  WordMap uses;
  for (const TableRow& row : read_table("name_words")) {
    const auto name = std::find(std::begin(kNames), std::end(kNames), row[1]);
    const std::uint32_t use = name == std::end(kNames) ? 0 : 1u << (name - std::begin(kNames));
    for (std::string_view word : split(row[0]))
      for (const Token& token : tokenize(word)) uses[token.word] |= use;
  }
  return uses;
}
std::uint32_t uses_of(const Token& token) {
  static const WordMap kUses = read_uses();
  return kUses.get(token.word);
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_part_of_year(std::string_view letter, std::string_view digit) {
  const std::string_view letters = "QqHh";
  return letter.size() == 1 && digit.size() == 1 && letters.find(letter[0]) != std::string_view::npos &&
         digit[0] >= '1' && digit[0] <= '4';
}

// "Q4", "FQ4", "2Q21", "1H", "FY24": a period's code.
bool is_period_code(std::string_view word) {
  if (word.size() < 2) return false;
  const bool fiscal = word[0] == 'F' || word[0] == 'f';
  if (fiscal && (word[1] == 'Y' || word[1] == 'y')) return word.size() == 2 || is_digit(word[2]);
  if (fiscal) word.remove_prefix(1);
  if (word.size() < 2) return false;
  return is_part_of_year(word.substr(0, 1), word.substr(1, 1)) ? word.size() == 2
                                                               : is_part_of_year(word.substr(1, 1), word.substr(0, 1));
}

}  // namespace

bool is_contraction(std::string_view word) {
  std::size_t mark = 0;
  while (mark < word.size() && word[mark] != '\'' && word[mark] != '\xe2') ++mark;
  return mark < word.size() && mark > 0 && word.size() < mark + 6 && is_lower(word.back()) && is_lower(word[mark - 1]);
}

bool ends_name(const Token& token, std::string_view words) {
  const std::uint32_t uses = uses_of(token);
  const bool country = token.is("us"_w) && token.has(kAllCaps);
  if (((uses & kEnds) != 0 && !country) || is_period_code(words) || is_contraction(words)) return true;
  const bool named = is_capital(token) && !token.has(kSentenceStart);  // "New Energy" is a name
  return !named && (uses & kEndsLower) != 0;
}

bool qualifies(const Token& token) { return (uses_of(token) & kQualifies) != 0; }

bool describes(const Token& token) { return (uses_of(token) & kDescribes) != 0; }

bool is_adverbial(const Token& token) { return (uses_of(token) & kAdverbial) != 0; }

bool is_adjectival(const Token& token, std::string_view words) {
  if (token.has(kCapitalised)) return false;
  for (std::string_view ending : {"ed", "ly", "est", "able", "ible", "ous", "ful", "less", "ier"}) {
    if (words.size() > ending.size() + 1 && ends_with(words, ending)) return true;
  }
  return false;
}

bool is_gerund(const Token& token, std::string_view words) {
  return !token.has(kCapitalised) && ends_with(words, "ing") && words.size() > 5;
}

bool names_whole(const Token& token) {
  return token.is("total"_w) || token.is("consolidated"_w) || token.is("overall"_w) || token.is("companywide"_w) ||
         token.is("firmwide"_w) || token.is("company"_w);
}

bool is_unit_noun(const Token& token) { return (uses_of(token) & kPart) != 0; }

bool is_spare_noun(const Token& token) {
  return token.is("business"_w) || token.is("businesses"_w) || token.is("segment"_w) || token.is("segments"_w) ||
         token.is("division"_w) || token.is("unit"_w);
}

bool is_name_hyphen(const Token& token) {
  return token.kind == TokenKind::punct && !token.has(kSpaceBefore) &&
         (token.is("-"_w) || token.is("‑"_w) || token.is("–"_w));
}

bool is_name_and(const Token& token) { return token.is("and"_w) || token.is("&"_w); }

bool is_possessive(const Token& token) {
  return token.is("'s"_w) || token.is("’s"_w) || ((token.is("'"_w) || token.is("’"_w)) && !token.has(kSpaceBefore));
}

bool leads_to_name(const Token& token) {
  return token.is("from"_w) || token.is("for"_w) || token.is("in"_w) || token.is("at"_w) || token.is("of"_w) ||
         token.is("within"_w) || token.is("across"_w) || token.is("on"_w);
}

bool is_determiner(const Token& token) {
  return token.is("the"_w) || token.is("our"_w) || token.is("its"_w) || token.is("their"_w) || token.is("this"_w);
}

bool is_capital(const Token& token) { return token.kind == TokenKind::word && token.has(kCapitalised); }

}  // namespace callscope
