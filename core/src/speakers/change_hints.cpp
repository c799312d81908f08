#include "speakers/change_hints.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr int kSelfAgain = 900;             // "this is Ana" long after she began: somebody renders her
constexpr int kScriptChanges = 950;         // from one script to another
constexpr int kRunsOn = 1100;               // the next block goes on with this sentence
constexpr int kBeginsAgain = 1000;          // a block ends with the words it began with, said anew
constexpr int kTakesQuestion = 800;         // "let me answer that" at the end of a rendered question
constexpr int kNextPlease = 760;            // "next question" at the end of an answer
constexpr int kReadOut = 760;               // a question after the words that announce its asker
constexpr std::uint32_t kLongSentence = 8;  // tokens
constexpr std::uint32_t kLongestAnnouncement = 30;
constexpr std::uint32_t kTail = 3;  // sentences of a block's end

class Hinter {
 public:
  Hinter(const Document& document, const SpeechCues& cues, const Cast& cast, const Voices& voices)
      : document_(document), cues_(cues), cast_(cast), voices_(voices), hints_(cues.sentences.size(), Scores{}) {}

  std::vector<Scores> hint(const std::vector<PersonMention>& mentions) {
    if (voices_.said_to_be) {
      hint_self(mentions);
      for (std::uint32_t b = 0; b < voices_.blocks.size(); ++b)
        if (voices_.blocks[b].in_qa) hint_block(b);
    }
    for (const BlockView& block : voices_.blocks) hint_chair(block);
    hint_read_out(mentions);
    return std::move(hints_);
  }

 private:
  const BlockView& block_of(std::uint32_t sentence) const {
    return voices_.blocks[document_.sentences()[sentence].block];
  }

