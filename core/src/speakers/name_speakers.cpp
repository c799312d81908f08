// Order: voices that are a function (operator, interpreter), askers, then everyone of the company
// at once: clues, labels, best path; and once more with what each spoke of before the questions.
#include <algorithm>

#include "speakers/company_people.h"
#include "speakers/label_trust.h"
#include "speakers/speaker_clues.h"
#include "speakers/speaker_path.h"
#include "speakers/stretches.h"
#include "speakers/topics.h"

namespace callscope {
namespace {

constexpr int kFunction = 500;        // margins, in hundredths of a nat
constexpr int kAnnouncedLabel = 900;  // the label agrees with the announcement
constexpr int kCleanLabel = 700;
constexpr int kAnnounced = 350;
constexpr int kLabelOnly = 300;
constexpr int kCallsAskers = 3;        // stretches
constexpr std::uint32_t kOpening = 3;  // sentences in which askers say who they are

class Namer {
 public:
  Namer(const Document& document, const std::vector<PersonMention>& mentions, Cast& cast, const Voices& voices,
        std::vector<VoiceStretch>& stretches)
      : document_(document),
        mentions_(mentions),
        cast_(cast),
        voices_(voices),
        stretches_(stretches),
        done_(stretches.size(), 0) {}

  void run() {
    count_voices();
    name_functions();
    name_askers();
    take_printed_functions();
    const CompanyPeople people = gather_people(document_, cast_);
    SpeakerClues clues = read_clues(document_, mentions_, cast_, voices_, stretches_, people);
    const bool any_doubted = weigh_labels(document_, voices_, stretches_, people, clues);
    choose_speakers(document_, voices_, people, clues, done_, stretches_);
    if (!voices_.clean || any_doubted) {
      add_topics(people, clues);
      choose_speakers(document_, voices_, people, clues, done_, stretches_);
    }
    name_by_labels(people);
  }

 private:
  Member& member(int index) { return cast_.roster.members[static_cast<std::size_t>(index)]; }
  Span opening(const VoiceStretch& stretch) const {
    return document_.span_of(document_.sentences()[stretch.first].tokens);
  }
  int label_at(const VoiceStretch& stretch) const { return voices_.blocks[stretch.block].label; }
  void add_label(VoiceStretch& stretch) const {
    stretch.evidence.push_back({"label", label_of(document_, voices_, stretch)});
  }

  void name_functions() {
    int chair = kNone, renderer = kNone;
    for (VoiceStretch& stretch : stretches_) {
      if (stretch.voice != kOperator && stretch.voice != kInterpreter) continue;
      const int label = label_at(stretch);
      const bool is_op = stretch.voice == kOperator;
      const Role role = is_op ? Role::operator_ : Role::interpreter;
      const char* rule = is_op ? "operator_words" : "rendition";
      stretch.margin = kFunction;
      if (label != kNone && member(label).person.role == role &&
          (!member(label).name.empty() || member(label).generic)) {
        stretch.speaker = label;
        add_label(stretch);
        continue;
      }
      if (is_op && chairs(label)) {  // a host who sounds like an operator
        stretch.voice = kHost;
        continue;
      }
      int& function = is_op ? chair : renderer;
      if (function == kNone)
        function = cast_.roster.add_function(role, is_op ? "Operator" : "Interpreter", {rule, opening(stretch)});
      stretch.speaker = function;
      stretch.evidence.push_back({rule, opening(stretch)});
    }
  }

  // The asker announced last speaks as analyst, unless a label that can be trusted says another or
  // they say themselves who they are.
  void name_askers() {
    int announced = kNone, standing_in = kNone;
    Span words{};
    std::size_t m = 0;
    for (VoiceStretch& stretch : stretches_) {
      const std::size_t first = m;
      while (m < mentions_.size() && mentions_[m].sentence < stretch.last) ++m;
      if (stretch.voice == kAnalyst) {
        for (std::size_t i = first; i < m; ++i)
          if (says_who_asks(stretch, i)) standing_in = cast_.mentioned[i];
        name_asker(stretch, announced, words);
        if (standing_in != kNone && (stretch.speaker == kNone || stretch.speaker == announced))
          stretch.speaker = standing_in;
        continue;
      }
      for (std::size_t i = first; i < m; ++i)
        if (mentions_[i].kind == PersonMentionKind::asker && cast_.mentioned[i] != kNone)
          announced = cast_.mentioned[i], words = document_.span_of(mentions_[i].name), standing_in = kNone;
    }
  }

