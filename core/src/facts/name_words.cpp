#include "facts/name_words.h"

#include "support/word_map.h"

namespace callscope {
namespace {

using Words = WordSet;

Words words_of(std::string_view list) {
  Words words;
  for (const Token& token : tokenize(list)) words.insert(token.word);
  return words;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_part_of_year(std::string_view letter, std::string_view digit) {
  const std::string_view letters = "QqHh";
  return letter.size() == 1 && digit.size() == 1 && letters.find(letter[0]) != std::string_view::npos && digit[0] >= '1' && digit[0] <= '4';
}

// "Q4", "FQ4", "2Q21", "1H", "FY24": a period's code.
bool is_period_code(std::string_view word) {
  if (word.size() < 2) return false;
  const bool fiscal = word[0] == 'F' || word[0] == 'f';
  if (fiscal && (word[1] == 'Y' || word[1] == 'y')) return word.size() == 2 || is_digit(word[2]);
  if (fiscal) word.remove_prefix(1);
  if (word.size() < 2) return false;
  return is_part_of_year(word.substr(0, 1), word.substr(1, 1)) ? word.size() == 2 : is_part_of_year(word.substr(1, 1), word.substr(0, 1));
}

bool ends_with(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() + 1 && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

bool ends_name(const Token& token, std::string_view words) {
  static const Words kFunction = words_of(
      "a an the this that these those our your their its his her my we you they it he she i us them in on of for from to "
      "at by with within across into over under during through after before between among per as than about around "
      "is are was were be been being am has have had do does did will would can could may might shall should must not "
      "and or but nor so yet if when while where which who what how because since although though including such also "
      "both each every any some many more most much less least few several other another no just only even still already "
      "quarter quarters year years month months week weeks half fiscal january february march april june july august "
      "september october november december ytd versus compared compare slide page chart covid then there here thus "
      "therefore however additionally meanwhile similarly likewise plus minus due whereas let thanks despite given");
  // A capital within a sentence makes a part of a name of these: "Flight Support", "New Energy".
  static const Words kContent = words_of(
      "saw see seen reported report recorded record delivered deliver achieved achieve generated generate drove drive "
      "driven driving drives increased increase grew grow grown growing rose declined decline decreased decrease reached "
      "expect expects expected expecting anticipate anticipates anticipated anticipating assume assumes implies imply foresee continue continued continues continuing excluding now today looking turning moving "
      "regarding finally first second third fourth overall look estimate include includes included reporting generating "
      "delivering achieving producing recording posting earning raising maintaining seeing having reaching exceeding adding "
      "alone enable strong solid robust healthy strengthen improve improved improving improves enhance enhanced impact impacts "
      "impacted support supported supporting supports make made making provide provided following starting ended ending end "
      "beginning start per-share higher lower better worse softer weaker stronger tougher slower faster greater broader wider prior previous last next totaled totaling new additional "
      "incremental significant significantly approximately nearly roughly almost believe believes think want focus focused "
      "yes well always very really quite rapid rapidly positive negative good great full-year full remains remain remained "
      "became become reflecting again further furthermore moreover all-time underperforming outperforming outpacing lagging");
  const bool country = token.is("us"_w) && token.has(kAllCaps);
  if ((kFunction.has(token.word) && !country) || is_period_code(words)) return true;
  const bool named = is_capital(token) && !token.has(kSentenceStart);
  return !named && kContent.has(token.word);
}

bool qualifies(const Token& token) {
  static const Words kQualifiers = words_of(
      "net gross quarterly annual annualized reported gaap non ifrs adjusted diluted basic average combined same segment "
      "core underlying normalized comparable organic pro forma like-for-like total consolidated company group's monthly "
      "daily weekly online cumulative continuing operating key base run rate run-rate trailing twelve "
      "high-quality quality high low big small large larger current future potential pure stable steady "
      "external internal recurring total-company companywide group corporate reportable business "
      "own general overall year-to-date ttm ltm constant currency store industry market "
      "year-over-year yoy sequential sustained sustainable profitable accelerated continuous consistent "
      "whole entire taxable tax equivalent te bearing interest leading ever effective blended cash capital attractive impressive "
      "competitive massive pretax pre global worldwide mid single double digit period-end ongoing historical after-tax pre-tax early time");
  return kQualifiers.has(token.word);
}

bool is_adjectival(const Token& token, std::string_view words) {
  if (token.has(kCapitalised)) return false;
  for (std::string_view ending : {"ed", "ly", "est", "able", "ible", "ous", "ful", "less", "ier"}) {
    if (ends_with(words, ending)) return true;
  }
  return false;
}

bool names_whole(const Token& token) {
  return token.is("total"_w) || token.is("consolidated"_w) || token.is("overall"_w) || token.is("companywide"_w) ||
         token.is("firmwide"_w) || token.is("company"_w);
}

bool is_unit_noun(const Token& token) {
  static const Words kUnits = words_of("group segment segments division business businesses unit subsidiary platform app "
                                       "brand brands region offerings marketplace network operations channel category franchise portfolio");
  return kUnits.has(token.word);
}

bool is_spare_noun(const Token& token) {
  return token.is("business"_w) || token.is("businesses"_w) || token.is("segment"_w) || token.is("segments"_w) ||
         token.is("division"_w) || token.is("unit"_w);
}

bool is_name_hyphen(const Token& token) {
  return token.kind == TokenKind::punct && !token.has(kSpaceBefore) && (token.is("-"_w) || token.is("‑"_w) || token.is("–"_w));
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