  void hint_self(const std::vector<PersonMention>& mentions) {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].kind != PersonMentionKind::self || cast_.mentioned[i] == kNone) continue;
      std::uint32_t s = mentions[i].sentence;
      const BlockView& block = block_of(s);
      if (!block.in_qa || s < block.first + 3) continue;
      if (document_.sentences()[s - 1].tokens.size() <= 4) --s;  // "Thank you. This is Ana."
      hints_[s][kInterpreter] += kSelfAgain;
    }
  }

  bool is_foreign(std::uint32_t s) const {
    const SentenceCues& sentence = cues_.sentences[s];
    return 3 * (sentence.han + sentence.kana + sentence.hangul) > sentence.letters;
  }
  bool is_plain(std::uint32_t s) const {
    const SentenceCues& sentence = cues_.sentences[s];
    return sentence.letters > 12 && sentence.han + sentence.kana + sentence.hangul == 0;
  }

  void hint_block(std::uint32_t b) {
    const BlockView& block = voices_.blocks[b];
    // A question in one script that ends in another, or an answer whose last sentence is rendered.
    for (std::uint32_t s = block.first + 1; s < block.last; ++s) {
      if (s >= block.first + 2 && is_foreign(s) && is_plain(s - 1) && rest_is_foreign(s, block)) {
        hints_[s][kInterpreter] += kScriptChanges;
        if (begins_low(b + 1) && asks_before(block, s))
          hints_[s][kExecutive] += kScriptChanges;  // who goes on there began here
      }
      if (is_plain(s) && s + 1 == block.last && any_foreign(block)) hints_[s][kInterpreter] += kScriptChanges / 2;
    }
    if (block.last > block.first + 1 && begins_again(block)) hints_[block.last - 1][kInterpreter] += kBeginsAgain;
    if (block.last > block.first + 1 && runs_on(b)) hints_[block.last - 1][kInterpreter] += kRunsOn;
    for (std::uint32_t s = block.last - std::min(block.last - block.first, kTail); s < block.last; ++s) {
      if (s == block.first) continue;
      const bool takes = cues_.sentences[s].has(SpeechCue::takes) || cues_.sentences[s].has(SpeechCue::adds) ||
                         cues_.sentences[s].has(SpeechCue::thanks_asker);
      if (takes && !cues_.sentences[s].has(SpeechCue::line_open)) hints_[s][kExecutive] += kTakesQuestion;
    }
  }

  bool asks_before(const BlockView& block, std::uint32_t sentence) const {
    for (std::uint32_t s = block.first; s < sentence; ++s)
      if (cues_.sentences[s].has(SpeechCue::asks)) return true;
    return false;
  }

  bool rest_is_foreign(std::uint32_t from, const BlockView& block) const {
    for (std::uint32_t s = from; s < block.last; ++s)
      if (is_plain(s)) return false;
    return true;
  }
  bool any_foreign(const BlockView& block) const {
    for (std::uint32_t s = block.first; s < block.last; ++s)
      if (is_foreign(s)) return true;
    return false;
  }

  // "Next, let me turn to the foundry." at the end of what was said of the foundry: the rendition's
  // first sentence, printed too early.
  bool begins_again(const BlockView& block) const {
    const std::uint32_t s = block.last - 1;
    return is_plain(s) && announces_topic(document_.sentences()[s].tokens) &&
           (is_foreign(start_of_words(block)) || shares_words(block.first, s));
  }

  // The first sentence that is more than "Okay."
  std::uint32_t start_of_words(const BlockView& block) const {
    return document_.sentences()[block.first].tokens.size() <= 3 && block.first + 2 < block.last ? block.first + 1
                                                                                                 : block.first;
  }

  bool announces_topic(TokenRange sentence) const {
    const auto& tokens = document_.tokens();
    bool opens = false, tells = false;
    for (TokenIndex at = sentence.first; at < sentence.last && sentence.size() <= kLongestAnnouncement; ++at) {
      const Token& token = tokens[at];
      if (at == sentence.first)
        for (WordId word : {"next"_w, "so"_w, "now"_w, "then"_w, "turning"_w, "first"_w, "second"_w, "finally"_w,
                            "let"_w, "as"_w, "regarding"_w})
          opens = opens || token.is(word);
      for (WordId word : {"let"_w, "turning"_w, "talk"_w, "share"_w, "question"_w, "discuss"_w, "review"_w})
        tells = tells || token.is(word);
    }
    return opens && tells;
  }

  // Two longer words of one sentence stand in the other.
  bool shares_words(std::uint32_t a, std::uint32_t b) const {
    constexpr std::uint32_t kLong = 4;
    const auto& tokens = document_.tokens();
    const TokenRange here = document_.sentences()[a].tokens, there = document_.sentences()[b].tokens;
    int shared = 0;
    for (TokenIndex i = here.first; i < here.last && shared < 2; ++i) {
      if (tokens[i].kind != TokenKind::word || tokens[i].end - tokens[i].start < kLong) continue;
      for (TokenIndex k = there.first; k < there.last; ++k)
        if (tokens[k].is(tokens[i].word)) {
          ++shared;
          break;
        }
    }
    return shared >= 2;
  }

  bool begins_low(std::uint32_t b) const {
    if (b >= voices_.blocks.size() || voices_.blocks[b].first == voices_.blocks[b].last) return false;
    const Token& first = document_.tokens()[document_.sentences()[voices_.blocks[b].first].tokens.first];
    return first.kind == TokenKind::word && !first.has(kCapitalised);
  }

  // The last sentence of a block has no stop and the next block begins in lower case.
  bool runs_on(std::uint32_t b) const {
    if (b + 1 >= voices_.blocks.size() || voices_.blocks[b + 1].first == voices_.blocks[b + 1].last) return false;
    const auto& tokens = document_.tokens();
    const Token& last = tokens[document_.sentences()[voices_.blocks[b].last - 1].tokens.last - 1];
    const bool open = last.kind == TokenKind::word || last.is(","_w);
    const bool low = begins_low(b + 1);
    const bool is_long = document_.sentences()[voices_.blocks[b].last - 1].tokens.size() >= kLongSentence;
    return open && (low || (last.is(","_w) && is_long));
  }

  void hint_chair(const BlockView& block) {
    if (!block.in_qa || block.last - block.first < 4) return;
    const std::uint32_t s = block.last - 1;
    if (cues_.sentences[s].has(SpeechCue::next_question) && document_.sentences()[s].tokens.size() <= 8)
      hints_[s][kHost] += kNextPlease;
  }

  // "The next question is from Ana Reyes. What do you expect for prices?": read out by the chair.
  void hint_read_out(const std::vector<PersonMention>& mentions) {
    for (const PersonMention& mention : mentions) {
      const BlockView& block = block_of(mention.sentence);
      const std::uint32_t s = mention.sentence + 1;
      if (mention.kind != PersonMentionKind::asker || !block.in_qa || s >= block.last) continue;
      const bool asks = cues_.sentences[block.last - 1].is_question && !cues_.sentences[s].has(SpeechCue::line_open) &&
                        document_.sentences()[block.last - 1].tokens.size() >= kLongSentence;
      if (asks) hints_[s][kAnalyst] += kReadOut;
    }
  }

  const Document& document_;
  const SpeechCues& cues_;
  const Cast& cast_;
  const Voices& voices_;
  std::vector<Scores> hints_;
};

}  // namespace

std::vector<Scores> hint_changes(const Document& document, const SpeechCues& cues,
                                 const std::vector<PersonMention>& mentions, const Cast& cast, const Voices& voices) {
  return Hinter(document, cues, cast, voices).hint(mentions);
}

}  // namespace callscope
