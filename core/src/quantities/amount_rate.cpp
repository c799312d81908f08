// What an amount is per: "a share", "per barrel", "barrels a day", "grams per tonne".
#include "quantities/amount_reader.h"
#include "text/characters.h"

namespace callscope {

// "50,000 barrels a day", "5.2 grams per tonne": a measure by time or by a measure is a unit of its own; "5 million
// orders a day" counts orders.
void AmountReader::rate_behind() {
  TokenIndex at = at_;
  while (words_.is_joint(at)) ++at;
  const bool stroke = words_.is(at, "/"_w) && words_.attached(at);
  const bool per = words_.is(at, "per"_w);
  if (!stroke && !per && !words_.is(at, "a"_w) && !words_.is(at, "an"_w)) return;
  ++at;
  while (words_.is_joint(at)) ++at;
  if (stroke && words_.is(at, "d"_w) && words_.attached(at)) {  // "412 MBoe/d"
    amount_.unit += "/day";
    at_ = at + 1;
    return;
  }
  PhraseSet::Match found;
  if (!(words_.roles(at) & kUnit) || !lexicon().unit_phrases.match(words_.tokens, at, words_.end, found)) return;
  const Unit& unit = lexicon().units[found.id];
  const bool measured = unit.kind == UnitKind::measure && (stroke || per);  // "5.2 grams per tonne"
  if ((unit.kind != UnitKind::duration && !measured) || words_.text[words_[at].end - 1] == 's' ||
      words_.is(found.last, "ago"_w))
    return;
  amount_.unit += "/" + singular_of(unit.name);
  at_ = found.last;
}

void AmountReader::per_what() {
  amount_.has_unit = true;
  TokenIndex at = at_;
  while (words_.is_dash(at)) ++at;
  const bool stroke = words_.is(at, "/"_w), per = words_.is(at, "per"_w);
  const bool article = words_.is(at, "a"_w) || words_.is(at, "an"_w) || words_.is(at, "each"_w);
  if (!stroke && !per && !article) return;
  ++at;
  while (words_.is_dash(at)) ++at;
  for (int adjectives = 0; adjectives < 3 && is_share_adjective(at); ++adjectives) ++at;
  if (!words_.in(at) || words_[at].kind != TokenKind::word || words_[at].has(kParagraphStart)) return;
  PhraseSet::Match found;
  const bool unit = (words_.roles(at) & kUnit) && lexicon().unit_phrases.match(words_.tokens, at, words_.end, found);
  if (unit && lexicon().units[found.id].kind == UnitKind::duration && (amount_.number.scaled || stroke)) return;
  if (article && unit && (words_.is(found.last, "ago"_w) || words_.is(found.last, "earlier"_w)))
    return;  // "$1.00 a year ago"
  if (article && !is_sold_by(at, unit)) return;
  const bool phrase = unit && found.last > at + 1;  // "square foot", "kilowatt hour"
  const bool short_form = unit && lexicon().units[found.id].power == 0 && found.last - at == 1 &&
                          lexicon().units[found.id].kind == UnitKind::measure;  // "boe", "kg"
  per_ = phrase || short_form ? singular_of(lexicon().units[found.id].name) : singular_at(at);
  if (per_.empty()) return;
  amount_.kind = QuantityKind::per_unit;
  at_ = unit ? found.last : at + 1;
  if (per_ == "ADS" && words_.is(at, "american"_w)) at_ = at + 3;
}

bool AmountReader::is_share_adjective(TokenIndex at) const {
  static constexpr WordId kWords[] = {"diluted"_w, "basic"_w,       "common"_w,    "ordinary"_w, "fully"_w,
                                      "class"_w,   "outstanding"_w, "preferred"_w, "adjusted"_w, "metric"_w,
                                      "average"_w, "available"_w,   "gross"_w};
  for (WordId word : kWords)
    if (words_.is(at, word)) return true;
  return false;
}

bool AmountReader::is_sold_by(TokenIndex at, bool unit) const {
  static constexpr WordId kWords[] = {"share"_w,    "unit"_w,   "ads"_w,    "adr"_w,   "gallon"_w, "ton"_w,
                                      "tonne"_w,    "barrel"_w, "pound"_w,  "ounce"_w, "user"_w,   "subscriber"_w,
                                      "customer"_w, "piece"_w,  "bushel"_w, "head"_w,  "night"_w,  "room"_w};
  for (WordId word : kWords)
    if (words_.is(at, word)) return true;
  return unit && !amount_.number.scaled;
}

// Of a unit's name: "square foot", "kilowatt-hour".
std::string AmountReader::singular_of(std::string name) {
  const std::size_t of = name.find(" of ");  // "barrels of oil equivalent"
  if (of != std::string::npos) return singular_of(name.substr(0, of)) + name.substr(of);
  const std::size_t size = name.size();
  if (size > 4 && name.compare(size - 4, 4, "feet") == 0) return name.replace(size - 4, 4, "foot");
  if (size > 3 && name.compare(size - 3, 3, "ies") == 0) return name.replace(size - 3, 3, "y");
  if (size > 6 && name.compare(size - 6, 6, "inches") == 0) name.pop_back();
  if (name.back() == 's') name.pop_back();
  return name;
}

std::string AmountReader::singular_at(TokenIndex at) const {
  if (words_.is(at, "ads"_w) || words_.is(at, "adss"_w) || words_.is(at, "american"_w)) return "ADS";
  if (words_.is(at, "shares"_w) || words_.is(at, "share"_w)) return "share";
  if (words_.roles(at) & kNounStop && !(words_.roles(at) & kUnit)) return {};
  std::string word(words_.quote({at, at + 1}));
  const bool mixed = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';  // "MMBtu"
  if (!words_[at].has(kAllCaps) && !mixed) word = fold(word);
  return word;
}

}  // namespace callscope
