#include "format/cues.h"

#include "format/labels.h"

namespace callscope {
namespace {

constexpr std::size_t kLeastRepeats = 3;
constexpr std::size_t kRepeatShare = 3;   // one label in three repeats the one before
constexpr std::size_t kLongestCue = 260;  // bytes of words under a label, on average
constexpr std::size_t kShortestLabel = 3;

class Cues {
 public:
  Cues(Page& page, Marks& marks) : page_(page), marks_(marks) {}

  void run() {
    find();
    if (repeats_.size() < kLeastRepeats || repeats_.size() * kRepeatShare < labels_ || bytes_ > kLongestCue * labels_)
      return;
    for (std::size_t line : repeats_) rejoin(line);
  }

 private:
  void find() {
    WordId last = kNoWord;
    SectionHint section = SectionHint::none;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      const LineMark& mark = marks_.lines[i];
      if (mark.kind != LineKind::speech && mark.kind != LineKind::label && mark.kind != LineKind::furniture)
        last = kNoWord;
      if (mark.kind == LineKind::speech) bytes_ += page_.lines[i].size();
      if (!mark.opens || mark.label.empty()) continue;
      ++labels_;
      const std::string_view label = page_.of(mark.label);
      const WordId key = label.size() < kShortestLabel ? kNoWord : name_key(label);
      if (key != kNoWord && key == last && mark.section == section) repeats_.push_back(i);
      last = key;
      section = mark.section;
    }
  }

  void rejoin(std::size_t i) {
    LineMark& mark = marks_.lines[i];
    if (mark.kind == LineKind::speech) {
      page_.lines[i].start = mark.speech_from != 0 ? mark.speech_from : page_.lines[i].start;
      const SectionHint section = mark.section;
      mark = {};
      mark.section = section;
      mark.goes_on = true;
      return;
    }
    marks_.lines[i] = {};
    marks_.lines[i].kind = LineKind::furniture;
    for (std::size_t k = i + 1; k < page_.size() && marks_.lines[k].kind == LineKind::label && !marks_.lines[k].opens;
         ++k)
      marks_.lines[k].kind = LineKind::furniture;
  }

  Page& page_;
  Marks& marks_;
  std::vector<std::size_t> repeats_;  // lines whose label repeats the one before
  std::size_t labels_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace

void rejoin_cues(Page& page, Marks& marks) { Cues(page, marks).run(); }

}  // namespace callscope
