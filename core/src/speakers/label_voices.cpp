#include "speakers/label_voices.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "support/word_map.h"

namespace callscope {
namespace {

constexpr int kLearntShare = 60;  // percent of its sentences
constexpr int kAgreement = 93;    // percent of telling blocks
constexpr int kTellingBlocks = 6;
constexpr int kTelling = 250;      // hundredths of a nat by which words speak for another voice
constexpr int kMachineShare = 15;  // percent of labels that no person writes
constexpr int kMisfit = 400;       // one block can speak no more against its label
constexpr int kHostMisfit = 120;
constexpr int kToItself = 300;     // the block speaks to the one its label names
constexpr int kUntold = 60;        // a label that tells no voice fits a little less
constexpr int kBecomesLate = 300;  // where a label is printed twice in a row
constexpr int kBecomesLateUnseen = 1500;
constexpr int kLateFromTheStart = 750;
constexpr int kBecomesRight = 250;

}  // namespace

LabelVoices::LabelVoices(const Document& document, const Cast& cast, const VoiceWords& words, Voices& voices)
    : document_(document), cast_(cast), words_(words), voices_(voices) {
  follow_late_runs();
  number_labels();
  voices_.clean = !are_machine_made() && agreement() >= kAgreement;
}

Voice LabelVoices::named(std::uint32_t block) const {
  const int label = voices_.blocks[block].label;
  if (label != kNone) {
    const Role role = cast_.roster.members[static_cast<std::size_t>(label)].person.role;
    if (role != Role::unknown) return voice_of(role);
  }
  return voice_of(document_.layout.blocks[block].role);
}

Voice LabelVoices::learnt(std::uint32_t block) const {
  return number_[block] == kNone ? kVoices : learnt_[static_cast<std::size_t>(number_[block])];
}

bool LabelVoices::names_person(std::uint32_t block) const {
  const int label = voices_.blocks[block].label;
  if (label == kNone) return false;
  const Member& member = cast_.roster.members[static_cast<std::size_t>(label)];
  return !member.generic && member.name.words.size() >= 2;
}

bool LabelVoices::is_repeated(std::uint32_t block) const {
  if (block == 0) return false;
  const Span here = document_.layout.blocks[block].label, before = document_.layout.blocks[block - 1].label;
  return !here.empty() && !before.empty() && document_.quote(here) == document_.quote(before);
}

// How ill the words of a block fit the label of another block, at most 0.
int LabelVoices::fit(std::uint32_t block, std::uint32_t label_block) const {
  if (label_block >= voices_.blocks.size()) return 0;
  const int label = cast_.block_label[label_block];
  const Role role = label == kNone ? document_.layout.blocks[label_block].role
                                   : cast_.roster.members[static_cast<std::size_t>(label)].person.role;
  const Voice voice = voice_of(role);
  if (voice == kVoices || voice == kInterpreter) return -kUntold;
  const Scores words = words_.of_block(voices_.blocks[block]);
  const int company = std::max(words[kExecutive], words[kHost]);
  const int mine = voice == kExecutive || voice == kHost ? company : words[voice];
  const auto& addressed = voices_.blocks[block].addressed;
  const bool to_itself = label != kNone && std::find(addressed.begin(), addressed.end(), label) != addressed.end();
  // A host may call up who asks, and read out what others wrote.
  return std::max(mine - std::max({words[kOperator], company, words[kAnalyst]}) - (to_itself ? kToItself : 0),
                  voice == kHost && !to_itself ? -kHostMisfit : -kMisfit);
}

// The cheapest path through three states: the label is a block's own; it is that of the block
// before, so that the block's own stands over the next; or the block's own is lost, which ends such
// a run. A run begins where a label is printed twice in a row.
void LabelVoices::follow_late_runs() {
  enum State : std::uint8_t { kRight, kLate, kLost };
  auto& blocks = voices_.blocks;
  const auto count = static_cast<std::uint32_t>(blocks.size());
  std::array<int, 3> best{0, -kLateFromTheStart, -kLateFromTheStart};
  std::vector<std::array<State, 3>> from(count);
  for (std::uint32_t b = 0; b < count; ++b) {
    const int enter = best[kRight] - (is_repeated(b) ? kBecomesLate : kBecomesLateUnseen);
    from[b] = {best[kRight] >= best[kLost] ? kRight : kLost, best[kLate] >= enter ? kLate : kRight, kLate};
    best = {std::max(best[kRight], best[kLost]) + fit(b, b), std::max(best[kLate], enter) + fit(b, b + 1),
            best[kLate] - kBecomesRight - kUntold};
  }
  auto state = static_cast<State>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::uint32_t b = count; b-- > 0; state = from[b][state]) {
    if (state == kRight) continue;
    const bool lost = state == kLost || b + 1 >= count;
    blocks[b].label_block = lost ? count : b + 1;
    blocks[b].label = lost ? kNone : cast_.block_label[b + 1];
  }
}

