#include "quantities/chinese_periods.h"

#include "quantities/chinese_period_reader.h"

namespace callscope {
namespace {

constexpr TokenIndex kWindow = 14;    // tokens that one period may take
constexpr std::size_t kFurthest = 8;  // characters from a period's first to its first word for a time

// Whether a word for a time stands in the token or shortly behind it: 年, 季, 月, 周, 天. Read in bytes, since most
// Chinese speaks of none.
bool speaks_of_time(const Words& words, TokenIndex at) {
  constexpr std::uint32_t kBehind = 48;  // bytes
  std::uint32_t end = words[at].end;
  for (TokenIndex i = at; i < words.end && i - at < kWindow && words[i].start < words[at].end + kBehind; ++i)
    end = words[i].end;
  const std::string_view text = words.text.substr(words[at].start, end - words[at].start);
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text[i] != '\xE5' && text[i] != '\xE6') continue;
    for (std::string_view word : {"年", "季", "月", "周", "天"})
      if (text.compare(i, 3, word) == 0) return true;
  }
  return false;
}

// The next word for a time from a character on.
std::size_t next_time(const HanText& text, std::size_t i) {
  static constexpr std::u32string_view kTimes = U"年季月周天";
  while (i < text.size() && kTimes.find(text[i].value) == std::u32string_view::npos) ++i;
  return i;
}

// Whether a period may begin with this character.
bool may_begin(char32_t c) {
  static constexpr std::u32string_view kFirst = U"今本当去上前明下后这新该过最近未接截第全";
  return (c >= U'0' && c <= U'9') || is_han_numeral(c) || kFirst.find(c) != std::u32string_view::npos;
}

// The token and what may belong to a period that begins in it.
HanStretch window_at(const Words& words, TokenIndex at) {
  HanStretch stretch;
  stretch.text.reserve(64);
  stretch.owner.reserve(64);
  for (TokenIndex i = at; i < words.end && i - at < kWindow; ++i) {
    const bool open = words[i].kind == TokenKind::cjk || words[i].kind == TokenKind::number;
    if (!open || (i > at && words[i].has(kParagraphStart))) break;
    stretch.add(words, i);
  }
  return stretch;
}

}  // namespace

TokenIndex scan_chinese_periods(const Words& words, TokenIndex at, std::uint32_t& from,
                                std::vector<FoundPeriod>& found) {
  if (!speaks_of_time(words, at)) return at + 1;
  const HanStretch stretch = window_at(words, at);
  const bool digits = words[at].kind == TokenKind::number;
  std::size_t time = 0;
  for (std::size_t i = 0; i < stretch.text.size() && stretch.owner[i] == at && !(digits && i > 0);) {
    if (time <= i) time = next_time(stretch.text, i);
    if (time == stretch.text.size()) break;
    if (time > i + kFurthest) {
      i = time - kFurthest;
      continue;
    }
    const bool may = stretch.text[i].start >= from && may_begin(stretch.text[i].value);
    const auto read = may ? read_han_period(stretch, i) : std::nullopt;
    if (!read) {
      ++i;
      continue;
    }
    const std::size_t last = read->last - 1;
    FoundPeriod period;
    period.tokens = {at, stretch.owner[last] + 1};
    period.span = {stretch.text[i].start, stretch.text[last].end};
    period.form = read->form;
    period.holds_amount = true;  // the rest of its tokens may hold quantities; the numbers in it are known as dates
    found.push_back(period);
    from = period.span.end;
    if (stretch.owner[last] != at)
      return from < words[stretch.owner[last]].end ? stretch.owner[last] : stretch.owner[last] + 1;
    i = read->last;
  }
  return at + 1;
}

}  // namespace callscope
