#include "speakers/speaker_path.h"

#include <algorithm>

#include "support/sort_stably.h"

namespace callscope {
namespace {

constexpr std::size_t kOneExchange = 8;  // stretches
constexpr std::size_t kMostEvidence = 4;
constexpr int kLeastMargin = 50;
constexpr int kFloor = -100000;          // a path so far behind does not come back
constexpr std::size_t kManyBlocks = 14;  // of remarks right after one another: paragraphs, not turns
constexpr std::size_t kManyShort = 3;    // or so many short ones
constexpr std::uint32_t kShort = 4;      // sentences

// How a stretch stands to the company's stretch before it.
enum class Link { none, at_once, after_asker, after_rendition, next_exchange };

class Path {
 public:
  Path(const Document& document, const Voices& voices, const CompanyPeople& people, const SpeakerClues& clues,
       std::vector<VoiceStretch>& stretches)
      : document_(document), voices_(voices), people_(people), clues_(clues), stretches_(stretches) {}

  void choose(const std::vector<std::uint8_t>& skip) {
    by_paragraphs_ = is_cut_by_paragraphs();
    const std::size_t states = people_.size() + 1;  // the last is somebody not known
    std::vector<int> best(states, 0);
    std::size_t before = stretches_.size();
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      if (clues_.is_company[i] == 0 || skip[i] != 0) continue;
      step(i, before < stretches_.size() ? link(before, i) : Link::none, best);
      before = i;
    }
    trace(best);
  }

 private:
  struct Step {
    std::size_t stretch = 0;
    std::vector<int> scores;
    std::vector<std::uint8_t> from;
  };

  Link link(std::size_t a, std::size_t b) const {
    if (stretches_[a].voice != stretches_[b].voice) return Link::none;
    const bool one_block = stretches_[a].block == stretches_[b].block;
    if (a + 1 == b) return one_block || stretches_[a].voice == kHost || voices_.said_to_be ? Link::none : Link::at_once;
    bool chaired = b - a >= kOneExchange, asked = false;
    for (std::size_t i = a + 1; i < b; ++i) {
      chaired = chaired || stretches_[i].voice == kOperator;
      asked = asked || stretches_[i].voice == kAnalyst;
    }
    if (!chaired && !asked) return Link::after_rendition;
    if (!voices_.blocks[stretches_[a].block].in_qa) return Link::none;
    return chaired ? Link::next_exchange : Link::after_asker;
  }

  // Whether blocks are paragraphs of one speech rather than turns.
  bool is_cut_by_paragraphs() const {
    std::size_t runs = 0, short_runs = 0;
    const auto is_short = [&](std::size_t i) { return stretches_[i].last - stretches_[i].first < kShort; };
    for (std::size_t i = 1; i < stretches_.size() && !voices_.blocks[stretches_[i].block].in_qa; ++i) {
      if (clues_.is_company[i] == 0 || clues_.is_company[i - 1] == 0 || stretches_[i].block == stretches_[i - 1].block)
        continue;
      ++runs;
      short_runs += is_short(i) && is_short(i - 1) ? 1 : 0;
    }
    return runs >= kManyBlocks || short_runs >= kManyShort;
  }

  int stay_weight(Link link) const {
    switch (link) {
      case Link::at_once: return row_of(by_paragraphs_ ? Clue::stays : Clue::goes_on).weight;
      case Link::after_rendition: return row_of(Clue::resumes).weight;
      case Link::after_asker: return row_of(Clue::stays).weight;
      case Link::next_exchange: return row_of(Clue::returns).weight;
      default: return 0;
    }
  }

  void step(std::size_t i, Link link, std::vector<int>& best) {
    Step step{i, clues_.scores(i, people_.size()), {}};
    step.scores.push_back(row_of(Clue::nobody).weight);
    const std::size_t states = best.size();
    const auto top = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    // The best other state to come from, should staying cost something.
    std::size_t second = top == 0 && states > 1 ? 1 : 0;
    for (std::size_t p = 0; p < states; ++p)
      if (p != top && best[p] > best[second]) second = p;
    step.from.resize(states);
    std::vector<int> next(states);
    for (std::size_t p = 0; p < states; ++p) {
      const int stay = p + 1 == states ? 0 : stay_weight(link);  // nobody does not go on
      std::size_t from = p == top && states > 1 ? second : top;
      int value = p == from ? best[p] + stay : best[from];
      if (best[p] + stay >= value) value = best[p] + stay, from = p;
      step.from[p] = static_cast<std::uint8_t>(from);
      next[p] = value + step.scores[p];
    }
    const int highest = *std::max_element(next.begin(), next.end());
    for (int& value : next) value = std::max(value - highest, kFloor);
    best = std::move(next);
    steps_.push_back(std::move(step));
  }

  void trace(const std::vector<int>& best) {
    auto state = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t k = steps_.size(); k-- > 0;) {
      VoiceStretch& stretch = stretches_[steps_[k].stretch];
      stretch.speaker = kNone;
      stretch.margin = 0;
      stretch.evidence.clear();
      if (state < people_.size()) name(steps_[k], state, stretch);
      state = steps_[k].from[state];
    }
  }

  void name(const Step& step, std::size_t person, VoiceStretch& stretch) const {
    stretch.speaker = people_.members[person];
    int other = step.scores.back();
    for (std::size_t p = 0; p < people_.size(); ++p)
      if (p != person) other = std::max(other, step.scores[p]);
    stretch.margin = std::max(step.scores[person] - other, kLeastMargin);
    std::vector<ClueHit> hits;
    for (const ClueHit& hit : clues_.hits[step.stretch])
      if (hit.seat == static_cast<int>(person) && row_of(hit.clue).weight * hit.times > 0) hits.push_back(hit);
    sort_stably(hits, [](const ClueHit& a, const ClueHit& b) {
      return row_of(a.clue).weight * a.times > row_of(b.clue).weight * b.times;
    });
    for (const ClueHit& hit : hits)
      if (stretch.evidence.size() < kMostEvidence) stretch.evidence.push_back({row_of(hit.clue).rule, hit.place});
    if (stretch.evidence.empty())
      stretch.evidence.push_back(
          {row_of(Clue::stays).rule, document_.span_of(document_.sentences()[stretch.first].tokens)});
  }

  const Document& document_;
  const Voices& voices_;
  const CompanyPeople& people_;
  const SpeakerClues& clues_;
  std::vector<VoiceStretch>& stretches_;
  std::vector<Step> steps_;
  bool by_paragraphs_ = false;
};

}  // namespace

void choose_speakers(const Document& document, const Voices& voices, const CompanyPeople& people,
                     const SpeakerClues& clues, const std::vector<std::uint8_t>& skip,
                     std::vector<VoiceStretch>& stretches) {
  Path(document, voices, people, clues, stretches).choose(skip);
}

}  // namespace callscope
