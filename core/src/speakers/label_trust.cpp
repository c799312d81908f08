#include "speakers/label_trust.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr std::uint32_t kFewSentences = 2;
constexpr std::size_t kMaxLabels = 4096;
constexpr int kSureBinding = 300;   // hundredths of a nat, over all stretches of a label
constexpr int kContradicted = 700;  // another is so much likelier than the one named
constexpr int kContradictions = 2;  // so many in one label's stretches are no accident
constexpr int kOwnWords = 400;      // so much speaks for a person before labels do
constexpr std::uint32_t kTellingSentences = 3;
constexpr int kProof = 1200;  // so much in a long speech is proof alone
constexpr std::uint32_t kLongSpeech = 8;
constexpr int kMostOfOne = 1500;  // one stretch can say no more
constexpr int kCleanLabel = 4;    // clean labels weigh so much more in the binding

class Binder {
 public:
  Binder(const Document& document, const Voices& voices, std::vector<VoiceStretch>& stretches,
         const CompanyPeople& people, SpeakerClues& clues)
      : document_(document),
        voices_(voices),
        stretches_(stretches),
        people_(people),
        clues_(clues),
        labels_(number_labels(document, voices)) {}

  bool weigh() {
    if (labels_.count == 0 || people_.size() == 0) return false;
    gather();
    std::vector<std::uint8_t> taken(people_.size(), 0);
    if (voices_.clean) bind_named(taken);
    while (bind_surest(taken)) {
    }
    bind_last(taken);
    for (std::size_t i = 0; i < stretches_.size(); ++i)
      if (clues_.is_company[i] != 0) add_label(i);
    return std::any_of(all_.begin(), all_.end(), [](const Label& label) { return label.is_doubted(); });
  }

 private:
  struct Label {
    std::vector<int> sums;  // by seat
    std::uint32_t all = 0, executive = 0;
    int stretches = 0, contradicted = 0;
    int named = kNone;   // seat
    int bound = kNone;   // seat
    int proven = kNone;  // seat of another who was found to speak under it
    int own = 0;         // stretches in which whom it names was found to speak
    bool is_doubted() const { return contradicted >= kContradictions || (contradicted == 1 && stretches <= 2); }
    // What is talked of can add up to another's; that proves nothing where no words refute the name.
    bool can_be(int seat) const { return named == kNone || named == seat || contradicted > 0; }
    bool speaks() const { return executive * 2 >= all && executive >= kFewSentences; }
  };

  int label_at(std::size_t i) const { return labels_.of_block[stretches_[i].block]; }
  int named_at(std::size_t i) const { return people_.seat(voices_.blocks[stretches_[i].block].label); }

