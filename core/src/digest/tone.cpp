#include "digest/tone.h"

#include <algorithm>
#include <optional>

#include "support/phrases.h"
#include "support/table.h"
#include "text/utf8.h"

namespace callscope {
namespace {

enum ToneClass : std::uint32_t { kForward = 1, kHedge = 2, kPositive = 4, kNegative = 8, kProcedure = 16, kAside = 32 };

// An aside ("as you would expect") is passed over; a procedure ("turn the call over") makes its whole sentence
// one of the call itself. A phrase of several classes ("uncertainty") carries all their bits.
const PhraseSet& all_tone_phrases() {
  static const PhraseSet kPhrases = [] {
    std::vector<std::pair<std::string_view, std::uint32_t>> words;
    for (const auto& row : read_table("tone_words")) {
      const std::uint32_t kind = row[0] == "forward"     ? kForward
                                 : row[0] == "hedge"     ? kHedge
                                 : row[0] == "positive"  ? kPositive
                                 : row[0] == "procedure" ? kProcedure
                                 : row[0] == "aside"     ? kAside
                                                         : kNegative;
      for (const std::string_view word : split(row[1])) words.emplace_back(word, kind);
    }
    PhraseSet phrases;
    for (const auto& [word, kind] : words) {
      std::uint32_t kinds = kind;
      for (const auto& [other, other_kind] : words)
        if (other == word) kinds |= other_kind;
      phrases.add(word, kinds);
    }
    return phrases;
  }();
  return kPhrases;
}

// Chinese, Japanese and Korean have no blanks between words: they count by the character.
std::uint32_t words_of(const Token& token, std::string_view text) {
  switch (token.kind) {
    case TokenKind::word:
    case TokenKind::number: return 1;
    case TokenKind::cjk:
    case TokenKind::kana:
    case TokenKind::hangul: {
      std::uint32_t count = 0;
      for (std::uint32_t at = token.start; at < token.end; at += utf8_length(static_cast<unsigned char>(text[at])))
        ++count;
      return count;
    }
    default: return 0;
  }
}

void add(ToneCounts& sum, const ToneCounts& part) {
  sum.words += part.words;
  sum.forward_looking += part.forward_looking;
  sum.hedged += part.hedged;
  sum.positive += part.positive;
  sum.negative += part.negative;
  sum.numeric += part.numeric;
}

// The counts of each turn.
std::vector<ToneCounts> count_turns(const Document& document, const Numbers& numbers, const Speech& speech,
                                    std::vector<ToneMark>& words) {
  const DocumentPhrases phrases = tone_phrases(document.tokens(), document.vocabulary());
  std::vector<ToneCounts> turns(speech.turns.size());
  std::size_t turn = 0;
  for (const Sentence& sentence : document.sentences()) {
    while (turn < turns.size() && speech.turn_tokens[turn].last <= sentence.tokens.first) ++turn;
    if (turn == turns.size()) break;
    if (speech.turn_tokens[turn].first > sentence.tokens.first || speech.turns[turn].kind == TurnKind::disclaimer)
      continue;
    ToneCounts& counts = turns[turn];
    for (const Token *token = &document.tokens()[sentence.tokens.first], *end = token + sentence.tokens.size();
         token < end; ++token)
      counts.words += words_of(*token, document.text());
    const std::size_t known = words.size();
    const ToneMarks marks = tone_of(document.tokens(), phrases, sentence.tokens, &words);
    for (std::size_t i = known; i < words.size(); ++i) words[i].turn = static_cast<TurnId>(turn);
    counts.forward_looking += marks.forward;
    counts.hedged += marks.hedged;
    counts.positive += marks.positive;
    counts.negative += marks.negative;
  }
  for (const Quantity& quantity : numbers.quantities)
    if (quantity.turn != kNone && speech.turns[static_cast<std::size_t>(quantity.turn)].kind != TurnKind::disclaimer)
      ++turns[static_cast<std::size_t>(quantity.turn)].numeric;
  return turns;
}

}  // namespace

DocumentPhrases tone_phrases(const std::vector<Token>& tokens, const Vocabulary& words) {
  return {all_tone_phrases(), tokens, words};
}

ToneMarks tone_of(const std::vector<Token>& tokens, const DocumentPhrases& phrases, TokenRange sentence,
                  std::vector<ToneMark>* words) {
  ToneMarks marks;
  bool procedure = false;  // "I will now turn the call over": of the call itself, not of the future
  std::optional<Span> forward;
  std::vector<ToneMark> unwanted;
  std::vector<ToneMark>& found = words != nullptr ? *words : unwanted;
  const auto known = static_cast<std::ptrdiff_t>(found.size());
  for (TokenIndex i = sentence.first; (i = phrases.next(i, sentence.last)) < sentence.last;) {
    PhraseSet::Match match;
    if (tokens[i].kind != TokenKind::word || !phrases.match(tokens, i, sentence.last, match)) {
      ++i;
      continue;
    }
    const Span span{tokens[i].start, tokens[match.last - 1].end};
    if ((match.id & kForward) != 0 && !forward) forward = span;
    if ((match.id & kHedge) != 0 && !marks.hedged) found.push_back({ToneKind::hedged, kNone, span});
    if ((match.id & kPositive) != 0) found.push_back({ToneKind::positive, kNone, span});
    if ((match.id & kNegative) != 0) found.push_back({ToneKind::negative, kNone, span});
    marks.hedged |= (match.id & kHedge) != 0;
    marks.positive += (match.id & kPositive) != 0;
    marks.negative += (match.id & kNegative) != 0;
    procedure |= (match.id & kProcedure) != 0;
    i = match.last;
  }
  const bool asks = !sentence.empty() && tokens[sentence.last - 1].is("?"_w);
  marks.forward = forward && !procedure && !asks;
  if (marks.forward) {  // after what begins with it
    const auto starts_later = [](std::uint32_t start, const ToneMark& mark) { return start < mark.span.start; };
    found.insert(std::upper_bound(found.begin() + known, found.end(), forward->start, starts_later),
                 {ToneKind::forward_looking, kNone, *forward});
  }
  return marks;
}

Tone count_tone(const Document& document, const Numbers& numbers, const Speech& speech, const Structure& structure) {
  Tone tone;
  tone.sections.resize(structure.sections.size());
  tone.speakers.resize(speech.participants.size());
  const std::vector<ToneCounts> turns = count_turns(document, numbers, speech, tone.marks);
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const Turn& turn = speech.turns[i];
    add(tone.call, turns[i]);
    if (turn.section != kNone) add(tone.sections[static_cast<std::size_t>(turn.section)], turns[i]);
    if (turn.speaker != kNone) add(tone.speakers[static_cast<std::size_t>(turn.speaker)], turns[i]);
  }
  const auto set_share = [&](ToneCounts& counts) {
    if (tone.call.words > 0) counts.share = static_cast<double>(counts.words) / tone.call.words;
  };
  set_share(tone.call);
  for (auto& counts : tone.sections) set_share(counts);
  for (auto& counts : tone.speakers) set_share(counts);
  return tone;
}

}  // namespace callscope
