#include "speakers/introductions.h"

#include <algorithm>

#include "speakers/name_runs.h"
#include "speakers/titles.h"
#include "text/legal_forms.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 14;            // how far after a cue its name may stand
constexpr std::uint32_t kOpeningBlocks = 6;  // in which people are introduced
constexpr std::uint32_t kFirstBlocks = 3;    // and a name with a title is enough

bool is_article(const Token& token) { return token.is("our"_w) || token.is("the"_w) || token.is("its"_w); }

}  // namespace

IntroductionReader::IntroductionReader(const Document& document, const SpeechCues& cues,
                                       std::vector<PersonMention>& out)
    : document_(document), cues_(cues), tokens_(document.tokens()), out_(out) {}

void IntroductionReader::add(PersonMentionKind kind, std::uint32_t sentence, TokenRange name, Span title, bool strong) {
  PersonMention mention;
  mention.kind = kind;
  mention.sentence = sentence;
  mention.name = name;
  mention.title = title;
  mention.strong = strong;
  out_.push_back(mention);
}

// "eCommerce"
bool IntroductionReader::has_inner_capital(const Token& token) const {
  const std::string_view word = document_.quote(token.span());
  return word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
}

// "… and Bo Lund, our Chief Financial Officer": a name with a title of its own.
bool IntroductionReader::is_next_person(TokenIndex at, TokenIndex end) const {
  const TokenRange name = name_at(tokens_, at, end);
  if (name.size() < 2 || name.last + 1 >= end || !tokens_[name.last].is(","_w)) return false;
  TokenIndex title = name.last + 1;
  while (title < end && is_article(tokens_[title])) ++title;
  return title < end && is_title_word(tokens_[title]);
}

Span IntroductionReader::title_after(TokenIndex at, TokenIndex end) const {
  if (at >= end) return {};
  const bool follows = is_title_word(tokens_[at]);  // "Ana Reyes Chief Executive Officer"
  if (!follows && !(tokens_[at].is(","_w) || tokens_[at].is("-"_w) || tokens_[at].is("–"_w) || tokens_[at].is("("_w)))
    return {};
  TokenIndex first = follows ? at : ++at;
  if (first < end && tokens_[first].is("and"_w)) return {};
  while (first < end && is_article(tokens_[first])) ++first;
  for (TokenIndex firm = first; firm < std::min(end, first + 4) && tokens_[firm].kind != TokenKind::punct; ++firm)
    if (tokens_[firm].is("'s"_w)) first = firm + 1;  // "Larch's Chief Executive Officer"
  TokenIndex last = first;
  bool titled = false;
  for (at = first; at < end; ++at) {
    const Token& token = tokens_[at];
    const bool link = token.is("of"_w) || token.is("and"_w) || token.is("for"_w) || token.is("&"_w) ||
                      token.is("the"_w) || token.is("-"_w) || token.is("'s"_w);
    if (titled && token.is("and"_w) && is_next_person(at + 1, end)) break;
    if (titled && at > first && is_title_head(tokens_[at - 1]) && name_at(tokens_, at, end).size() >= 2)
      break;  // the next one's title
    if (token.is(","_w) && at + 1 < end && is_title_word(tokens_[at + 1]) && name_at(tokens_, at + 1, end).empty())
      continue;
    if (link) continue;
    if (token.kind != TokenKind::word || !(token.has(kCapitalised) || has_inner_capital(token) || is_title_word(token)))
      break;
    titled = titled || is_title_head(token);
    last = at + 1;
  }
  return titled && last > first ? document_.span_of({first, last}) : Span{};
}

// The title that stands before a name: "our Chief Executive Officer, Ana".
Span IntroductionReader::title_before(TokenIndex first, TokenIndex last) const {
  for (TokenIndex at = first; at < last; ++at)
    if (is_title_head(tokens_[at])) return document_.span_of({first, last});
  return {};
}

// Words between a cue and the name: "our host for today, Chief Executive Officer, Mr."
bool IntroductionReader::may_stand_before_name(const Token& token) const {
  return is_mark(token) ? token.is(","_w) || token.is("."_w) || token.is("'"_w)
                        : is_title_word(token) || !token.has(kCapitalised) || token.is("mr"_w) || token.is("ms"_w) ||
                              token.is("mrs"_w) || token.is("dr"_w) || token.has(kAllCaps);
}

// "Senior Vice President, Capital Markets, Ana Reyes": what is written as a name is the unit.
TokenRange IntroductionReader::name_behind_unit(TokenRange name, TokenIndex end) const {
  if (name.last + 2 >= end || !tokens_[name.last].is(","_w)) return name;
  const TokenRange next = name_at(tokens_, name.last + 1, end);
  const bool ends = next.size() >= 2 && (next.last >= end || tokens_[next.last].is("."_w));
  return ends ? next : name;
}

// "Before I turn the call over to Ana": she is not given the floor yet.
bool IntroductionReader::follows_before(const CuePlace& place) const {
  constexpr TokenIndex kBack = 6;
  const TokenIndex first = std::max(document_.sentences()[place.sentence].tokens.first,
                                    place.tokens.first - std::min(place.tokens.first, kBack));
  for (TokenIndex at = first; at < place.tokens.first; ++at)
    if (tokens_[at].is("before"_w)) return true;
  return false;
}