  // For each label how many more sentences are asked under it than answered, and how often it calls
  // the askers.
  void count_voices() {
    asks_more_.assign(cast_.roster.members.size(), 0);
    calls_.assign(cast_.roster.members.size(), 0);
    for (const VoiceStretch& stretch : stretches_) {
      const int label = label_at(stretch), sentences = static_cast<int>(stretch.last - stretch.first);
      if (label == kNone) continue;
      calls_[static_cast<std::size_t>(label)] += stretch.voice == kHost || stretch.voice == kOperator;
      const bool company = stretch.voice == kExecutive || stretch.voice == kHost;
      asks_more_[static_cast<std::size_t>(label)] += stretch.voice == kAnalyst ? sentences : company ? -sentences : 0;
    }
  }

  bool chairs(int label) {
    return label != kNone && !member(label).generic && calls_[static_cast<std::size_t>(label)] >= kCallsAskers &&
           (member(label).person.role == Role::unknown || member(label).person.role == Role::ir);
  }

  bool says_who_asks(const VoiceStretch& stretch, std::size_t mention) {
    const int who = cast_.mentioned[mention];
    return mentions_[mention].kind == PersonMentionKind::self && who != kNone &&
           mentions_[mention].sentence < stretch.first + kOpening && !is_companys(member(who).person.role);
  }

  void name_asker(VoiceStretch& stretch, int announced, Span words) {
    const int label = label_at(stretch);
    const Role role = label == kNone ? Role::executive : member(label).person.role;
    // Who calls the askers again and again asks nothing of their own; questions they read out are the
    // askers', other words are theirs.
    const bool chair = chairs(label);
    if (chair && stretch.first == voices_.blocks[stretch.block].first) {
      stretch.speaker = label;
      stretch.margin = kLabelOnly;
      return add_label(stretch);
    }
    const bool may_ask = role == Role::analyst || role == Role::media ||
                         (role == Role::unknown && !chair && asks_more_[static_cast<std::size_t>(label)] > 0);
    const bool labelled = may_ask && (!member(label).generic || voices_.clean);
    // Somebody who is announced nowhere may ask in another's place.
    const bool stands_in = labelled && !member(label).asks && member(label).name.words.size() >= 2;
    const bool can_trust = labelled && (voices_.clean || label == announced || announced == kNone || stands_in) &&
                           (member(label).generic || is_supported(member(label)));
    stretch.speaker = can_trust ? label : announced;
    stretch.margin = can_trust && label == announced ? kAnnouncedLabel
                     : can_trust && voices_.clean    ? kCleanLabel
                                                     : kAnnounced;
    if (can_trust) add_label(stretch);
    if (stretch.speaker == announced && announced != kNone)
      stretch.evidence.push_back({"operator_introduction", words});
    if (stretch.speaker != kNone && member(stretch.speaker).person.role == Role::unknown)
      member(stretch.speaker).person.role = Role::analyst;
  }

  // "Unidentified Company Representative" over speech in a clean call is all that is known.
  void take_printed_functions() {
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      VoiceStretch& stretch = stretches_[i];
      const int label = label_at(stretch);
      const bool is_company = stretch.voice == kExecutive || stretch.voice == kHost;
      if (!is_company || !voices_.clean || label == kNone || !member(label).generic) continue;
      if (stretch.voice == kHost) done_[i] = 1;  // a moderator's label names no one
      if (stretch.voice == kHost || member(label).person.role == Role::operator_) continue;
      stretch.speaker = label;
      stretch.margin = kFunction;
      add_label(stretch);
      done_[i] = 1;
    }
  }

