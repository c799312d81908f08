#include "speakers/voices.h"

#include <algorithm>
#include <limits>

#include "speakers/block_views.h"
#include "speakers/change_hints.h"
#include "speakers/label_voices.h"

namespace callscope {
namespace {

// Weights, in hundredths of a nat.
constexpr int kFollowUpRendered = 150;   // asking again without the chair, where each word is rendered
constexpr int kLabelUntested = 700;      // a label that names a role
constexpr int kLabelClean = 1600;        // where labels and words agree throughout
constexpr int kLabelLearnt = 420;        // a label that is found over one kind of voice
constexpr int kLabelLearntClean = 1200;  // where other labels agree throughout
constexpr int kNamedOperator = 500;      // operators are seldom named
constexpr int kSpeaksToAsker = -280;     // "Thank you, Ana" to the one who asks
constexpr int kSpeaksToCompany = 70;     // an analyst's "Thanks, Bo"
constexpr int kSwitchInBlock = 650;
constexpr int kSwitchInCleanBlock = 100000;
constexpr int kUnannounced = 260;  // somebody else than the asker after an announcement
constexpr int kAnnouncer = 1100;   // a short block that names the next asker is the chair's
constexpr int kAnalystBeforeQa = 700;
constexpr int kInterpreterBeforeQa = 450;
constexpr int kHostInQa = 120;
constexpr int kNoOperator = 1500;   // where nothing says that there is one, the host calls the askers
constexpr int kForeignChair = 260;  // the chair speaks English where answers are rendered into it
constexpr int kHandsOver = 300;     // a short block that hands over before the questions
constexpr int kSaysTheSame = 1800;  // two blocks that hold the same words and are no copies
constexpr int kNever = 1000000;

// Cost of a change from one voice (row) to another (column) at a block's edge.
constexpr int kEdge[kVoices][kVoices] = {
    //          operator host executive analyst interpreter
    /* op */ {360, 60, 140, 60, 300},
    /* host */ {60, 180, 40, 180, 200},
    /* exec */ {100, 170, 90, 70, 90},
    /* analyst*/ {220, 240, 20, 170, 90},
    /* interp */ {140, 110, 50, 190, 130},
};

constexpr std::array<Voice, kVoices> kAll = {kOperator, kHost, kExecutive, kAnalyst, kInterpreter};

class Path {
 public:
  Path(const Document& document, const VoiceWords& words, const Cast& cast, Voices& out)
      : document_(document), words_(words), cast_(cast), out_(out), labels_(document, cast, words, out) {}

  void find(const std::vector<PersonMention>& mentions) {
    note_addressed(mentions);
    from_.resize(document_.sentences().size());
    walk();
    if (labels_.learn()) walk();
  }

