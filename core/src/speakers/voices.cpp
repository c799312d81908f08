#include "speakers/voices.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "speakers/block_views.h"
#include "speakers/change_hints.h"

namespace callscope {
namespace {

// Weights, in hundredths of a nat.
constexpr int kSentenceClip = 300;      // one sentence's words can say no more
constexpr int kRenders = 10;             // an interpreter takes either side's words
constexpr int kFollowUpRendered = 150;   // asking again without the chair, where each word is rendered
constexpr int kFullSentences = 6;       // of a block; in longer ones each weighs less
constexpr int kLabelUntested = 700;     // a label that names a role
constexpr int kLabelClean = 1600;       // where labels and words agree throughout
constexpr int kLabelLearnt = 420;       // a label that is found over one kind of voice
constexpr int kNamedOperator = 500;      // operators are seldom named
constexpr int kLearntShare = 65;        // percent of its sentences
constexpr int kAgreement = 93;          // percent of telling blocks
constexpr int kLagAgreement = 75;       // of labels with the block before
constexpr int kLagGain = 25;            // over their agreement with their own
constexpr int kTelling = 250;           // words that speak for another voice
constexpr int kSpeaksToAsker = -280;    // "Thank you, Ana" to the one who asks
constexpr int kSpeaksToCompany = 70;    // an analyst's "Thanks, Bo"
constexpr int kSwitchInBlock = 650;
constexpr int kSwitchInCleanBlock = 100000;
constexpr int kUnannounced = 260;       // somebody else than the asker after an announcement
constexpr int kAnnouncer = 1100;         // a short block that names the next asker is the chair's
constexpr int kAnalystBeforeQa = 700;
constexpr int kInterpreterBeforeQa = 450;
constexpr int kHostInQa = 120;
constexpr int kHandsOver = 300;          // a short block that hands over before the questions
constexpr int kNever = 1000000;

// Cost of a change from one voice (row) to another (column) at a block's edge.
constexpr int kEdge[kVoices][kVoices] = {
    //          operator host executive analyst interpreter
    /* op */    {360,     60,   140,      60,     300},
    /* host */  {60,      180,  40,       180,    200},
    /* exec */  {100,     170,  90,       70,     90},
    /* analyst*/{220,     240,  20,       170,    90},
    /* interp */{140,     110,  50,       190,    130},
};

constexpr std::array<Voice, kVoices> kAll = {kOperator, kHost, kExecutive, kAnalyst, kInterpreter};

class Path {
 public:
  Path(const Document& document, const SpeechCues& cues, const Cast& cast, Voices& out)
      : document_(document), cues_(cues), cast_(cast), out_(out) {}