  // Answers are near to what a person spoke of before the questions, and to their own business.
  void add_topics(const CompanyPeople& people, SpeakerClues& clues) const {
    SpeakerTopics topics(document_, cast_, people.members, stretches_, voices_);
    const std::vector<std::uint8_t> presents = find_presenters(people);
    for (std::size_t i = 0; i < stretches_.size(); ++i) {
      const VoiceStretch& stretch = stretches_[i];
      if (stretch.voice != kExecutive || !voices_.blocks[stretch.block].in_qa) continue;
      const bool rendered = i + 1 < stretches_.size() && stretches_[i + 1].voice == kInterpreter;
      const std::vector<int> near = topics.scores(stretch, rendered ? &stretches_[i + 1] : nullptr);
      const bool own = refers_to_own_remarks(i);
      for (std::size_t p = 0; p < people.size(); ++p) {
        const int seat = static_cast<int>(p);
        if (presents[p] != 0 && own)
          clues.hits[i].push_back({seat, Clue::own_remarks, opening(stretch), 100});
        else if (presents[p] != 0 && !resumes(i))
          clues.hits[i].push_back({seat, Clue::presented, opening(stretch), 100});
        if (near[p] != 0) clues.hits[i].push_back({seat, Clue::topic, opening(stretch), near[p]});
      }
    }
  }

  // Whether a stretch goes on after a rendition of what its speaker said before.
  bool resumes(std::size_t i) const {
    std::size_t before = i;
    while (before > 0 && stretches_[before - 1].voice == kInterpreter) --before;
    return before < i && before > 0 && stretches_[before - 1].voice == kExecutive;
  }

  std::vector<std::uint8_t> find_presenters(const CompanyPeople& people) const {
    std::vector<std::uint8_t> presents(people.size(), 0);
    for (const VoiceStretch& stretch : stretches_) {
      if (voices_.blocks[stretch.block].in_qa) break;
      const int seat = people.seat(stretch.speaker);
      if (seat != kNone && stretch.voice == kExecutive) presents[static_cast<std::size_t>(seat)] = 1;
    }
    return presents;
  }

  // "As I said in my prepared remarks", in the answer or its rendition.
  bool refers_to_own_remarks(std::size_t i) const {
    const std::size_t last = i + 1 < stretches_.size() && stretches_[i + 1].voice == kInterpreter ? i + 1 : i;
    const auto& tokens = document_.tokens();
    const TokenIndex end = document_.sentences()[stretches_[last].last - 1].tokens.last;
    for (TokenIndex at = document_.sentences()[stretches_[i].first].tokens.first; at + 2 < end; ++at)
      if (tokens[at].is("my"_w) && (tokens[at + 1].is("prepared"_w) || tokens[at + 1].is("opening"_w)) &&
          tokens[at + 2].is("remarks"_w))
        return true;
    return false;
  }

  // A label of someone who is not weighed: too many people take part, or a lone printed word.
  void name_by_labels(const CompanyPeople& people) {
    for (VoiceStretch& stretch : stretches_) {
      const int label = label_at(stretch);
      const bool open = stretch.speaker == kNone && (stretch.voice == kExecutive || stretch.voice == kHost);
      if (!open || label == kNone || member(label).generic || people.seat(label) != kNone) continue;
      if (!is_supported(member(label)) && !voices_.clean && people.size() >= 2) continue;
      // A broker's analyst may open the call for the company.
      const bool opens =
          stretch.voice == kHost && !voices_.blocks[stretch.block].in_qa && member(label).name.words.size() >= 2;
      if (!is_companys(member(label).person.role) && !voices_.clean && !opens) continue;
      stretch.speaker = label;
      stretch.margin = kLabelOnly;
      add_label(stretch);
    }
  }

  const Document& document_;
  const std::vector<PersonMention>& mentions_;
  Cast& cast_;
  const Voices& voices_;
  std::vector<VoiceStretch>& stretches_;
  std::vector<std::uint8_t> done_;  // by stretch: nothing left to decide
  std::vector<int> asks_more_;      // by member
  std::vector<int> calls_;          // by member
};

}  // namespace

void name_speakers(const Document& document, const std::vector<PersonMention>& mentions, Cast& cast,
                   const Voices& voices, std::vector<VoiceStretch>& stretches) {
  Namer(document, mentions, cast, voices, stretches).run();
}

}  // namespace callscope
