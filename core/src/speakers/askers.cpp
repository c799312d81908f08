#include "speakers/askers.h"

#include <algorithm>

#include "speakers/name_runs.h"
#include "speakers/titles.h"

namespace callscope {
namespace {

constexpr TokenIndex kReach = 28;            // how far into a sentence an announced name may stand
constexpr TokenIndex kAfterCue = 10;         // and how far after a cue
constexpr std::uint32_t kShortBlock = 8;     // sentences
constexpr std::uint32_t kBareSentence = 16;  // tokens

}  // namespace

AskerReader::AskerReader(const Document& document, const SpeechCues& cues, std::vector<PersonMention>& out)
    : document_(document), cues_(cues), tokens_(document.tokens()), out_(out) {}

void AskerReader::add(std::uint32_t sentence, TokenRange name, Span firm, Span heard) {
  PersonMention mention;
  mention.kind = PersonMentionKind::asker;
  mention.sentence = sentence;
  mention.name = name;
  mention.organization = firm;
  mention.heard_firm = heard;
  out_.push_back(mention);
}

// The firm after "with", "from", "of", "at", "representing" or a comma.
Span AskerReader::firm_after(TokenIndex at, TokenIndex end) const {
  if (at < end && tokens_[at].is(","_w)) ++at;
  if (at < end && tokens_[at].is("also"_w)) ++at;
  if (at >= end) return {};
  const Token& link = tokens_[at];
  if (link.is("with"_w) || link.is("from"_w) || link.is("of"_w) || link.is("at"_w) || link.is("representing"_w) ||
      link.is("for"_w))
    ++at;
  if (at < end && tokens_[at].is("the"_w)) ++at;
  const TokenIndex first = at;
  for (TokenIndex last = first; at < end; ++at) {
    const Token& token = tokens_[at];
    const bool goes_on = token.has(kCapitalised) || token.kind == TokenKind::number || token.is("&"_w) ||
                         token.is("'s"_w) || token.is("of"_w) || token.is("and"_w) || token.is("-"_w) ||
                         token.is("/"_w) || token.is("the"_w);
    const bool point = token.is("."_w) && at + 1 < end && !tokens_[at + 1].has(kSpaceBefore);
    const bool spelled_point = token.is("."_w) && at > first && tokens_[at - 1].end - tokens_[at - 1].start == 1;
    const bool is_please = token.is("please"_w) || token.is("your"_w) || token.is("go"_w) || token.is("you"_w);
    if (is_please || (!goes_on && !point && !spelled_point)) {
      const bool comma_in_name = token.is(","_w) && at > first && at + 1 < end && at == first + 1 &&
                                 tokens_[at + 1].has(kCapitalised) && !tokens_[at + 1].is("please"_w);
      if (!comma_in_name) return last > first ? document_.span_of({first, last}) : Span{};
    } else if (token.has(kCapitalised) || token.kind == TokenKind::number) {
      last = at + 1;
    }
    if (at + 1 == end && last > first) return document_.span_of({first, last});
  }
  return {};
}

// "From Pine Bank we will hear from Ana Reyes."
Span AskerReader::firm_before(TokenRange sentence, TokenIndex cue) const {
  if (!tokens_[sentence.first].is("from"_w)) return {};
  TokenIndex last = sentence.first + 1;
  while (last < cue && (tokens_[last].has(kCapitalised) || tokens_[last].is("&"_w) || tokens_[last].is("of"_w))) ++last;
  return last > sentence.first + 1 ? document_.span_of({sentence.first + 1, last}) : Span{};
}

// What stands where a firm should be, though it does not read as a name: up to four words before
// the sentence ends or goes on.
Span AskerReader::words_for_firm(TokenIndex at, TokenIndex end) const {
  if (!has_firm_link(at, end)) return {};
  if (tokens_[at].is(","_w)) ++at;
  const TokenIndex first = at + 1;
  TokenIndex last = first;
  while (last < std::min(end, first + 5) && !tokens_[last].is("."_w) && !tokens_[last].is("please"_w)) ++last;
  return last > first && last < first + 5 ? document_.span_of({first, last}) : Span{};
}

bool AskerReader::has_firm_link(TokenIndex at, TokenIndex end) const {
  if (at < end && tokens_[at].is(","_w)) ++at;
  if (at < end && tokens_[at].is("also"_w)) ++at;
  return at < end && (tokens_[at].is("with"_w) || tokens_[at].is("from"_w) || tokens_[at].is("of"_w) ||
                      tokens_[at].is("at"_w) || tokens_[at].is("representing"_w));
}

void AskerReader::read_question_from(const CuePlace& place) {
  const TokenRange range = sentence(place.sentence);
  const Span before = firm_before(range, place.tokens.first);
  for (TokenIndex at = place.tokens.last; at < std::min(range.last, place.tokens.last + kAfterCue); ++at) {
    if (tokens_[at].is("?"_w) || tokens_[at].is("me"_w) || tokens_[at].is("you"_w) || tokens_[at].is("us"_w) ||
        tokens_[at].is("our"_w))
      return;
    const TokenRange name = name_at(tokens_, at, range.last);
    if (name.empty()) continue;
    const bool linked = has_firm_link(name.last, range.last);
    const bool told = cues_.sentences[place.sentence].has(SpeechCue::line_open) || linked || !before.empty();
    const bool is_short = is_short_block(place.sentence);
    const bool asked = mentions_question(range) && (is_short || (told && name.size() >= 2));
    if (!asked && !(told && name.size() >= 2 && is_short)) return;
    const Span firm = before.empty() ? firm_after(name.last, range.last) : before;
    add(place.sentence, name, firm, firm.empty() ? words_for_firm(name.last, range.last) : Span{});
    return;
  }
}

// Announcements are short; remarks name people with firms too.
bool AskerReader::is_short_block(std::uint32_t index) const {
  const auto& all = document_.sentences();
  const std::uint32_t block = all[index].block;
  std::uint32_t count = 0;
  for (std::uint32_t s = index; s > 0 && all[s - 1].block == block && count <= kShortBlock; --s) ++count;
  for (std::uint32_t s = index; s + 1 < all.size() && all[s + 1].block == block && count <= kShortBlock; ++s) ++count;
  return count <= kShortBlock;
}

bool AskerReader::mentions_question(TokenRange range) const {
  for (TokenIndex at = range.first; at < range.last; ++at)
    if (tokens_[at].is("question"_w) || tokens_[at].is("questions"_w) || tokens_[at].is("line"_w) ||
        tokens_[at].is("caller"_w) || tokens_[at].is("q&a"_w))
      return true;
  return false;
}

void AskerReader::read_line_open(const CuePlace& place) {
  const TokenRange range = sentence(place.sentence);
  TokenIndex at = range.first;
  if (at < range.last && tokens_[at].is("["_w))
    while (at < range.last && !tokens_[at].is("]"_w)) ++at;
  if (at < range.last && tokens_[at].is("]"_w)) ++at;
  const TokenRange name = name_at(tokens_, at, place.tokens.first);
  if (name.empty()) return read_announced_before(place);
  const bool linked = has_firm_link(name.last, range.last);
  const bool comma = name.last < range.last && (tokens_[name.last].is(","_w) || tokens_[name.last].is("-"_w));
  if (linked || (comma && name.size() >= 2)) add(place.sentence, name, firm_after(name.last, place.tokens.first));
}

bool AskerReader::hands_over(TokenRange range) const {
  for (TokenIndex at = range.first; at < range.last; ++at)
    if (tokens_[at].is("over"_w) || tokens_[at].is("introduce"_w) || is_title_head(tokens_[at])) return true;
  return false;
}

// "Ana Reyes with Pine Bank. Your line is open."
void AskerReader::read_announced_before(const CuePlace& place) {
  const auto& all = document_.sentences();
  if (place.sentence == 0 || all[place.sentence - 1].block != all[place.sentence].block ||
      !is_short_block(place.sentence))
    return;
  const TokenRange before = all[place.sentence - 1].tokens;
  if (cues_.sentences[place.sentence - 1].has(SpeechCue::line_open) || hands_over(before)) return;
  for (TokenIndex at = before.first; at < std::min(before.last, before.first + kReach); ++at) {
    const TokenRange name = name_at(tokens_, at, before.last);
    if (name.empty()) continue;
    const bool comma =
        name.last + 1 < before.last && tokens_[name.last].is(","_w) && tokens_[name.last + 1].has(kCapitalised);
    if (has_firm_link(name.last, before.last) || (comma && name.size() >= 2)) {
      add(place.sentence - 1, name, firm_after(name.last, before.last));
      return;
    }
    at = name.last;
  }
}

// A chair may say no more than name and firm. The sentence ends its block and holds nothing else.
void AskerReader::read_bare() {
  const auto& all = document_.sentences();
  for (std::uint32_t s = 0; s < all.size(); ++s) {
    const bool ends_block = s + 1 == all.size() || all[s + 1].block != all[s].block;
    const TokenRange range = all[s].tokens;
    if (!ends_block || range.size() > kBareSentence || !is_short_block(s) || hands_over(range)) continue;
    TokenIndex at = range.first;
    if (tokens_[at].is("next"_w) || tokens_[at].is("last"_w) || tokens_[at].is("final"_w))
      while (at < range.last && !tokens_[at].is(","_w)) ++at;
    if (at < range.last && tokens_[at].is(","_w)) ++at;
    const TokenRange name = name_at(tokens_, at, range.last);
    if (name.size() < 2 || name.last + 1 >= range.last) continue;
    const bool comma = tokens_[name.last].is(","_w) && tokens_[name.last + 1].has(kCapitalised);
    if (!comma && !tokens_[name.last].is("with"_w) && !tokens_[name.last].is("from"_w)) continue;
    const Span firm = firm_after(name.last, range.last);
    const Token& stop = tokens_[range.last - 1];
    const std::uint32_t said = stop.kind == TokenKind::punct ? stop.start : stop.end;
    if (!firm.empty() && firm.end >= said) add(s, name, firm);
  }
}

Span AskerReader::firm_of_self(TokenIndex at, TokenIndex end) const {
  return has_firm_link(at, end) ? firm_after(at, end) : Span{};
}

}  // namespace callscope