// "For Norvik Corporation", "through the Power Clause", "Norvik's Flight Support": no person has a legal form or an
// article, or is somebody's.
bool IntroductionReader::is_thing(TokenRange name) const {
  const bool firm = name.size() > 1 && is_legal_form(tokens_[name.last - 1].word);
  return firm || (name.first > 0 && (is_article(tokens_[name.first - 1]) || tokens_[name.first - 1].is("'s"_w)));
}

void IntroductionReader::read_handover(const CuePlace& place) {
  const TokenIndex end = document_.sentences()[place.sentence].tokens.last;
  const Token& head = tokens_[place.tokens.first];
  const bool weak = place.tokens.size() == 1 && (head.is("for"_w) || head.is("maybe"_w) || head.is("let"_w) ||
                                                 head.is("have"_w) || head.is("ask"_w));
  TokenIndex title_first = 0, title_last = 0;
  for (TokenIndex at = place.tokens.last; at < std::min(end, place.tokens.last + kReach); ++at) {
    const bool of_title = tokens_[at - 1].is("chief"_w);  // "our Chief Underwriting Officer, Ana"
    TokenRange name = of_title ? TokenRange{} : name_at(tokens_, at, end);
    if (!name.empty()) {
      if (is_thing(name)) return;
      const Span before = title_before(title_first, title_last);
      if (!before.empty()) name = name_behind_unit(name, end);
      const Span after = title_after(name.last, end);
      add(PersonMentionKind::handover, place.sentence, name, after.empty() ? before : after,
          place.tokens.size() >= 2 || head.is("introduce"_w));
      out_.back().later = follows_before(place);
      out_.back().in_passing =
          place.tokens.size() == 1 && (head.is("for"_w) || head.is("have"_w) || head.is("maybe"_w) ||
                                       head.is("announce"_w) || head.is("introduced"_w));
      return;
    }
    if (tokens_[at].is("you"_w)) return read_handover_to_you(place);
    if (weak || !(of_title || may_stand_before_name(tokens_[at]))) return;
    if (of_title || is_title_word(tokens_[at])) {
      if (title_first == 0) title_first = at;
      title_last = at + 1;
    }
  }
}

// "And with that, Ana, I'll turn it over to you."
void IntroductionReader::read_handover_to_you(const CuePlace& place) {
  constexpr TokenIndex kBack = 10;
  const TokenIndex first = document_.sentences()[place.sentence].tokens.first;
  for (TokenIndex at = place.tokens.first; at > first && at + kBack > place.tokens.first; --at) {
    if (!tokens_[at].is(","_w)) continue;
    TokenIndex from = at - 1;
    while (from > first && tokens_[from - 1].has(kCapitalised) && at - from < 3) --from;
    const TokenRange name = name_at(tokens_, from, at);
    if (name.empty() || name.last != at) continue;
    return add(PersonMentionKind::handover, place.sentence, name, {}, true);
  }
}

// Whether [first, last) ends in a title: its head, and words of titles and commas behind that.
bool IntroductionReader::ends_title(TokenIndex first, TokenIndex last) const {
  while (last > first && !is_title_head(tokens_[last - 1])) {
    --last;
    if (!is_title_word(tokens_[last]) && !tokens_[last].is(","_w)) return false;
  }
  return last > first;
}

// A sentence of the opening lists people where it says so, or names two with titles; in the first
// blocks one with a title is enough.
bool IntroductionReader::lists_people(std::uint32_t s) const {
  if (cues_.sentences[s].has(SpeechCue::present)) return true;
  const TokenRange range = document_.sentences()[s].tokens;
  int titled = 0;
  TokenIndex behind = range.first;  // the name before
  for (TokenIndex at = range.first; at < range.last; ++at) {
    const TokenRange name = name_at(tokens_, at, range.last);
    if (name.empty()) continue;
    titled += name.size() >= 2 && (ends_title(behind, at) || !title_after(name.last, range.last).empty()) ? 1 : 0;
    at = name.last - 1;
    behind = name.last;
  }
  return titled >= (document_.sentences()[s].block < kFirstBlocks ? 1 : 2);
}

void IntroductionReader::read_present() {
  const auto& all = document_.sentences();
  auto place = cues_.places.begin();
  for (std::uint32_t s = 0; s < all.size() && all[s].block < kOpeningBlocks; ++s) {
    while (place != cues_.places.end() &&
           (place->sentence < s || (place->sentence == s && place->cue != SpeechCue::present)))
      ++place;
    const bool told = place != cues_.places.end() && place->sentence == s;
    if (lists_people(s)) read_list(s, told ? place->tokens.last : all[s].tokens.last);
  }
}

// `cue` is where the words end that say who is present.
void IntroductionReader::read_list(std::uint32_t s, TokenIndex cue) {
  const TokenRange range = document_.sentences()[s].tokens;
  TokenIndex title_first = 0, title_last = 0;
  bool any = false;
  for (TokenIndex at = range.first; at < range.last;) {
    const TokenRange name = name_at(tokens_, at, range.last);
    if (name.empty()) {
      if (is_title_word(tokens_[at])) {
        if (title_last != at) title_first = at;
        title_last = at + 1;
      }
      ++at;
      continue;
    }
    Span title = title_after(name.last, range.last);
    if (title.empty()) title = title_before(title_first, title_last);
    const bool near = name.first >= cue && (any || name.first < cue + kReach);
    if (name.size() >= 2 && (!title.empty() || near) && !is_thing(name)) {
      add(PersonMentionKind::present, s, name, title);
      any = true;
    }
    title_first = title_last = 0;
    at = name.last;
    while (at < range.last && !title.empty() && tokens_[at].start < title.end) ++at;
  }
}

}  // namespace callscope