  void gather() {
    all_.assign(std::min(labels_.count, kMaxLabels), Label());
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      if (label_at(i) == kNone || label_at(i) >= static_cast<int>(all_.size())) continue;
      Label& label = all_[static_cast<std::size_t>(label_at(i))];
      const std::uint32_t sentences = stretches_[i].last - stretches_[i].first;
      label.all += sentences;
      if (clues_.is_company[i] == 0) continue;
      if (stretches_[i].voice == kExecutive) label.executive += sentences;
      add_scores(i, label);
    }
  }

  void add_scores(std::size_t i, Label& label) {
    const std::vector<int> scores = clues_.scores(i, people_.size());
    const int named = named_at(i);
    if (label.sums.empty()) {
      label.sums.assign(people_.size(), 0);
      if (named != kNone)
        label.sums[static_cast<std::size_t>(named)] =
            row_of(Clue::label_untested).weight * (voices_.clean ? kCleanLabel : 1);
    }
    for (std::size_t p = 0; p < scores.size(); ++p) label.sums[p] += std::clamp(scores[p], -kMostOfOne, kMostOfOne);
    if (named == kNone) return;
    label.named = named;
    ++label.stretches;
    const auto best = std::max_element(scores.begin(), scores.end());
    const int lead = *best - scores[static_cast<std::size_t>(named)];
    if (lead == 0 && *best >= kOwnWords) ++label.own;
    if (lead < kContradicted || !is_contradicted(i, named)) return;
    const bool is_proof = lead >= kProof && stretches_[i].last - stretches_[i].first >= kLongSpeech;
    label.contradicted += is_proof ? kContradictions : 1;
    if (*best >= kContradicted) label.proven = static_cast<int>(best - scores.begin());
  }

  // The words themselves refute the label: its person is spoken to or handed over to, or another is
  // handed over to or says who speaks. Where people are merely named proves nothing; among the
  // questions others than the one called upon answer.
  bool is_contradicted(std::size_t i, int named) const {
    if (stretches_[i].last - stretches_[i].first < kTellingSentences) return false;
    for (const ClueHit& hit : clues_.hits[i]) {
      const bool against = hit.clue == Clue::addressed || hit.clue == Clue::hands_over;
      const bool other = (hit.clue == Clue::handover && !voices_.blocks[stretches_[i].block].in_qa) ||
                         hit.clue == Clue::self_introduction || hit.clue == Clue::self_in_rendition;
      if (hit.seat == named ? against : other) return true;
    }
    return false;
  }

  bool is_spoken_to(std::size_t i, int named) const {
    return std::any_of(clues_.hits[i].begin(), clues_.hits[i].end(), [named](const ClueHit& hit) {
      return hit.seat == named && (hit.clue == Clue::addressed || hit.clue == Clue::hands_over);
    });
  }

  // Where labels and words agree throughout, a label stands for whom it names.
  void bind_named(std::vector<std::uint8_t>& taken) {
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      const int number = label_at(i), named = named_at(i);
      if (named == kNone || number == kNone || number >= static_cast<int>(all_.size())) continue;
      all_[static_cast<std::size_t>(number)].bound = named;
      taken[static_cast<std::size_t>(named)] = 1;
    }
  }

  bool bind_surest(std::vector<std::uint8_t>& taken) {
    int best = kSureBinding - 1;
    Label* surest = nullptr;
    std::size_t person = 0;
    for (Label& label : all_)
      for (std::size_t p = 0; label.bound == kNone && label.speaks() && p < label.sums.size(); ++p)
        if (taken[p] == 0 && label.sums[p] > best && label.can_be(static_cast<int>(p)))
          best = label.sums[p], surest = &label, person = p;
    if (surest == nullptr) return false;
    surest->bound = static_cast<int>(person);
    taken[person] = 1;
    return true;
  }

  // A label without a person and a person without a label, one of each.
  void bind_last(const std::vector<std::uint8_t>& taken) {
    Label* open = nullptr;
    std::size_t labels = 0, persons = 0, free = 0;
    for (Label& label : all_)
      if (label.speaks() && label.bound == kNone) ++labels, open = &label;
    for (std::size_t p = 0; p < people_.size(); ++p)
      if (taken[p] == 0 && people_.standing[p] != Standing::host) ++persons, free = p;
    if (labels == 1 && persons == 1) open->bound = static_cast<int>(free);
  }

  void add_label(std::size_t i) {
    const int number = label_at(i), named = named_at(i);
    if (number == kNone || number >= static_cast<int>(all_.size())) return;
    const Label& label = all_[static_cast<std::size_t>(number)];
    stretches_[i].label_refuted = named != kNone && is_spoken_to(i, named);
    const Clue trust = label.is_doubted() ? Clue::label_doubted
                       : voices_.clean    ? Clue::label_clean
                                          : Clue::label_untested;
    const Span place = label_of(document_, voices_, stretches_[i]);
    if (named != kNone && (label.bound == named || !label.speaks()))
      clues_.hits[i].push_back({named, trust, place, 100});
    else if (named != kNone && label.bound == kNone)
      clues_.hits[i].push_back({named, trust, place, 50});
    const bool shared = named != kNone && label.own > 0;  // whom it names speaks under it too
    if (label.bound != kNone && label.bound != named)
      clues_.hits[i].push_back({label.bound, shared ? trust : Clue::label_bound, place, 100});
    if (!label.is_doubted() || named == kNone) return;
    stretches_[i].label_doubted = true;
    if (label.proven != kNone && label.proven != label.bound)
      clues_.hits[i].push_back({label.proven, Clue::label_doubted, place, 100});
  }

  const Document& document_;
  const Voices& voices_;
  std::vector<VoiceStretch>& stretches_;
  const CompanyPeople& people_;
  SpeakerClues& clues_;
  LabelNumbers labels_;
  std::vector<Label> all_;
};

}  // namespace

LabelNumbers number_labels(const Document& document, const Voices& voices) {
  WordMap known;  // by label, one more than its number
  LabelNumbers out;
  out.of_block.assign(document.layout.blocks.size(), kNone);
  for (std::size_t b = 0; b < out.of_block.size(); ++b) {
    const std::uint32_t printed = voices.blocks[b].label_block;
    if (printed >= document.layout.blocks.size() || document.layout.blocks[printed].label.empty()) continue;
    const std::string_view label = document.quote(document.layout.blocks[printed].label);
    std::uint32_t& number = known[hash_folded(label)];
    if (number == 0) number = static_cast<std::uint32_t>(known.size());
    out.of_block[b] = static_cast<int>(number - 1);
  }
  out.count = known.size();
  return out;
}

bool weigh_labels(const Document& document, const Voices& voices, std::vector<VoiceStretch>& stretches,
                  const CompanyPeople& people, SpeakerClues& clues) {
  return Binder(document, voices, stretches, people, clues).weigh();
}

Span label_of(const Document& document, const Voices& voices, const VoiceStretch& stretch) {
  const std::uint32_t at = voices.blocks[stretch.block].label_block;
  return at < document.layout.blocks.size() ? document.layout.blocks[at].label : Span{};
}

}  // namespace callscope
