// number_conflict between the legs of an interpretation where the number is the same and what it says is not: a
// few weeks where the other leg has a few quarters, and a growth of 5% that became a distance ("lower by 5%").
//
// Legs are free in their words, so a unit of time is doubtful only where the other leg speaks of a few of one
// other unit and never of this one.
#include <algorithm>
#include <string>

#include "quality/conflicts.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kBetween = 2;  // words between "few" and the unit: "a few more weeks"
constexpr TokenIndex kClause = 12;  // tokens before "by 5%" that may compare

constexpr WordId kFew[] = {"few"_w, "several"_w, "couple"_w};
constexpr WordList kComparing = {"lower"_w, "higher"_w, "less"_w,   "more"_w,  "below"_w,
                                 "above"_w, "behind"_w, "faster"_w, "slower"_w};
constexpr WordList kGrowing = {"growth"_w, "increase"_w, "decline"_w, "decrease"_w};

enum Unit : std::uint8_t { kNoUnit, kDay, kWeek, kMonth, kQuarter, kYear };
Unit unit_of(WordId word) {
  switch (word) {
    case "day"_w:
    case "days"_w: return kDay;
    case "week"_w:
    case "weeks"_w: return kWeek;
    case "month"_w:
    case "months"_w: return kMonth;
    case "quarter"_w:
    case "quarters"_w: return kQuarter;
    case "year"_w:
    case "years"_w: return kYear;
    default: return kNoUnit;
  }
}

struct Few {
  TokenRange words;
  Unit unit;
};

class MeaningConflicts {
 public:
  MeaningConflicts(const Evidences& seen, std::vector<Warning>& found)
      : seen_(seen), found_(found), few_(marks_of(kFew, seen.document.vocabulary(), seen.document.tokens().size())) {}

  void compare(const Legs& legs) {
    if (!legs.found) return;
    compare_time(legs);
    compare_shares(legs);
  }

 private:
  TokenRange tokens_of(std::size_t turn) const { return seen_.speech.turn_tokens[turn]; }
  const Token& token(TokenIndex at) const { return seen_.token(at); }

  // The stretches of few units in a turn; where there are any, also which units it names at all.
  std::vector<Few> stretches_of_time(std::size_t turn, std::uint32_t& named) const {
    std::vector<Few> found;
    const TokenRange range = tokens_of(turn);
    if (few_.next(range.first, range.last) == range.last) return found;  // as in most
    TokenIndex few = range.last;
    for (TokenIndex i = range.first; i < range.last; ++i) {
      if (few_.has(i)) few = i;
      const Unit unit = unit_of(token(i).word);
      if (unit == kNoUnit) continue;
      named |= 1u << unit;
      const bool of = few < i && token(few + 1).is("of"_w);
      if (few < i && i - few <= 1 + kBetween + (of ? 1 : 0)) found.push_back({{few, i + 1}, unit});
    }
    return found;
  }

  void compare_time(const Legs& legs) {
    std::uint32_t in_original = 0, in_rendition = 0;
    const auto original = stretches_of_time(legs.original, in_original);
    if (original.empty()) return;
    const auto rendition = stretches_of_time(legs.rendition, in_rendition);
    if (rendition.empty() || !is_of_one_unit(original) || !is_of_one_unit(rendition)) return;
    if ((in_rendition >> original[0].unit & 1) != 0 || (in_original >> rendition[0].unit & 1) != 0) return;
    const bool shorter = original[0].unit < rendition[0].unit;  // the doubtful: a translator's week for a quarter
    for (const Few& few : shorter ? original : rendition)
      report(seen_.document.span_of(few.words), seen_.document.span_of((shorter ? rendition : original)[0].words),
             shorter ? "original" : "interpretation", "a different stretch of time");
  }
  static bool is_of_one_unit(const std::vector<Few>& all) {
    return std::all_of(all.begin(), all.end(), [&](const Few& few) { return few.unit == all[0].unit; });
  }

  // "lower than sales by only 5%"
  bool is_distance(const ComparedAmount& amount) const {
    const TokenRange own = seen_.numbers.tokens[amount.quantity];
    TokenIndex at = own.first;
    const TokenIndex first = seen_.document.sentences()[amount.sentence].tokens.first;
    if (at > first && (token(at - 1).is("only"_w) || token(at - 1).is("about"_w))) --at;
    if (at == first || !token(at - 1).is("by"_w)) return false;
    for (TokenIndex back = 2; back <= kClause && at >= first + back; ++back)
      if (kComparing.has(token(at - back).word)) return true;
    return false;
  }
  // "at only 5% growth"
  bool is_growth(const ComparedAmount& amount) const {
    const TokenIndex next = seen_.numbers.tokens[amount.quantity].last;
    return next < seen_.document.tokens().size() && kGrowing.has(token(next).word);
  }

  void compare_shares(const Legs& legs) {
    const auto original = amounts_of(seen_, legs.original), rendition = amounts_of(seen_, legs.rendition);
    for (const ComparedAmount& x : original)
      for (const ComparedAmount& y : rendition) {
        if (x.kind != ComparedAmount::Class::percent || y.kind != x.kind || x.value != y.value) continue;
        if (!is_alone(original, x) || !is_alone(rendition, y)) continue;
        const Span here = seen_.numbers.quantities[x.quantity].span, there = seen_.numbers.quantities[y.quantity].span;
        if (is_distance(x) && is_growth(y))
          report(here, there, "original", "a distance here and a growth there");
        else if (is_distance(y) && is_growth(x))
          report(there, here, "interpretation", "a distance here and a growth there");
      }
  }
  static bool is_alone(const std::vector<ComparedAmount>& leg, const ComparedAmount& amount) {
    return std::count_if(leg.begin(), leg.end(), [&](const ComparedAmount& other) {
             return other.kind == amount.kind && other.value == amount.value;
           }) == 1;
  }

  void report(Span here, Span there, const std::string& leg, const std::string& what) {
    const std::string other = leg == "original" ? "its interpretation" : "the original";
    Warning warning;
    warning.kind = WarningKind::number_conflict;
    warning.severity = Severity::minor;
    warning.span = here;
    warning.related = there;
    warning.message = "The " + leg + " has " + quoted(seen_.document.quote(here), 40) + " and " + other + " " +
                      quoted(seen_.document.quote(there), 40) + ", " + what +
                      "; the rest of the call does not tell which is right.";
    warning.confidence = 0.75;
    warning.evidence.push_back({leg == "original" ? "leg_original" : "leg_rendition", here});
    warning.evidence.push_back({leg == "original" ? "leg_rendition" : "leg_original", there});
    found_.push_back(std::move(warning));
  }

  const Evidences& seen_;
  std::vector<Warning>& found_;
  TokenMarks few_;  // kFew
};

}  // namespace

void find_meaning_conflicts(const Evidences& seen, const std::vector<Legs>& legs, std::vector<Warning>& found) {
  MeaningConflicts conflicts(seen, found);
  for (const Legs& pair : legs) conflicts.compare(pair);
}

}  // namespace callscope