 private:
  void note_addressed(const std::vector<PersonMention>& mentions) {
    addressed_.assign(document_.sentences().size(), 0);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].kind != PersonMentionKind::vocative || cast_.mentioned[i] == kNone) continue;
      const Member& member = cast_.roster.members[static_cast<std::size_t>(cast_.mentioned[i])];
      const bool asks = member.asks || member.person.role == Role::analyst;
      const bool company = member.person.role == Role::executive || member.person.role == Role::ir;
      addressed_[mentions[i].sentence] += asks ? kSpeaksToAsker : company ? kSpeaksToCompany : 0;
    }
  }

  void walk() {
    Scores best{};
    for (std::uint32_t b = 0; b < out_.blocks.size(); ++b) walk_block(b, best);
    trace(best);
  }

  // What the block's label says for a voice, in each of its sentences.
  int label_score(std::uint32_t b, Voice voice) const {
    const Voice label = labels_.named(b);
    const auto sentences = static_cast<int>(out_.blocks[b].last - out_.blocks[b].first);
    int score = 0;
    if (label == voice || (label == kHost && voice == kExecutive) || (label == kExecutive && voice == kHost))
      score += ((out_.clean ? kLabelClean : kLabelUntested) - (label == voice ? 0 : 60)) / sentences;
    else if (label == kVoices && labels_.learnt(b) == voice)
      score += (out_.clean ? kLabelLearntClean : kLabelLearnt) / sentences;
    if (voice == kOperator && label != kOperator && labels_.names_person(b)) score -= kNamedOperator / sentences;
    return score;
  }

  // What it costs to enter a block with a voice.
  int entry_cost(std::uint32_t b, Voice voice) const {
    const BlockView& block = out_.blocks[b];
    int cost = 0;
    if (voice == kAnalyst && !block.in_qa) cost += kAnalystBeforeQa;
    if (voice == kInterpreter)
      cost += !out_.interpreted || !(out_.said_to_be || block.says_the_same) ? kNever
              : block.in_qa || language_changes(b)                           ? 0
                                                                             : kInterpreterBeforeQa;
    if (block.foreign && out_.said_to_be && (voice == kOperator || voice == kHost)) cost += kForeignChair;
    if (voice == kOperator && !out_.has_operator) cost += kNoOperator;
    if (voice == kHost)
      cost += block.in_qa ? (out_.has_operator ? kHostInQa : 0) : block.only_hands_over ? -kHandsOver : 0;
    if (voice == kAnalyst && out_.said_to_be && b > 0 && !out_.blocks[b - 1].announces) cost += kFollowUpRendered;
    if (b > 0 && out_.blocks[b - 1].announces && voice != kAnalyst) cost += kUnannounced;
    if (block.announces && voice != kOperator && voice != kHost)
      cost += block.last - block.first <= 3 ? kAnnouncer : kUnannounced;
    return cost;
  }

  bool language_changes(std::uint32_t b) const { return b > 0 && out_.blocks[b].foreign != out_.blocks[b - 1].foreign; }

  // How far a block may be a rendition of the one before.
  int rendition_likeness(std::uint32_t b) const {
    const BlockView& block = out_.blocks[b];
    if (!out_.interpreted || b == 0) return 0;
    return block.says_the_same ? kSaysTheSame : language_changes(b) ? 120 : std::min(block.overlap, 40) * 8 - 130;
  }

  // A rendition shares words with the speech before it; what follows a rendition does not.
  int rendition_cost(const BlockView& block, int likeness, Voice before, Voice voice) const {
    if (likeness == 0) return 0;
    const bool renders = voice == kInterpreter && (before == kExecutive || before == kAnalyst);
    if (renders) return -likeness;
    const bool began_there =
        block.first > 0 && words_.hint(block.first - 1, kInterpreter) > 0;  // at the end of the block before
    if (before == kInterpreter && voice == kInterpreter) return began_there ? -likeness : -likeness / 2;
    if (before == kExecutive || before == kAnalyst || before == kInterpreter) return likeness / 2;
    return 0;
  }

  void walk_block(std::uint32_t b, Scores& best) {
    const BlockView& block = out_.blocks[b];
    Scores label{};
    for (Voice voice : kAll)
      if (block.first < block.last) label[voice] = label_score(b, voice);
    for (std::uint32_t s = block.first; s < block.last; ++s) {
      Scores next = s == block.first ? enter(b, best) : go_on(s, best);
      const Scores& words = words_.of_sentence(s);
      for (Voice voice : kAll) next[voice] += words[voice] + label[voice];
      next[kAnalyst] += addressed_[s];
      const int highest = *std::max_element(next.begin(), next.end());
      for (Voice voice : kAll) next[voice] = std::max(next[voice] - highest, -kNever);
      best = next;
    }
    out_.margin[b] = margin_of(best);
  }

  // The best way to each voice at a block's first sentence.
  Scores enter(std::uint32_t b, const Scores& best) {
    Scores next;
    const BlockView& block = out_.blocks[b];
    const std::uint32_t s = block.first;
    const int likeness = rendition_likeness(b);
    for (Voice voice : kAll) {
      next[voice] = std::numeric_limits<int>::min();
      const int into = b > 0 ? entry_cost(b, voice) : voice == kAnalyst || voice == kInterpreter ? 300 : 0;
      for (Voice before : kAll) {
        const int cost = into + (b > 0 ? kEdge[before][voice] + rendition_cost(block, likeness, before, voice) : 0);
        if (best[before] - cost > next[voice]) next[voice] = best[before] - cost, from_[s][voice] = before;
      }
    }
    return next;
  }

  // The same at a later sentence, where only a change of voice costs something. Of equal ways the first voice's is
  // taken.
  Scores go_on(std::uint32_t s, const Scores& best) {
    Scores next;
    const auto first = static_cast<Voice>(std::max_element(best.begin(), best.end()) - best.begin());
    Voice second = first == kAll[0] ? kAll[1] : kAll[0];
    for (Voice voice : kAll)
      if (voice != first && best[voice] > best[second]) second = voice;
    for (Voice voice : kAll) {
      const Voice other = voice == first ? second : first;  // the best of those from which the voice changes
      const int changed = best[other] - change_cost(voice, s);
      const bool stays = best[voice] > changed || (best[voice] == changed && voice < other);
      next[voice] = stays ? best[voice] : changed;
      from_[s][voice] = stays ? voice : other;
    }
    return next;
  }

  // What it costs to take up a voice inside a block.
  int change_cost(Voice voice, std::uint32_t s) const {
    if (voice == kInterpreter && !out_.said_to_be) return kNever;
    const int nobody = voice == kOperator && !out_.has_operator ? kNoOperator : 0;
    return out_.clean ? kSwitchInCleanBlock : kSwitchInBlock + nobody - words_.hint(s, voice);
  }

  static int margin_of(Scores best) {
    std::sort(best.begin(), best.end());
    return best[kVoices - 1] - best[kVoices - 2];
  }

  void trace(const Scores& best) {
    auto voice = static_cast<Voice>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::uint32_t s = static_cast<std::uint32_t>(from_.size()); s-- > 0;) {
      out_.of_sentence[s] = voice;
      voice = from_[s][voice];
    }
  }

  const Document& document_;
  const VoiceWords& words_;
  const Cast& cast_;
  Voices& out_;
  LabelVoices labels_;
  std::vector<int> addressed_;  // by sentence: for an analyst's voice
  std::vector<std::array<Voice, kVoices>> from_;
};

