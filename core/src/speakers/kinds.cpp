#include "speakers/kinds.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr std::uint32_t kLongHostSpeech = 5;  // sentences; a host who says more in the Q&A answers

const char* language_of(const SpeechCues& cues, std::uint32_t first, std::uint32_t last) {
  std::uint64_t latin = 0, han = 0, kana = 0, hangul = 0;
  for (std::uint32_t s = first; s < last; ++s) {
    latin += cues.sentences[s].letters;
    han += cues.sentences[s].han;
    kana += cues.sentences[s].kana;
    hangul += cues.sentences[s].hangul;
  }
  const std::uint64_t other = 3 * (han + kana + hangul);  // a character of these says as much as three letters
  const std::uint64_t all = latin + other;
  if (other * 10 <= all) return "en";
  if (latin * 10 > all * 4) return "mul";
  if (kana * 10 > han + kana) return "ja";
  return hangul > han ? "ko" : "zh";
}

class Cutter {
 public:
  Cutter(const SpeechCues& cues, const std::vector<PersonMention>& mentions, const Voices& voices,
         const std::vector<VoiceStretch>& stretches)
      : cues_(cues), voices_(voices), stretches_(stretches), hands_over_(cues.sentences.size(), 0) {
    for (const PersonMention& mention : mentions)
      if (mention.kind == PersonMentionKind::handover) hands_over_[mention.sentence] = 1;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
      if (stretches[i].voice == kAnalyst) last_question_ = i;
      if (first_company_ == stretches.size() + 1 && (stretches[i].voice == kHost || stretches[i].voice == kExecutive))
        first_company_ = i;
    }
  }

  std::vector<SpokenPassage> cut() {
    for (std::size_t i = 0; i < stretches_.size(); ++i) cut_stretch(i);
    return std::move(out_);
  }

 private:
  bool any(std::uint32_t first, std::uint32_t last, SpeechCue cue) const {
    for (std::uint32_t s = first; s < last; ++s)
      if (cues_.sentences[s].has(cue)) return true;
    return false;
  }

  void add(std::size_t i, std::uint32_t first, std::uint32_t last, TurnKind kind) {
    const bool unknown = voices_.blocks[stretches_[i].block].only_marked;
    if (first < last) out_.push_back({i, first, last, kind, unknown ? "und" : language_of(cues_, first, last)});
  }

  bool is_after_questions(std::size_t i) const {
    return last_question_ == kNoStretch ? i + 3 >= stretches_.size() : i > last_question_;
  }

  void cut_stretch(std::size_t i) {
    const VoiceStretch& stretch = stretches_[i];
    const bool in_qa = voices_.blocks[stretch.block].in_qa;
    const std::uint32_t ending = stretch.last - std::min(stretch.last - stretch.first, 4u);
    const bool ends = i > 1 && is_after_questions(i) && any(ending, stretch.last, SpeechCue::call_end);
    switch (stretch.voice) {
      case kOperator:
        return add(i, stretch.first, stretch.last,
                   ends && !voices_.blocks[stretch.block].announces ? TurnKind::closing : TurnKind::operator_);
      case kAnalyst: return add(i, stretch.first, stretch.last, TurnKind::question);
      case kInterpreter: return add(i, stretch.first, stretch.last, TurnKind::interpretation);
      case kHost: return in_qa ? cut_host_in_qa(i, ends) : cut_opening(i);
      default: break;
    }
    const bool opens = i == first_company_ && any(stretch.first, stretch.last, SpeechCue::safe_harbor);
    if (opens && !in_qa) return cut_opening(i);
    if (!in_qa) return add(i, stretch.first, stretch.last, TurnKind::prepared);
    const bool only_closes =
        ends && stretch.last - stretch.first <= 8 && !any(stretch.first, stretch.last, SpeechCue::thanks_asker);
    add(i, stretch.first, stretch.last, only_closes ? TurnKind::closing : TurnKind::answer);
  }

  void cut_host_in_qa(std::size_t i, bool ends) {
    const VoiceStretch& stretch = stretches_[i];
    const bool chairs = any(stretch.first, stretch.last, SpeechCue::next_question) ||
                        any(stretch.first, stretch.last, SpeechCue::prepared_end) ||
                        any(stretch.first, stretch.last, SpeechCue::interpreting) ||
                        any(stretch.first, stretch.last, SpeechCue::instructions);
    const bool is_long = stretch.last - stretch.first > kLongHostSpeech;
    // "The next question is, when will the mill open?"
    const bool reads_out = any(stretch.first, stretch.last, SpeechCue::next_question) &&
                           cues_.sentences[stretch.last - 1].is_question && i + 1 < stretches_.size() &&
                           stretches_[i + 1].voice == kExecutive;
    add(i, stretch.first, stretch.last,
        ends                 ? TurnKind::closing
        : reads_out          ? TurnKind::question
        : is_long && !chairs ? TurnKind::answer
                             : TurnKind::procedural);
  }

  // Welcome, safe harbour, hand-over.
  void cut_opening(std::size_t i) {
    const VoiceStretch& stretch = stretches_[i];
    std::uint32_t harbor = stretch.first;
    while (harbor < stretch.last && !cues_.sentences[harbor].has(SpeechCue::safe_harbor)) ++harbor;
    std::uint32_t tail = stretch.last;
    const bool has_harbor = harbor < stretch.last;
    if (has_harbor)
      for (std::uint32_t s = stretch.last; s-- > harbor + 1 && stretch.last - s <= 3;)
        if (hands_over_[s] != 0) tail = s;
    const bool welcomes =
        i <= first_company_ + 1 && (has_harbor || any(stretch.first, stretch.last, SpeechCue::welcome) ||
                                    any(stretch.first, stretch.last, SpeechCue::present));
    const bool is_short = stretch.last - stretch.first <= 2 && !any(stretch.first, stretch.last, SpeechCue::welcome);
    // A clean label's block is one turn: its first part gives the kind.
    if (voices_.clean)
      return add(i, stretch.first, stretch.last, welcomes && !is_short ? TurnKind::welcome : TurnKind::procedural);
    add(i, stretch.first, harbor, welcomes && !is_short ? TurnKind::welcome : TurnKind::procedural);
    const std::uint32_t remarks = end_of_notice(harbor, tail);
    add(i, harbor, remarks, TurnKind::safe_harbor);
    add(i, remarks, tail, TurnKind::prepared);
    add(i, tail, stretch.last, TurnKind::procedural);
  }

  // Where the notice ends: a sentence behind the last of its words, where much more follows.
  std::uint32_t end_of_notice(std::uint32_t first, std::uint32_t last) const {
    constexpr std::uint32_t kBehind = 1, kMuch = 16;  // sentences
    std::uint32_t notice = last;
    while (notice > first && !cues_.sentences[notice - 1].has(SpeechCue::safe_harbor)) --notice;
    return last > notice + kMuch ? notice + kBehind : last;
  }

  static constexpr std::size_t kNoStretch = static_cast<std::size_t>(-1);
  const SpeechCues& cues_;
  const Voices& voices_;
  const std::vector<VoiceStretch>& stretches_;
  std::vector<std::uint8_t> hands_over_;  // by sentence
  std::size_t last_question_ = kNoStretch;
  std::size_t first_company_ = stretches_.size() + 1;
  std::vector<SpokenPassage> out_;
};

}  // namespace

std::vector<SpokenPassage> cut_passages(const SpeechCues& cues, const std::vector<PersonMention>& mentions,
                                        const Voices& voices, const std::vector<VoiceStretch>& stretches) {
  return Cutter(cues, mentions, voices, stretches).cut();
}

}  // namespace callscope
