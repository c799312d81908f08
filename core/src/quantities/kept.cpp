#include "quantities/kept.h"

namespace callscope {
namespace {

constexpr int kSmall = 12;  // counts up to here are enumerations, unless the noun says more

// "one day", "one second" are turns of phrase.
bool is_moment(const Words& words, const Amount& amount) {
  return amount.number.spelled && amount.value == Decimal(1) &&
         (amount.unit == "days" || amount.unit == "seconds" || amount.unit == "minutes") &&
         !words.is_dash(amount.number.tokens.last);
}
// "3 points of margin", "improved 3 points"; not "3 points I want to make".
bool are_points(const Words& words, const Amount& amount) {
  static constexpr WordId kBehind[] = {"of"_w,       "higher"_w,      "lower"_w,     "better"_w,      "above"_w,
                                       "below"_w,    "year"_w,        "to"_w,        "from"_w,        "sequentially"_w,
                                       "versus"_w,   "compared"_w,    "ahead"_w,     "worse"_w,       "headwind"_w,
                                       "tailwind"_w, "improvement"_w, "expansion"_w, "contraction"_w, "swing"_w,
                                       "drag"_w,     "decline"_w,     "increase"_w,  "gain"_w};
  static constexpr WordId kLead[] = {
      "by"_w,       "improved"_w, "up"_w,      "down"_w,          "increased"_w, "decreased"_w,
      "declined"_w, "rose"_w,     "fell"_w,    "gained"_w,        "lost"_w,      "expanded"_w,
      "about"_w,    "nearly"_w,   "roughly"_w, "approximately"_w, "almost"_w};
  for (WordId word : kBehind)
    if (words.is(amount.tokens.last, word) && !amount.number.spelled) return true;
  if (amount.tokens.first == words.begin) return false;
  for (WordId word : kLead)
    if (words.is(amount.tokens.first - 1, word)) return true;
  return false;
}

}  // namespace

bool is_kept(const Words& words, const Amount& amount, bool small_counts) {
  if (small_counts) {
    if (!amount.number.spelled || amount.has_unit || amount.number.scaled || amount.currency >= 0) return true;
    const TokenIndex behind = amount.number.tokens.last;
    const bool compound = words.is_joint(behind) && words.in(behind + 1) && words[behind + 1].kind == TokenKind::word;
    return amount.value != Decimal(1) && !compound;  // "one" alone, "a four-cylinder engine"
  }
  if (amount.loose_points && !amount.number.decimal) return are_points(words, amount);
  if (amount.kind == QuantityKind::duration) return !is_moment(words, amount);
  if (amount.kind != QuantityKind::count) return true;
  if (amount.number.scaled) return true;
  if (!amount.has_unit)
    return !amount.number.spelled && (amount.number.grouped || amount.number.decimal || amount.number.digits >= 3);
  return amount.small_noun || amount.number.decimal || Decimal(kSmall) < amount.value.magnitude();
}

}  // namespace callscope