  void find(const std::vector<PersonMention>& mentions, const std::vector<Scores>& hints) {
    hints_ = &hints;
    note_addressed(mentions);
    from_.resize(document_.sentences().size());
    follow_lag();
    gather_clusters();
    out_.clean = !out_.lagged && !has_machine_labels() && agreement(0) >= kAgreement;
    walk();
    if (learn_labels()) walk();
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

  Span label_span(std::uint32_t b) const {
    const std::uint32_t at = out_.blocks[b].label_block;
    return at < document_.layout.blocks.size() ? document_.layout.blocks[at].label : Span{};
  }

  // A diarizer can print every label one turn late: the labels then agree with the words of the
  // block before.
  void follow_lag() {
    const int straight = agreement(0), late = agreement(1);
    if (late < kLagAgreement || late < straight + kLagGain) return;
    for (std::uint32_t b = 0; b < out_.blocks.size(); ++b) {
      out_.blocks[b].label_block = b + 1;
      out_.blocks[b].label = b + 1 < out_.blocks.size() ? cast_.block_label[b + 1] : kNone;
    }
    out_.lagged = true;
  }

  // Percent of telling blocks whose words agree with the label `shift` blocks later.
  int agreement(std::uint32_t shift) const {
    int asked = 0, agreed = 0;
    for (std::uint32_t b = 0; b + shift < out_.blocks.size(); ++b) {
      const Voice voice = label_voice(b + shift);
      const BlockView& block = out_.blocks[b];
      if (voice == kVoices || voice == kInterpreter || block.first == block.last) continue;
      const Scores words = words_of(block);
      const int company = std::max(words[kExecutive], words[kHost]);
      const int mine = voice == kExecutive || voice == kHost ? company : words[voice];
      const int best = std::max({words[kOperator], company, words[kAnalyst]});
      if (mine == best) ++agreed, ++asked;
      else if (best - mine > kTelling) ++asked;
    }
    return asked >= 6 ? agreed * 100 / asked : 0;
  }

  void gather_clusters() {
    std::unordered_map<std::string_view, int> known;
    cluster_.assign(out_.blocks.size(), kNone);
    for (std::uint32_t b = 0; b < out_.blocks.size(); ++b) {
      const Span label = label_span(b);
      if (!label.empty()) cluster_[b] = known.emplace(document_.quote(label), static_cast<int>(known.size())).first->second;
    }
    learnt_.assign(known.size(), kVoices);
  }

  // Labels that a machine made: numbered voices, or lone words that nothing else supports.
  bool has_machine_labels() const {
    for (std::uint32_t b = 0; b < out_.blocks.size(); ++b) {
      if (document_.layout.blocks[b].label.empty()) continue;
      const int label = cast_.block_label[b];
      if (label == kNone) return true;
      const Member& member = cast_.roster.members[static_cast<std::size_t>(label)];
      if (!member.generic && !member.listed && !member.introduced && !member.asks && member.name.words.size() < 2 && !member.person.title)
        return true;
    }
    return false;
  }

  // What kind of voice speaks under a label whose name does not tell; true if any was learnt.
  bool learn_labels() {
    std::vector<std::array<std::uint32_t, kVoices>> counts(learnt_.size(), std::array<std::uint32_t, kVoices>{});
    for (std::uint32_t b = 0; b < out_.blocks.size(); ++b)
      for (std::uint32_t s = out_.blocks[b].first; cluster_[b] != kNone && s < out_.blocks[b].last; ++s)
        ++counts[static_cast<std::size_t>(cluster_[b])][out_.of_sentence[s]];
    bool any = false;
    for (std::size_t c = 0; c < learnt_.size(); ++c) {
      std::uint32_t all = 0, most = 0;
      for (Voice voice : kAll) {
        all += counts[c][voice];
        if (counts[c][voice] > most) most = counts[c][voice], learnt_[c] = voice;
      }
      if (most * 100 < all * kLearntShare || all < 4) learnt_[c] = kVoices;
      any = any || learnt_[c] != kVoices;
    }
    return any;
  }

  Voice label_voice(std::uint32_t block) const {
    const int label = out_.blocks[block].label;
    const Role marked = document_.layout.blocks[block].role;
    if (label != kNone) {
      const Role role = cast_.roster.members[static_cast<std::size_t>(label)].person.role;
      if (role != Role::unknown) return voice_of(role);
    }
    return voice_of(marked);
  }
  Voice learnt_voice(std::uint32_t block) const {
    return cluster_[block] == kNone ? kVoices : learnt_[static_cast<std::size_t>(cluster_[block])];
  }

  // The sum of a block's words for each voice, before labels.
  Scores words_of(const BlockView& block) const {
    Scores sum{};
    for (std::uint32_t s = block.first; s < block.last; ++s)
      for (Voice voice : kAll) sum[voice] += words_of_sentence(block, s, voice);
    return sum;
  }

  int words_of_sentence(const BlockView& block, std::uint32_t s, Voice voice) const {
    const Scores& words = cues_.sentences[s].words;
    int score = std::clamp(words[voice], -kSentenceClip, kSentenceClip);
    if (voice == kInterpreter) score = std::clamp(std::max(words[kExecutive], words[kAnalyst]) + words[kInterpreter] - words[kExecutive], -kSentenceClip, kSentenceClip) - kRenders;
    const int sentences = static_cast<int>(block.last - block.first);
    return sentences <= kFullSentences || has_hint(s) ? score : score * kFullSentences / sentences;
  }

  bool has_hint(std::uint32_t s) const {
    const Scores& hint = (*hints_)[s];
    return *std::max_element(hint.begin(), hint.end()) > 0;
  }

  int label_weight() const { return out_.clean ? kLabelClean : kLabelUntested; }

  int emission(std::uint32_t b, std::uint32_t s, Voice voice, Voice label) const {
    const BlockView& block = out_.blocks[b];
    int score = words_of_sentence(block, s, voice) + (voice == kAnalyst ? addressed_[s] : 0);
    if (label == voice || (label == kHost && voice == kExecutive) || (label == kExecutive && voice == kHost))
      score += (label_weight() - (label == voice ? 0 : 60)) / static_cast<int>(block.last - block.first);
    else if (label == kVoices && learnt_voice(b) == voice)
      score += kLabelLearnt / static_cast<int>(block.last - block.first);
    if (voice == kOperator && label != kOperator && names_person(b)) score -= kNamedOperator / static_cast<int>(block.last - block.first);
    return score;
  }

  bool names_person(std::uint32_t b) const {
    const int label = out_.blocks[b].label;
    if (label == kNone) return false;
    const Member& member = cast_.roster.members[static_cast<std::size_t>(label)];
    return !member.generic && member.name.words.size() >= 2;
  }

  // What it costs to enter a block with a voice.
  int entry_cost(std::uint32_t b, Voice voice) const {
    const BlockView& block = out_.blocks[b];
    int cost = 0;
    if (voice == kAnalyst && !block.in_qa) cost += kAnalystBeforeQa;
    if (voice == kInterpreter) cost += !out_.interpreted ? kNever : block.in_qa ? 0 : kInterpreterBeforeQa;
    if (voice == kHost) cost += block.in_qa ? kHostInQa : block.only_hands_over ? -kHandsOver : 0;
    if (voice == kAnalyst && out_.interpreted && b > 0 && !out_.blocks[b - 1].announces) cost += kFollowUpRendered;
    if (b > 0 && out_.blocks[b - 1].announces && voice != kAnalyst) cost += kUnannounced;
    if (block.announces && voice != kOperator && voice != kHost) cost += block.last - block.first <= 3 ? kAnnouncer : kUnannounced;
    return cost;
  }

  // A rendition shares words with the speech before it; what follows a rendition does not.
  int rendition_cost(std::uint32_t b, Voice before, Voice voice) const {
    if (!out_.interpreted || b == 0) return 0;
    const BlockView& block = out_.blocks[b];
    const bool renders = voice == kInterpreter && (before == kExecutive || before == kAnalyst);
    const bool language_changes = block.foreign != out_.blocks[b - 1].foreign;
    const int likeness = language_changes ? 120 : std::min(block.overlap, 40) * 8 - 130;
    if (renders) return -likeness;
    if (before == kInterpreter && voice == kInterpreter) return -likeness / 2;  // it began at the end of that block
    if (before == kExecutive || before == kAnalyst || before == kInterpreter) return likeness / 2;
    return 0;
  }

  void walk_block(std::uint32_t b, Scores& best) {
    const BlockView& block = out_.blocks[b];
    const Voice label = label_voice(b);
    for (std::uint32_t s = block.first; s < block.last; ++s) {
      Scores next;
      for (Voice voice : kAll) {
        int top = std::numeric_limits<int>::min();
        for (Voice before : kAll) {
          const int cost = s > block.first ? inner_cost(before, voice, s)
                           : b == 0        ? (voice == kAnalyst || voice == kInterpreter ? 300 : 0)
                                           : kEdge[before][voice] + entry_cost(b, voice) + rendition_cost(b, before, voice);
          if (best[before] - cost > top) top = best[before] - cost, from_[s][voice] = before;
        }
        next[voice] = top + emission(b, s, voice, label);
      }
      const int highest = *std::max_element(next.begin(), next.end());
      for (Voice voice : kAll) next[voice] = std::max(next[voice] - highest, -kNever);
      best = next;
    }
    out_.margin[b] = margin_of(best);
  }

  int inner_cost(Voice before, Voice voice, std::uint32_t s) const {
    if (before == voice) return 0;
    if (voice == kInterpreter && !out_.interpreted) return kNever;
    return out_.clean ? kSwitchInCleanBlock : kSwitchInBlock - (*hints_)[s][voice];
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
  const SpeechCues& cues_;
  const Cast& cast_;
  Voices& out_;
  const std::vector<Scores>* hints_ = nullptr;
  std::vector<int> addressed_;  // by sentence: for an analyst's voice
  std::vector<int> cluster_;    // by block: which printed label
  std::vector<Voice> learnt_;   // by cluster
  std::vector<std::array<Voice, kVoices>> from_;
};

// Somebody renders: the text says so, or a good part of it is in another script beside English.
bool is_interpreted(const Document& document, const SpeechCues& cues, const Cast& cast) {
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

}  // namespace

Voice voice_of(Role role) {
  switch (role) {
    case Role::operator_: return kOperator;
    case Role::ir: return kHost;
    case Role::executive: return kExecutive;
    case Role::analyst: case Role::media: return kAnalyst;
    case Role::interpreter: return kInterpreter;
    default: return kVoices;
  }
}

Voices read_voices(const Document& document, const SpeechCues& cues, const std::vector<PersonMention>& mentions, const Cast& cast) {
  Voices out;
  out.blocks = view_blocks(document, cues, mentions, cast, out.qa_start);
  out.of_sentence.assign(document.sentences().size(), kExecutive);
  out.margin.assign(out.blocks.size(), 0);
  out.interpreted = is_interpreted(document, cues, cast);
  Path(document, cues, cast, out).find(mentions, hint_changes(document, cues, mentions, cast, out));
  return out;
}

}  // namespace callscope