// Somebody renders: the text says so, or a good part of it is in another script beside English.
bool is_said_to_be(const Document& document, const SpeechCues& cues, const Cast& cast) {
  for (const auto& member : cast.roster.members)
    if (member.person.role == Role::interpreter) return true;
  for (const Block& block : document.layout.blocks)
    if (block.foreign_language_mark) return true;
  std::uint64_t latin = 0, other = 0;
  bool told = false;
  for (const SentenceCues& sentence : cues.sentences) {
    latin += sentence.letters;
    other += sentence.han + sentence.kana + sentence.hangul;
    told = told || (sentence.has(SpeechCue::interpreting) && !sentence.has(SpeechCue::own_rendition));
  }
  return told || (other > 100 && latin > 4 * other / 10);
}

// Who is rendered and who renders are one voice: a publisher marks the words "[Interpreted]" under the principal's
// name, or one channel of a simultaneous interpretation was written down.
bool is_one_voice(const Document& document) {
  const std::string& text = document.layout.reading.text();
  return text.find("[Interpreted]") != std::string::npos ||
         text.find("simultaneous interpretation") != std::string::npos;
}

// Whether the call may have an operator: it has none where somebody opens it by saying who they are
// and nothing is said as operators say it.
bool has_operator(const Document& document, const SpeechCues& cues, const std::vector<PersonMention>& mentions,
                  const Cast& cast) {
  constexpr std::uint32_t kOpening = 2;  // blocks
  const bool hosted = std::any_of(mentions.begin(), mentions.end(), [&](const PersonMention& mention) {
    return mention.kind == PersonMentionKind::self && document.sentences()[mention.sentence].block < kOpening;
  });
  if (!hosted) return true;
  for (const auto& member : cast.roster.members)
    if (member.person.role == Role::operator_) return true;
  for (const SentenceCues& sentence : cues.sentences)
    if (sentence.has(SpeechCue::instructions)) return true;
  if (document.vocabulary().has("operator"_w) || document.vocabulary().has("moderator"_w)) return true;
  if (!document.vocabulary().has("line"_w)) return false;
  const auto& tokens = document.tokens();
  for (TokenIndex at = 0; at < tokens.size(); ++at) {
    if (at > 1 && tokens[at].is("is"_w) && tokens[at - 1].is("line"_w) && tokens[at - 2].is("your"_w)) return true;
    if (at > 1 && tokens[at].is("of"_w) && tokens[at - 1].is("line"_w) && tokens[at - 2].is("the"_w)) return true;
  }
  return false;
}

bool any_says_the_same(const std::vector<BlockView>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const BlockView& block) { return block.says_the_same; });
}

}  // namespace

Voice voice_of(Role role) {
  switch (role) {
    case Role::operator_: return kOperator;
    case Role::ir: return kHost;
    case Role::executive: return kExecutive;
    case Role::analyst:
    case Role::media: return kAnalyst;
    case Role::interpreter: return kInterpreter;
    default: return kVoices;
  }
}

Voices read_voices(const Document& document, const SpeechCues& cues, const std::vector<PersonMention>& mentions,
                   const Cast& cast) {
  Voices out;
  out.blocks = view_blocks(document, cues, mentions, cast, out.qa_start);
  out.of_sentence.assign(document.sentences().size(), kExecutive);
  out.margin.assign(out.blocks.size(), 0);
  const bool marked = is_one_voice(document);
  out.said_to_be = !marked && is_said_to_be(document, cues, cast);
  out.has_operator = has_operator(document, cues, mentions, cast);
  out.interpreted = out.said_to_be || (!marked && any_says_the_same(out.blocks));
  const std::vector<Scores> hints = hint_changes(document, cues, mentions, cast, out);
  Path(document, VoiceWords(cues, hints, out.blocks), cast, out).find(mentions);
  return out;
}

}  // namespace callscope
