#include "speakers/cues.h"

#include <string_view>

#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

constexpr std::string_view kCueNames[kCues] = {
    "question_from", "line_open",    "handover", "self",         "vocative",     "said",         "present",
    "next_question", "instructions", "call_end", "prepared_end", "safe_harbor",  "welcome",      "asks",
    "thanks_asker",  "takes",        "answers",  "adds",         "interpreting", "own_rendition"};

int number(std::string_view cell) {
  int value = 0;
  const bool negative = !cell.empty() && cell[0] == '-';
  for (char c : cell)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return negative ? -value : value;
}

struct Tables {
  PhraseSet cues, words;
  std::array<Scores, kCues> cue_weights{};
  std::vector<Scores> word_weights;

  Tables() {
    for (const auto& row : read_table("speaker_cues")) {
      std::uint32_t id = 0;
      while (id < kCues && kCueNames[id] != row[0]) ++id;
      if (id == kCues || row.size() < 2 + kVoices) continue;
      for (std::string_view phrase : split(row[1])) cues.add(phrase, id);
      for (std::size_t voice = 0; voice < kVoices; ++voice) cue_weights[id][voice] = number(row[2 + voice]);
    }
    for (const auto& row : read_table("speaker_words")) {
      if (row.size() < 4) continue;
      words.add(row[0], static_cast<std::uint32_t>(word_weights.size()));
      const int company = number(row[3]);
      word_weights.push_back({number(row[1]), company, company, number(row[2]), company});
    }
  }
};

const Tables& all_tables() {
  static const Tables all;
  return all;
}

bool names_somebody(SpeechCue cue) { return cue <= SpeechCue::present; }

void add(Scores& sum, const Scores& more) {
  for (std::size_t voice = 0; voice < kVoices; ++voice) sum[voice] += more[voice];
}

void read_scripts(const Token& token, SentenceCues& out) {
  const std::uint32_t bytes = token.end - token.start;
  if (token.kind == TokenKind::word) {  // as most are
    out.letters += bytes;
    return;
  }
  switch (token.kind) {
    case TokenKind::cjk: out.han += bytes / 3; break;
    case TokenKind::kana: out.kana += bytes / 3; break;
    case TokenKind::hangul: out.hangul += bytes / 3; break;
    default: out.is_question = out.is_question || token.is("?"_w) || token.is("？"_w); break;
  }
}

// Words are counted once in a sentence, so that a recogniser's loop weighs no more than one.
class Seen {
 public:
  explicit Seen(std::size_t words) : last_(words) {}

  void begin_sentence() {
    ++sentence_;
    count_ = 0;
  }
  bool add(std::uint32_t word) {
    if (last_[word] == sentence_) return false;
    if (++count_ <= kMostWords) last_[word] = sentence_;
    return true;
  }

 private:
  static constexpr std::uint32_t kMostWords = 48;  // remembered in a sentence
  std::vector<std::uint32_t> last_;                // by word: the sentence that has it, from 1
  std::uint32_t sentence_ = 0, count_ = 0;
};

// The tables' phrases in the document.
struct Phrases {
  DocumentPhrases cues, words;
  Seen seen;
};

SentenceCues read_sentence(const Document& document, const Tables& tables, Phrases& phrases, std::uint32_t index,
                           std::vector<CuePlace>& places) {
  const auto& tokens = document.tokens();
  const TokenRange range = document.sentences()[index].tokens;
  SentenceCues out;
  for (const Token *token = &tokens[range.first], *end = token + range.size(); token < end; ++token)
    read_scripts(*token, out);
  PhraseSet::Match match;
  auto& [cues, words, seen] = phrases;
  seen.begin_sentence();
  for (TokenIndex at = cues.next(range.first, range.last); at < range.last; at = cues.next(at + 1, range.last)) {
    if (!cues.match(tokens, at, range.last, match)) continue;
    const SpeechCue cue = static_cast<SpeechCue>(match.id);
    if (!out.has(cue)) add(out.words, tables.cue_weights[match.id]);
    out.mask |= 1u << match.id;
    if (names_somebody(cue)) places.push_back({cue, index, {at, match.last}});
  }
  for (TokenIndex at = words.next(range.first, range.last); at < range.last; at = words.next(at + 1, range.last)) {
    const bool is_name = tokens[at].has(kCapitalised) && at != range.first && !tokens[at].is("i"_w);
    if (!is_name && words.match(tokens, at, range.last, match) && seen.add(match.id))
      add(out.words, tables.word_weights[match.id]);
  }
  return out;
}

}  // namespace

SpeechCues read_cues(const Document& document) {
  SpeechCues cues;
  const auto count = static_cast<std::uint32_t>(document.sentences().size());
  cues.sentences.reserve(count);
  const Tables& tables = all_tables();
  Phrases phrases{{tables.cues, document.tokens(), document.vocabulary()},
                  {tables.words, document.tokens(), document.vocabulary()},
                  Seen(tables.word_weights.size())};
  for (std::uint32_t i = 0; i < count; ++i)
    cues.sentences.push_back(read_sentence(document, tables, phrases, i, cues.places));
  return cues;
}

}  // namespace callscope
