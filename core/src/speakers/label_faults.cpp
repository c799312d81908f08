#include "speakers/label_faults.h"

#include <algorithm>

#include "speakers/label_wording.h"
#include "text/sounds.h"

namespace callscope {
namespace {

constexpr int kSureSpeaker = 300;  // hundredths of a nat
constexpr int kSureVoice = 400;
constexpr int kSureInClean = 600;      // where labels and words agree everywhere else
constexpr int kSureOfDoubted = 40;     // where the label is wrong elsewhere
constexpr int kFaint = 120;            // less than that is little
constexpr int kSureOfWord = 50;        // where the label is a lone word
constexpr int kSureAsker = 400;        // which may be an asker's given name
constexpr int kSameGiven = 66;         // likeness of two given names
constexpr std::uint32_t kOpening = 3;  // sentences in which people say who they are

double confidence_of(int margin) {
  return std::min(0.99, 0.5 + static_cast<double>(std::min(margin, 1500)) / 3000.0 + 0.1);
}

class Finder {
 public:
  Finder(const Document& document, const Cast& cast, const Voices& voices, const std::vector<VoiceStretch>& stretches)
      : document_(document), cast_(cast), voices_(voices), stretches_(stretches) {}

  std::vector<Warning> find() {
    note_own_names();
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
    for (std::size_t i = first + 1; i < last; ++i)
      add_mixed(stretches_[i - 1], stretches_[i], i + 1 == last && goes_on_in_next(last));
  }

  // "Unidentified Analyst" names nobody, so it names nobody wrongly.
  bool says_unknown(const Block& block) const {
    const TokenRange label = document_.tokens_in(block.label);
    if (label.empty()) return false;
    const Token& first = document_.tokens()[label.first];
    return first.is("unidentified"_w) || first.is("unknown"_w);
  }

  // "Laurence A. Holt" and "Larry Hault": one person, whose name was misheard.
  static bool is_one_name(const PersonName& a, const PersonName& b) {
    if (a.words.size() < 2 || b.words.size() < 2 || a.words.front()[0] != b.words.front()[0]) return false;
    const Sound x(a.words.back()), y(b.words.back());
    return x.letters == y.letters || sounds_like(x, y) || sounds_near(x, y);
  }

  // Labels under which people say that they bear their name: "This is Jim on for Ben."
  void note_own_names() {
    says_own_.assign(cast_.roster.members.size(), 0);
    for (const VoiceStretch& stretch : stretches_) {
      const int label = cast_.block_label[stretch.block];
      if (label != kNone && stretch.voice == kAnalyst && says_own_name(stretch, member(label)))
        says_own_[static_cast<std::size_t>(label)] = 1;
    }
  }

  // "Ben, this is Jim": a given name that more than one bear binds nobody, but agrees with the label.
  bool says_own_name(const VoiceStretch& main, const Member& named) const {
    if (named.generic || named.name.empty()) return false;
    const auto& sentences = document_.sentences();
    const TokenIndex last = sentences[std::min(main.first + kOpening, main.last) - 1].tokens.last;
    for (TokenIndex at = sentences[main.first].tokens.first; at + 2 < last; ++at) {
      const Token *tokens = &document_.tokens()[at], &name = tokens[2];
      const bool says =
          (tokens[0].is("this"_w) && tokens[1].is("is"_w)) || (tokens[0].is("it"_w) && tokens[1].is("'s"_w));
      if (says && name.has(kCapitalised) &&
          word_likeness(fold(document_.quote(name.span())), named.name.words.front()) >= kSameGiven)
        return true;
    }
    return false;
  }

