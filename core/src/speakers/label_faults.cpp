#include "speakers/label_faults.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr int kSureSpeaker = 300;  // hundredths of a nat
constexpr int kSureVoice = 400;
constexpr int kSureInClean = 600;    // where labels and words agree everywhere else
constexpr int kSureOfDoubted = 120;  // where the label is wrong elsewhere
constexpr int kSureOfWord = 50;      // where the label is a lone word
constexpr int kSureAsker = 400;      // which may be an asker's given name

double confidence_of(int margin) {
  return std::min(0.99, 0.5 + static_cast<double>(std::min(margin, 1500)) / 3000.0 + 0.1);
}

class Finder {
 public:
  Finder(const Document& document, const Cast& cast, const Voices& voices, const std::vector<VoiceStretch>& stretches)
      : document_(document), cast_(cast), voices_(voices), stretches_(stretches) {}

  std::vector<Warning> find() {
    for (std::size_t first = 0; first < stretches_.size();) {
      std::size_t last = first + 1;
      while (last < stretches_.size() && stretches_[last].block == stretches_[first].block) ++last;
      read_block(first, last);
      first = last;
    }
    return std::move(out_);
  }

 private:
  const Member& member(int index) const { return cast_.roster.members[static_cast<std::size_t>(index)]; }
  Span span_of(const VoiceStretch& stretch) const {
    return cover(document_.span_of(document_.sentences()[stretch.first].tokens),
                 document_.span_of(document_.sentences()[stretch.last - 1].tokens));
  }

  void read_block(std::size_t first, std::size_t last) {
    std::size_t main = first;
    for (std::size_t i = first; i < last; ++i)
      if (span_of(stretches_[i]).size() > span_of(stretches_[main]).size()) main = i;
    if (main > first && is_read_out(stretches_[main - 1], stretches_[main])) --main;
    const Block& block = document_.layout.blocks[stretches_[first].block];
    if (!block.label.empty()) read_label(stretches_[main], block);
    for (std::size_t i = first + 1; i < last; ++i) add_mixed(stretches_[i - 1], stretches_[i], i + 1 == last && goes_on_in_next(last));
  }

  // "Unidentified Analyst" names nobody, so it names nobody wrongly.
  bool says_unknown(const Block& block) const {
    const TokenRange label = document_.tokens_in(block.label);
    if (label.empty()) return false;
    const Token& first = document_.tokens()[label.first];
    return first.is("unidentified"_w) || first.is("unknown"_w);
  }

  void read_label(const VoiceStretch& main, const Block& block) {
    const int label = cast_.block_label[main.block];
    if (label == kNone || main.speaker == label) return;
    const Member& named = member(label);
    if (says_unknown(block)) return;
    const bool unknown_word = !named.introduced && !named.asks && named.name.words.size() < 2 && !named.generic;
    const Voice voice = voice_of(named.person.role);
    const bool same_side = voice == main.voice || (voice == kHost && main.voice == kExecutive) || (voice == kExecutive && main.voice == kHost);
    if (named.generic && (voice == main.voice || named.person.role == Role::unknown)) return;  // names no one
    const int margin = same_side ? main.margin : std::max(main.margin, voices_.margin[main.block]);
    const int least = unknown_word ? (main.voice == kAnalyst ? kSureAsker : kSureOfWord)
                      : main.label_doubted ? kSureOfDoubted : voices_.clean ? kSureInClean : kSureSpeaker;
    const bool moved = voices_.blocks[main.block].label_block != main.block;  // within a run of late labels
    const bool sure = moved ? main.speaker != kNone || !same_side : main.speaker != kNone ? margin >= least : !same_side && margin >= kSureVoice;
    if (!sure || (main.speaker == kNone && voice == kVoices)) return;
    Warning warning;
    warning.kind = WarningKind::label_wrong;
    warning.severity = Severity::major;
    warning.span = block.label;
    const std::string printed(document_.quote(block.label));
    if (main.speaker != kNone) {
      const std::string& name = member(main.speaker).person.name;
      warning.message = "The label says \"" + printed + "\", but what is said shows that " + name + " speaks.";
      warning.suggestion = name;
    } else {
      warning.message = "The label says \"" + printed + "\", but what is said shows another speaker.";
    }
    if (!main.evidence.empty()) warning.related = main.evidence.back().span;
    warning.confidence = confidence_of(margin);
    warning.evidence = main.evidence;
    out_.push_back(std::move(warning));
  }

  // Whether who ends a block begins the next: then the next label is printed too late.
  bool goes_on_in_next(std::size_t next) const {
    return next < stretches_.size() && stretches_[next].speaker == stretches_[next - 1].speaker &&
           stretches_[next].voice == stretches_[next - 1].voice && !document_.layout.blocks[stretches_[next].block].label.empty();
  }

  // A question that its asker wrote and the chair reads out: nobody was given the line, nobody greets.
  bool is_read_out(const VoiceStretch& before, const VoiceStretch& after) const {
    if (before.voice != kHost || after.voice != kAnalyst) return false;
    const auto& tokens = document_.tokens();
    const TokenRange called = document_.sentences()[before.last - 1].tokens;
    for (TokenIndex at = called.first; at < called.last; ++at)
      if (tokens[at].is("ahead"_w) || tokens[at].is("open"_w) || tokens[at].is("proceed"_w) || tokens[at].is("unmute"_w)) return false;
    const Token& first = tokens[document_.sentences()[after.first].tokens.first];
    for (WordId greets : {"hi"_w, "hello"_w, "hey"_w, "good"_w, "thanks"_w, "thank"_w, "yes"_w, "yeah"_w, "great"_w, "okay"_w, "congratulations"_w,
                          "congrats"_w, "morning"_w})
      if (first.is(greets)) return false;
    return true;
  }

  void add_mixed(const VoiceStretch& before, const VoiceStretch& after, bool late) {
    if (before.speaker == after.speaker && before.voice == after.voice) return;
    if (is_read_out(before, after)) return;
    Warning warning;
    warning.kind = late ? WarningKind::label_wrong : WarningKind::mixed_speakers;
    warning.severity = Severity::minor;
    warning.span = document_.span_of(document_.sentences()[after.first].tokens);
    warning.message = late ? "The next speaker's words begin here; their label is printed after them."
                           : "Another speaker begins inside this block.";
    if (after.speaker != kNone) warning.suggestion = member(after.speaker).person.name;
    warning.confidence = confidence_of(after.margin);
    warning.evidence = after.evidence;
    out_.push_back(std::move(warning));
  }

  const Document& document_;
  const Cast& cast_;
  const Voices& voices_;
  const std::vector<VoiceStretch>& stretches_;
  std::vector<Warning> out_;
};

}  // namespace

std::vector<Warning> find_label_faults(const Document& document, const Cast& cast, const Voices& voices,
                                       const std::vector<VoiceStretch>& stretches) {
  return Finder(document, cast, voices, stretches).find();
}

}  // namespace callscope