// Percent of telling blocks whose words agree with their label.
int LabelVoices::agreement() const {
  int asked = 0, agreed = 0;
  for (std::uint32_t b = 0; b < voices_.blocks.size(); ++b) {
    const Voice voice = named(b);
    const BlockView& block = voices_.blocks[b];
    if (voice == kVoices || voice == kInterpreter || block.first == block.last ||
        block.label_block >= voices_.blocks.size())
      continue;
    const int fitting = fit(b, block.label_block);
    if (fitting == 0)
      ++agreed, ++asked;
    else if (fitting < -kTelling)
      ++asked;
  }
  return asked >= kTellingBlocks ? agreed * 100 / asked : 0;
}

void LabelVoices::number_labels() {
  WordMap known;  // by label, one more than its number
  number_.assign(voices_.blocks.size(), kNone);
  for (std::uint32_t b = 0; b < voices_.blocks.size(); ++b) {
    const std::uint32_t at = voices_.blocks[b].label_block;
    if (at >= document_.layout.blocks.size() || document_.layout.blocks[at].label.empty()) continue;
    std::uint32_t& number = known[hash_folded(document_.quote(document_.layout.blocks[at].label))];
    if (number == 0) number = static_cast<std::uint32_t>(known.size());
    number_[b] = static_cast<int>(number - 1);
  }
  learnt_.assign(known.size(), kVoices);
}

// Labels that a machine made: numbered voices, or lone words that nothing else supports. A few of
// them do not spoil the rest.
bool LabelVoices::are_machine_made() const {
  int all = 0, made = 0;
  for (std::uint32_t b = 0; b < voices_.blocks.size(); ++b) {
    const int label = cast_.block_label[b];
    const bool marked = label == kNone && document_.layout.blocks[b].role != Role::unknown;  // "Q", "A"
    if (document_.layout.blocks[b].label.empty() || marked) continue;
    ++all;
    const Member* member = label == kNone ? nullptr : &cast_.roster.members[static_cast<std::size_t>(label)];
    made += member == nullptr || (!member->generic && !member->listed && !member->introduced && !member->asks &&
                                  member->name.words.size() < 2 && !member->person.title);
  }
  return made * 100 > all * kMachineShare;
}

bool LabelVoices::learn() {
  std::vector<std::array<std::uint32_t, kVoices>> counts(learnt_.size(), std::array<std::uint32_t, kVoices>{});
  for (std::uint32_t b = 0; b < voices_.blocks.size(); ++b)
    for (std::uint32_t s = voices_.blocks[b].first; number_[b] != kNone && s < voices_.blocks[b].last; ++s)
      ++counts[static_cast<std::size_t>(number_[b])][voices_.of_sentence[s]];
  bool any = false;
  for (std::size_t label = 0; label < learnt_.size(); ++label) {
    std::uint32_t all = 0, most = 0;
    for (int voice = 0; voice < kVoices; ++voice) {
      const std::uint32_t count = counts[label][static_cast<std::size_t>(voice)];
      all += count;
      if (count > most) most = count, learnt_[label] = static_cast<Voice>(voice);
    }
    if (most * 100 < all * kLearntShare || all < 4) learnt_[label] = kVoices;
    any = any || learnt_[label] != kVoices;
  }
  return any;
}

}  // namespace callscope