  void read_label(const VoiceStretch& main, const Block& block) {
    const int label = cast_.block_label[main.block];
    if (label == kNone || main.speaker == label) return;
    const Member& named = member(label);
    if (main.speaker != kNone && is_one_name(named.name, member(main.speaker).name)) return;
    if (says_own_name(main, named) || (main.voice == kAnalyst && says_own_[static_cast<std::size_t>(label)] != 0))
      return;
    if (says_unknown(block)) return;
    const bool unknown_word = !named.introduced && !named.asks && named.name.words.size() < 2 && !named.generic;
    const Voice voice = voice_of(named.person.role);
    const bool of_company =
        main.voice == kExecutive || main.voice == kHost;  // whose role nobody says may be of the company
    const bool same_side =
        voice == main.voice || (of_company && (voice == kHost || voice == kExecutive || voice == kVoices));
    if (named.generic && (voice == main.voice || named.person.role == Role::unknown)) return;  // names no one
    const int margin = same_side ? main.margin : std::max(main.margin, voices_.margin[main.block]);
    const int least = unknown_word         ? (main.voice == kAnalyst ? kSureAsker : kSureOfWord)
                      : main.label_doubted ? kSureOfDoubted
                      : voices_.clean      ? kSureInClean
                                           : kSureSpeaker;
    const bool moved = voices_.blocks[main.block].label_block != main.block;  // within a run of late labels
    const bool refuted = main.label_refuted && (main.speaker == kNone || margin > 0);
    const bool sure = refuted || (moved                   ? main.speaker != kNone || !same_side
                                  : main.speaker != kNone ? margin >= least
                                                          : !same_side && margin >= kSureVoice);
    if (!sure || (main.speaker == kNone && voice == kVoices)) return;
    Warning warning;
    warning.kind = WarningKind::label_wrong;
    const bool faint = main.label_doubted && margin < kFaint;
    warning.severity = faint ? Severity::minor : Severity::major;
    warning.span = block.label;
    warning.message = message_for(main, std::string(document_.quote(block.label)), faint);
    if (main.speaker != kNone) warning.suggestion = member(main.speaker).person.name;
    if (!main.evidence.empty()) warning.related = main.evidence.back().span;
    warning.confidence = confidence_of(margin);
    warning.evidence = main.evidence;
    out_.push_back(std::move(warning));
  }

  std::string message_for(const VoiceStretch& main, const std::string& printed, bool faint) const {
    const std::string label = "The label says “" + printed + "”, ";
    if (main.speaker == kNone)
      return label + (main.label_refuted ? "but that person is spoken to here." : "but the words are another's.");
    const std::string name = as_spoken_of(member(main.speaker).person.name),
                      reason = reason_of(document_, main.evidence);
    if (faint && reason.empty())
      return label + "which stands over the words of " + name +
             " elsewhere in this call; little tells who speaks here.";
    return label + (reason.empty() ? "but what is said points to " + name : "but " + name + " speaks" + reason) + ".";
  }

  // Whether who ends a block begins the next: then the next label is printed too late.
  bool goes_on_in_next(std::size_t next) const {
    return next < stretches_.size() && stretches_[next].speaker == stretches_[next - 1].speaker &&
           stretches_[next].voice == stretches_[next - 1].voice &&
           !document_.layout.blocks[stretches_[next].block].label.empty();
  }

  // A question that its asker wrote and the chair reads out: nobody was given the line, nobody greets.
  bool is_read_out(const VoiceStretch& before, const VoiceStretch& after) const {
    if (before.voice != kHost || after.voice != kAnalyst) return false;
    const auto& tokens = document_.tokens();
    const TokenRange called = document_.sentences()[before.last - 1].tokens;
    for (TokenIndex at = called.first; at < called.last; ++at)
      if (tokens[at].is("ahead"_w) || tokens[at].is("open"_w) || tokens[at].is("proceed"_w) ||
          tokens[at].is("unmute"_w))
        return false;
    const Token& first = tokens[document_.sentences()[after.first].tokens.first];
    for (WordId greets : {"hi"_w, "hello"_w, "hey"_w, "good"_w, "thanks"_w, "thank"_w, "yes"_w, "yeah"_w, "great"_w,
                          "okay"_w, "congratulations"_w, "congrats"_w, "morning"_w})
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
    const std::string who =
        after.speaker == kNone ? "another speaker" : as_spoken_of(member(after.speaker).person.name);
    warning.message = (late ? "The next speaker's words begin here, before their label: "
                            : "A second speaker begins inside this block: ") +
                      who + ".";
    if (after.speaker != kNone) warning.suggestion = member(after.speaker).person.name;
    warning.confidence = confidence_of(after.margin);
    warning.evidence = after.evidence;
    out_.push_back(std::move(warning));
  }

  const Document& document_;
  const Cast& cast_;
  const Voices& voices_;
  const std::vector<VoiceStretch>& stretches_;
  std::vector<std::uint8_t> says_own_;  // by member
  std::vector<Warning> out_;
};

}  // namespace

std::vector<Warning> find_label_faults(const Document& document, const Cast& cast, const Voices& voices,
                                       const std::vector<VoiceStretch>& stretches) {
  return Finder(document, cast, voices, stretches).find();
}

}  // namespace callscope
