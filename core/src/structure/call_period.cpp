#include "structure/call_period.h"

#include <algorithm>
#include <string>

#include "structure/call_dates.h"
#include "support/patterns.h"

namespace callscope {
namespace {

int number(std::string_view digits) {
  int value = 0;
  for (char c : digits)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return value;
}

int year_of(std::string_view digits) {
  const int value = number(digits);
  return value < 100 ? value + 2000 : value;
}

// 1 to 4: "first", "2nd", "THIRD", "4".
int ordinal(std::string_view word) {
  switch (word.empty() ? '\0' : static_cast<char>(word[0] | 0x20)) {
    case '1': return 1;
    case '2': return 2;
    case '3': return 3;
    case '4': return 4;
    case 't': return 3;
    case 's': return 2;
    case 'f': return word.size() > 1 && (word[1] | 0x20) == 'i' ? 1 : 4;
    default: return 0;
  }
}

#define ORDINAL "(first|second|third|fourth|1st|2nd|3rd|4th)"
// Two digits are a year only where a mark says so: "FY25", "CY '25", "'24".
#define YEAR "((?:[FC]Y ?['’‘]? ?|['’‘])\\d\\d|(?:[FC]Y ?)?20\\d\\d)"

// "2024-25", "2024/2025": a year named by both it lies in ends in the second.
int closing_year(std::string_view text, std::string_view year) {
  static const Pattern second("^ ?(?:-|–|/) ?(?:20)?(\\d\\d)\\b");
  const int first = year_of(year);
  const std::string_view behind = text.substr(static_cast<std::size_t>(year.data() + year.size() - text.data()));
  Pattern::Groups g;
  const bool both = second.match(behind, g) && number(g[1]) == (first + 1) % 100;
  return both ? first + 1 : first;
}

FiscalLabel label(int quarter, int year, std::string_view words) {
  FiscalLabel found;
  if (quarter > 0) found.quarter = quarter;
  found.year = year;
  found.words = words;
  return found;
}

}  // namespace

std::optional<FiscalLabel> find_fiscal_label(std::string_view text) {
  // "Q4 and full year 2024", "Q3 & 9M FY25", "Q2 and H1 FY25"
  static const Pattern q_year(
      "(?i)\\bF?Q([1-4])(?:[ ,/&-]|of|and|fiscal|full|year|9 ?M(?:onths?)?|nine|months|H[12]|first|half)*" YEAR "\\b");
  static const Pattern digit_q("(?i)\\b([1-4])Q[ -]?(?:FY|['’])?(20\\d\\d|\\d\\d)\\b");
  static const Pattern fy_q("(?i)\\b(?:FY[ -]?(20\\d\\d|\\d\\d)|20\\d\\d)[ ,-]*Q([1-4])\\b");
  static const Pattern spelled(
      "(?i)\\b" ORDINAL
      "[- ](?:fiscal )?quarter(?:,? and (?:the )?(?:full|fiscal|entire)[- ]?(?:fiscal )?(?:year)?)?"
      "(?: results)?(?: (?:of|for|in))?(?: (?:our|the|its))?(?: fiscal)?(?: year)?(?: of)? ?" YEAR "\\b");
  static const Pattern year_first("(?i)\\b(?:fiscal(?: year)? |year )?" YEAR "(?:['’]s)?,? (?:fiscal )?" ORDINAL
                                  "[- ]quarter\\b");
  static const Pattern korean("(20\\d\\d)\\s*년\\s*([1-4])\\s*분기", "분기");
  static const Pattern japanese("(20\\d\\d)年(?:度|\\s*(\\d{1,2})月期)?\\s*第?\\s*([1-4１-４])\\s*四半期", "四半期");
  static const Pattern chinese("(20\\d\\d)\\s*(?:财年|財年|年|财政年度)?\\s*第?\\s*(一|二|三|四|[1-4])\\s*(?:财|財)?季",
                               "季");
  Pattern::Groups g;
  std::optional<FiscalLabel> best;
  const auto take = [&](int quarter, std::string_view year, std::string_view words) {
    if (best && best->words.data() <= words.data()) return;
    best = label(quarter, closing_year(text, year), words);
  };
  if (q_year.match(text, g)) take(number(g[1]), g[2], g[0]);
  if (digit_q.match(text, g)) take(number(g[1]), g[2], g[0]);
  if (fy_q.match(text, g)) take(number(g[2]), g[1].empty() ? g[0].substr(0, 4) : g[1], g[0]);
  if (spelled.match(text, g)) take(ordinal(g[1]), g[2], g[0]);
  if (year_first.match(text, g)) take(ordinal(g[2]), g[1], g[0]);
  if (korean.match(text, g)) take(number(g[2]), g[1], g[0]);
  if (japanese.match(text, g)) {
    const std::string_view digit = g[3];  // a full-width digit ends as its ASCII one does
    take(digit.size() == 1 ? number(digit) : static_cast<unsigned char>(digit.back()) - 0x90, g[1], g[0]);
    if (best && best->words.data() == g[0].data() && !g[2].empty()) best->year_end_month = number(g[2]);
  }
  if (chinese.match(text, g)) {
    const std::string_view q = g[2];
    take(q == "一" ? 1 : q == "二" ? 2 : q == "三" ? 3 : q == "四" ? 4 : number(q), g[1], g[0]);
  }
  return best;
}

std::optional<MonthQuarter> find_month_quarter(std::string_view text) {
  static const Pattern named(
      "(?i)\\b((jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*[- ]quarter(?:,? of)?(?: fiscal)?(?: year)? (20\\d\\d))"
      "( (?:and|&) (?:the )?(?:full|entire)? ?(?:fiscal)? ?year)?");
  Pattern::Groups g;
  if (!named.match(text, g)) return std::nullopt;
  return MonthQuarter{month_named(g[2]), number(g[3]), g[1], !g[4].empty()};
}

namespace {

bool is_end_of_period(const Date& date) { return date.day >= 24 || date.day <= 7; }

// A 52-week year may end in the first days of the next month.
int month_of(const Date& date) { return date.day <= 7 ? (date.month + 10) % 12 + 1 : date.month; }

// How sure the words before a date make it the end of the period: "quarter ended", "as of".
int weight_before(const Document& document, TokenIndex at, std::optional<int> quarter) {
  const auto& tokens = document.tokens();
  if (at < 1) return 0;
  const Token& before = tokens[at - 1];
  if (before.is("ended"_w) || before.is("ending"_w)) {
    // The year's end is this period's only in the fourth quarter; else it is last year's.
    if (at >= 2 && tokens[at - 2].is("year"_w)) return quarter.value_or(4) == 4 ? 4 : 0;
    const bool named =
        at >= 2 && (tokens[at - 2].is("quarter"_w) || tokens[at - 2].is("months"_w) || tokens[at - 2].is("period"_w));
    return named ? 4 : 3;
  }
  if (at >= 2 && before.is("of"_w) && tokens[at - 2].is("as"_w)) return 2;
  return before.is("at"_w) ? 1 : 0;
}

struct EndDate {
  Date date;
  Span span;
  int weight = 0;
};

// "ended March 31, 2024", "as of March 31, 2024": the best that the call's date allows.
std::optional<EndDate> find_period_end(const Document& document, const Call& call) {
  const auto& tokens = document.tokens();
  std::optional<EndDate> best;
  for (TokenIndex i = 1; i + 2 < tokens.size(); ++i) {
    const int weight = tokens[i].has(kCapitalised) ? weight_before(document, i, call.fiscal_quarter) : 0;
    if (weight == 0) continue;
    const int month = month_named(document.quote(tokens[i].span()));
    if (month == 0 || tokens[i + 1].kind != TokenKind::number) continue;
    const bool comma = tokens[i + 2].is(","_w);
    if (i + 3 >= tokens.size() && comma) break;
    const Token& year = tokens[comma ? i + 3 : i + 2];
    const Date date{number(document.quote(year.span())), month, number(document.quote(tokens[i + 1].span()))};
    if (date.year < 1990 || date.year > 2100 || date.day < 1 || date.day > days_in(date.year, month)) continue;
    if (!is_end_of_period(date)) continue;
    if (call.date) {
      const int age = day_number(*call.date) - day_number(date);
      // By then the next quarter is over; a year is reported later.
      const int oldest = call.fiscal_quarter.value_or(4) == 4 ? 110 : 90;
      if (age < 3 || age > oldest) continue;
    } else if (weight < 4) {
      continue;
    }
    if (!best || weight > best->weight || (weight == best->weight && best->date < date))
      best = EndDate{date, {tokens[i].start, year.end}, weight};
  }
  return best;
}

// Whether the only fiscal year that the text speaks of, twice or more, is this one.
bool speaks_only_of(const Document& document, int year) {
  static const Pattern mention("(?i)(?:\\bFY ?|fiscal (?:year )?(?:of )?)(20\\d\\d|\\d\\d)\\b");
  Pattern::Groups g;
  int same = 0;
  for (const Sentence& sentence : document.sentences()) {
    std::string_view rest = document.quote(document.span_of(sentence.tokens));
    for (; mention.match(rest, g);
         rest.remove_prefix(static_cast<std::size_t>(g[0].data() + g[0].size() - rest.data()))) {
      if (year_of(g[1]) != year) return false;
      ++same;
    }
  }
  return same >= 2;
}

int wrap(int month) { return (month - 1 + 24) % 12 + 1; }

// A quarter named by its month stands in the fiscal year after its calendar year, or in the same.
// A year that ends in December would need no such name and its years would agree; the calendars
// that put the quarter into the next year are those that end in the months before it. Of those
// with whole quarters only one is left in the first half of the year.
void settle_month_quarter(const Document& document, const MonthQuarter& quarter, Call& call) {
  if (call.fiscal_year_end_month || call.fiscal_quarter) return;
  if (!speaks_only_of(document, quarter.year + 1)) return;
  call.fiscal_year = quarter.year + 1;
  if (quarter.month > 6) return;
  int last = 0, calendars = 0;
  for (int month = quarter.month; month > 0; month -= 3)
    if (month != quarter.month) {
      last = month;
      ++calendars;
    }
  if (calendars != 1) return;
  call.fiscal_year_end_month = last;
  call.fiscal_quarter = wrap(quarter.month - last) / 3;
}

void add_span(Call& call, const char* field, const Document& document, std::string_view words) {
  const std::string& text = document.text();
  if (words.data() < text.data() || words.data() >= text.data() + text.size()) return;
  const auto start = static_cast<std::uint32_t>(words.data() - text.data());
  call.spans.emplace_back(field, Span{start, start + static_cast<std::uint32_t>(words.size())});
}

// Whether a quarter named in speech is the call's: in a sentence of the call or its results, and no quarter that
// these are compared with. "Sales rose 13% compared to the fourth quarter of 2019", "to close in Q2 2022" are not.
bool is_of_call(std::string_view opening, std::string_view label) {
  static const Pattern subject(
      "(?i)\\b(earnings|results|call|conference|webcast|release|presentation|teleconference|slides?|reported)\\b");
  static const Pattern compared(
      "(?i)\\b(compared|comparisons?|versus|vs|than|from|over|relative|against|since|equivalent|consistent|starting|begin"
      "ning|starts?|begins?|close|until)\\b[^,;]{0,60}$");
  if (std::any_of(label.begin(), label.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return true;  // of no language that these words are
  const auto at = static_cast<std::size_t>(label.data() - opening.data());
  const auto ends = [&](std::size_t i) { return opening[i] == '\n' || (opening[i] == '.' && opening[i + 1] == ' '); };
  std::size_t start = at, end = at + label.size();
  while (start > 0 && !ends(start - 1)) --start;
  while (end + 1 < opening.size() && !ends(end)) ++end;
  return subject.match(opening.substr(start, end - start)) && !compared.match(opening.substr(start, at - start));
}

// The first quarter that the opening names as the call's.
std::optional<FiscalLabel> find_spoken_label(std::string_view opening) {
  std::string_view rest = opening;
  while (const auto found = find_fiscal_label(rest)) {
    if (is_of_call(opening, found->words)) return found;
    rest.remove_prefix(static_cast<std::size_t>(found->words.data() + found->words.size() - rest.data()));
  }
  return std::nullopt;
}

// A year named by the month that ends it: "2025年3月期" ends in March 2025.
void take_year_end(int month, Call& call) {
  call.fiscal_year_end_month = month;
  const int back = 3 * (4 - *call.fiscal_quarter);
  const int year = *call.fiscal_year - (month <= back ? 1 : 0);
  const int last = wrap(month - back);
  call.period_end = Date{year, last, days_in(year, last)};
}

void take_label(const Document& document, const FiscalLabel& found, Call& call) {
  call.fiscal_year = found.year;
  call.fiscal_quarter = found.quarter;
  if (found.year_end_month) take_year_end(*found.year_end_month, call);
  if (found.year) add_span(call, "fiscalYear", document, found.words);
  if (found.quarter) add_span(call, "fiscalQuarter", document, found.words);
}

}  // namespace

void read_period(const Document& document, std::string_view opening, Call& call) {
  const auto named = find_month_quarter(opening);
  for (Span line : document.layout.header) {
    if (call.fiscal_quarter) break;
    if (const auto found = find_fiscal_label(document.quote(line))) take_label(document, *found, call);
  }
  if (!call.fiscal_quarter) {
    if (const auto found = find_spoken_label(opening)) take_label(document, *found, call);
  }
  if (named) {
    call.period_end = Date{named->year, named->month, days_in(named->year, named->month)};
    add_span(call, "periodEnd", document, named->words);
    if (named->closes_year) call.fiscal_year_end_month = named->month;
  } else if (call.period_end) {
    // the label says it
  } else if (const auto end = find_period_end(document, call)) {
    call.period_end = end->date;
    call.spans.emplace_back("periodEnd", end->span);
  }
  if (call.fiscal_quarter && call.period_end && !call.fiscal_year_end_month) {
    const int last = wrap(month_of(*call.period_end) + 3 * (4 - *call.fiscal_quarter));
    call.fiscal_year_end_month = last;
  }
  if (named) settle_month_quarter(document, *named, call);
  if (named && call.fiscal_year && !call.fiscal_quarter) add_span(call, "fiscalYear", document, named->words);
}

}  // namespace callscope
