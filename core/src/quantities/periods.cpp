#include "quantities/periods.h"

#include "quantities/chinese_periods.h"
#include "quantities/chinese_stretch.h"
#include "quantities/names.h"
#include "quantities/period_reader.h"

namespace callscope {

std::optional<FoundPeriod> PeriodReader::read() {
  using Try = bool (PeriodReader::*)();
  static constexpr Try kTries[] = {
      &PeriodReader::quarter_code, &PeriodReader::date_in_digits, &PeriodReader::ordinal_part,
      &PeriodReader::month,        &PeriodReader::fiscal_year,    &PeriodReader::ended,
      &PeriodReader::which,        &PeriodReader::same,           &PeriodReader::full_year,
      &PeriodReader::to_date,      &PeriodReader::year_end,       &PeriodReader::rest_of_year,
      &PeriodReader::term,         &PeriodReader::the_unit,       &PeriodReader::short_year,
      &PeriodReader::bare_year};
  const TokenIndex first = start_;
  bool found = false;
  for (Try attempt : kTries) {
    form_ = PeriodForm();
    at_ = start_ = first;
    holds_amount_ = split_ = false;
    if ((found = (this->*attempt)())) break;
  }
  if (!found) return std::nullopt;
  FoundPeriod period;
  period.tokens = {start_, at_};
  period.form = form_;
  period.holds_amount = holds_amount_;
  period.split = split_;
  return period;
}

int PeriodReader::value(TokenIndex at) const {
  const WordEntry* entry = words_.in(at) ? period_words().find(words_[at].word) : nullptr;
  return entry == nullptr ? 0 : entry->value;
}

bool PeriodReader::unit_at(TokenIndex at, Unit& unit) const {
  if (!(roles(at) & kUnitWord) || words_[at].has(kParagraphStart)) return false;
  unit = static_cast<Unit>(value(at));
  return true;
}

namespace {

// A year, a date, "4Q24" or "14 May".
bool may_begin_in_digits(const Words& words, TokenIndex at) {
  const Token& token = words[at];
  if (token.end - token.start == 4) return true;
  if (at + 1 >= words.end || token.end - token.start > 2) return false;
  if (words.attached(at + 1) || month_of(words, at + 1) != 0) return true;
  return token.end - token.start == 1 && words.is_number(at + 1);  // "2 0 2 4"
}

// "'24", "’24".
bool may_be_apostrophe(const Words& words, TokenIndex at) {
  const char first = words.text[words[at].start];
  return (first == '\'' || first == '\xE2') && words.is_number(at + 1);
}

// Whether a period can begin with the word, in whatever letters it is written: "Q2", "FY".
bool may_begin_with(const Words& words, const WordTable& table, const Token& token) {
  if (table.find(token.word) != nullptr) return true;
  const std::string_view word = token.span().of(words.text);
  const char first = word[0], second = word.size() > 1 ? word[1] : ' ';
  if (static_cast<unsigned char>(first) >= 0x80 || static_cast<unsigned char>(second) >= 0x80) return true;
  switch (first | 0x20) {
    case 'q':
    case 'h': return word.size() == 1 || (second >= '1' && second <= '4');
    case 'f':
    case 'c': return (second | 0x20) == 'y' || (second | 0x20) == 'q';
    default: return false;
  }
}

// Whether a period can begin here, where one can begin with the word.
bool may_begin_at(const Words& words, const WordTable& table, TokenIndex at) {
  const Token& token = words[at];
  if (table.find(token.word) != nullptr) {
    if (!token.is("the"_w)) return true;
    return at + 1 < words.end && (table.roles(words[at + 1].word) & (kUnitWord | kFiscal)) != 0;
  }
  const char first = words.text[token.start];
  const char second = token.end - token.start > 1 ? words.text[token.start + 1] : ' ';
  if (first == 'Q' && token.end - token.start == 1) return words.is_number(at + 1);
  return ((first == 'Q' || first == 'q' || first == 'H') && second >= '1' && second <= '4') ||
         ((first == 'F' || first == 'f' || first == 'C') && (second == 'Y' || second == 'y' || second == 'Q'));
}

// The same for words, of which it is known, and for other tokens.
bool may_be_read(const Words& words, TokenIndex at) {
  switch (words[at].kind) {
    case TokenKind::word: return true;
    case TokenKind::number: return may_begin_in_digits(words, at);
    case TokenKind::punct: return may_be_apostrophe(words, at);
    default: return false;
  }
}

// "fiscal 2017 and 2018": the second year is of the calendar that the first is said to be of.
void share_calendar(const Words& words, const FoundPeriod& first, FoundPeriod& second) {
  static constexpr WordId kJoints[] = {"and"_w, "or"_w, "to"_w, "versus"_w, "through"_w, ","_w, "-"_w, "–"_w};
  PeriodForm& form = second.form;
  if (form.unit != PeriodForm::Unit::year || form.anchor != PeriodForm::Anchor::absolute || form.fiscal ||
      form.calendar)
    return;
  if (first.form.unit != form.unit || first.form.anchor != form.anchor || second.tokens.first != first.tokens.last + 1)
    return;
  for (WordId joint : kJoints) {
    if (!words.is(first.tokens.last, joint)) continue;
    form.fiscal = first.form.fiscal;
    form.calendar = first.form.calendar;
    return;
  }
}

// "Q2 and Q3 of last year", "the second and third quarters of 2024": the year is said of both.
void share_year(const Words& words, PeriodForm& first, TokenIndex end, const FoundPeriod& second) {
  const PeriodForm& form = second.form;
  const bool part = form.unit == PeriodForm::Unit::quarter || form.unit == PeriodForm::Unit::half;
  if (!part || first.unit != form.unit || first.anchor != form.anchor || first.number == 0 ||
      form.number <= first.number || first.year != 0 || first.has_year_shift || second.tokens.first != end + 1)
    return;
  if (!words.is(end, "and"_w) && !words.is(end, "through"_w) && !words.is(end, "to"_w)) return;
  first.year = form.year;
  first.year_shift = form.year_shift;
  first.has_year_shift = form.has_year_shift;
  first.fiscal = first.fiscal || form.fiscal;
  first.calendar = first.calendar || form.calendar;
}

}  // namespace

void scan_periods(const Words& words, const Vocabulary& distinct, std::vector<FoundPeriod>& found) {
  const WordTable& table = period_words();
  WordAnswers begins(distinct);
  std::uint32_t from = 0;  // behind the last Chinese period
  const auto is_plain = [&](const Token& token) {
    return token.kind == TokenKind::word && !begins.of(token, [&] { return may_begin_with(words, table, token); });
  };
  for (TokenIndex at = words.begin; at < words.end;) {
    while (at < words.end && is_plain(words[at])) ++at;  // as most are
    if (at == words.end) break;
    const Token& token = words[at];
    if (token.kind == TokenKind::word) {
      if (!may_begin_at(words, table, at)) {
        ++at;
        continue;
      }
    } else if (token.kind == TokenKind::cjk) {
      at = scan_chinese_periods(words, at, from, found);
      continue;
    } else if (token.kind == TokenKind::number && may_begin_chinese(words, at)) {
      const std::size_t before = found.size();
      const TokenIndex next = scan_chinese_periods(words, at, from, found);
      if (found.size() > before) {
        at = next;
        continue;
      }
    }
    std::optional<FoundPeriod> period;
    if (may_be_read(words, at)) period = PeriodReader(words, at).read();
    if (!period) {
      ++at;
      continue;
    }
    if (!found.empty()) share_calendar(words, found.back(), *period);
    if (!found.empty()) share_year(words, found.back().form, found.back().tokens.last, *period);
    found.push_back(*period);
    at = period->tokens.last > at ? period->tokens.last : at + 1;
  }
}

}  // namespace callscope
