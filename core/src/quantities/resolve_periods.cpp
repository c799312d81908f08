// Needs: the periods as said, the call's date, fiscal quarter and calendar.
// Gives: their dates and labels; what the call does not tell stays empty.
#include <algorithm>
#include <array>

#include "quantities/period_resolver.h"
#include "text/word_list.h"

namespace callscope {

void PeriodResolver::resolve(const PeriodForm& form, Period& period) {
  switch (form.anchor) {
    case Anchor::absolute: absolute(form, period); break;
    case Anchor::relative: relative(form, period); break;
    case Anchor::year_ago: year_ago(form, period); break;
    case Anchor::trailing: window(form, period, true); break;
    case Anchor::coming: window(form, period, false); break;
    case Anchor::ended: ended(form, period); break;
    case Anchor::to_date: to_date(form, period); break;
    case Anchor::opening: opening(form, period); break;
    case Anchor::rest: rest_of_year(form, period); break;
    case Anchor::today: day(call_.date, period); break;
    case Anchor::vague: break;
  }
  if (said_year(form, period)) year_said_ = form.year;
}

// A year that a quarter named next can be of; "by 2040" is an aim.
bool PeriodResolver::said_year(const PeriodForm& form, const Period& period) const {
  const bool far = call_.fiscal_year && form.year > *call_.fiscal_year + 2;
  return form.unit == Unit::year && form.anchor == Anchor::absolute && period.fiscal && !far;
}

std::string PeriodResolver::numbered(const char* head, int first, const char* middle, int second) {
  std::string label(head);
  label.append(std::to_string(first)).append(middle);
  if (second != 0) label.append(std::to_string(second));
  return label;
}

std::optional<Date> PeriodResolver::reference() const {
  if (call_.period_end) return call_.period_end;
  if (calendar_ && call_.fiscal_year && call_.fiscal_quarter)
    return calendar_->quarter_end(*call_.fiscal_year, *call_.fiscal_quarter).last_day();
  return call_.date;
}

int PeriodResolver::nearest_year(int month, const std::optional<Date>& date) {
  if (!date) return 0;
  const int distance = month - date->month;
  return distance > 3 ? date->year - 1 : distance < -8 ? date->year + 1 : date->year;
}

void PeriodResolver::months(MonthIndex first, int count, Period& period) {
  period.start = first.first_day();
  period.end = MonthIndex{first.value + count - 1}.last_day();
}

namespace {

using Unit = PeriodForm::Unit;
using Anchor = PeriodForm::Anchor;

// A month that the quarters spoken of end in, or every third from it; 0 where none is named twice, or where
// the quarters of others are spoken of as well.
int month_of_quarters(const std::vector<PeriodForm>& forms) {
  std::array<int, 3> counts{};
  for (const PeriodForm& form : forms) {
    const bool named = form.unit == Unit::quarter && form.anchor == Anchor::absolute && form.month != 0;
    if (named) ++counts[static_cast<std::size_t>(form.month % 3)];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  const int all = counts[0] + counts[1] + counts[2];
  return *most > 1 && *most * 4 > all * 3 ? 3 + static_cast<int>(most - counts.begin()) : 0;
}

// "Since 2030": when something began, not the year that is spoken of.
bool follows_since(const Document& document, TokenIndex period) {
  constexpr TokenIndex kReach = 5;  // "since the end of"
  const auto& tokens = document.tokens();
  for (TokenIndex at = period; at > 0 && at + kReach > period; --at) {
    if (tokens[at - 1].kind == TokenKind::punct || tokens[at - 1].has(kSentenceStart))
      return tokens[at - 1].is("since"_w);
    if (tokens[at - 1].is("since"_w)) return true;
  }
  return false;
}

// "For the full year, we expect": said when the year is over, the one behind it, unless the sentence tells what was.
bool is_year_ahead(const Document& document, const PeriodForm& form, TokenIndex period) {
  constexpr WordList kAhead = {"expect"_w, "expects"_w,  "expecting"_w, "anticipate"_w, "will"_w,
                               "we'll"_w,  "guidance"_w, "outlook"_w,   "objective"_w,  "project"_w};
  constexpr WordList kTold = {"was"_w,       "were"_w,     "grew"_w,     "increased"_w, "reported"_w, "delivered"_w,
                              "generated"_w, "achieved"_w, "exceeded"_w, "above"_w,     "below"_w};
  if (form.unit != Unit::year || form.anchor != Anchor::relative || form.count != 0 || !form.fiscal) return false;
  const TokenRange sentence = document.sentences()[document.sentence_of(period)].tokens;
  bool ahead = false;
  for (TokenIndex at = sentence.first; at < sentence.last; ++at) {
    const WordId word = document.tokens()[at].word;
    if (kTold.has(word)) return false;
    ahead |= kAhead.has(word);
  }
  return ahead;
}

}  // namespace

void resolve_periods(const Document& document, const Call& call, Numbers& numbers) {
  PeriodResolver resolver(call, month_of_quarters(numbers.forms));
  constexpr std::uint32_t kRemembered = 1;  // sentences
  std::uint32_t block = 0, sentence = 0;
  for (std::size_t i = 0; i < numbers.periods.size() && i < numbers.forms.size(); ++i) {
    const auto& sentences = document.sentences();
    const std::uint32_t at = sentences.empty() ? 0 : document.sentence_of(numbers.period_tokens[i].first);
    const std::uint32_t here = sentences.empty() ? 0 : sentences[at].block;
    if (here != block || at > sentence + kRemembered) resolver.forget();
    block = here;
    resolver.in_sentence_of_year(at == sentence);
    const TokenIndex first = numbers.period_tokens[i].first;
    PeriodForm& form = numbers.forms[i];
    if (!sentences.empty() && is_year_ahead(document, form, first)) form.fiscal = false;
    resolver.resolve(form, numbers.periods[i]);
    if (!resolver.said_year(form, numbers.periods[i])) continue;
    sentence = at;
    if (follows_since(document, first)) resolver.forget();
  }
}

}  // namespace callscope
