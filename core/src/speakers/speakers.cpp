#include "speakers/speakers.h"

#include <algorithm>

#include "speakers/kinds.h"
#include "speakers/label_faults.h"

namespace callscope {
namespace {

constexpr int kChairs = 3;  // stretches in which somebody calls askers

Role role_of(Voice voice) {
  switch (voice) {
    case kOperator: return Role::operator_;
    case kHost: return Role::ir;
    case kAnalyst: return Role::analyst;
    case kInterpreter: return Role::interpreter;
    default: return Role::executive;
  }
}

double confidence_of(int margin) {
  const double share = std::min(margin, 1500) / 1500.0;
  return 0.55 + 0.43 * share;
}

void note_label(Participant& person, std::string label) {
  if (person.labels.size() < 12 && std::find(person.labels.begin(), person.labels.end(), label) == person.labels.end())
    person.labels.push_back(std::move(label));
}

// Those who take part: whoever speaks, is listed or is introduced. A word printed over speech that
// turned out to be another's is nobody.
// Where clean labels or a list say who took part, those announced who never spoke did not.
std::vector<int> choose_participants(const Document& document, const Cast& cast, const Voices& voices,
                                     const std::vector<VoiceStretch>& stretches) {
  std::vector<std::uint8_t> speaks(cast.roster.members.size(), 0);
  for (const VoiceStretch& stretch : stretches)
    if (stretch.speaker != kNone) speaks[static_cast<std::size_t>(stretch.speaker)] = 1;
  std::vector<int> id(cast.roster.members.size(), kNone);
  int next = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const Member& member = cast.roster.members[i];
    const bool introduced = member.introduced && !(voices.clean && !document.layout.roster.empty());
    if (speaks[i] != 0 || member.listed || introduced || (member.asks && !voices.clean)) id[i] = next++;
  }
  return id;
}

class Assembler {
 public:
  Assembler(const Document& document, const Cast& cast, const Voices& voices,
            const std::vector<VoiceStretch>& stretches)
      : document_(document),
        cast_(cast),
        voices_(voices),
        stretches_(stretches),
        id_(choose_participants(document, cast, voices, stretches)) {}

  void add_people() {
    for (std::size_t i = 0; i < id_.size(); ++i)
      if (id_[i] != kNone) speech.participants.push_back(cast_.roster.members[i].person);
    std::vector<int> chairs(id_.size(), 0), others(id_.size(), 0);  // stretches
    for (const VoiceStretch& stretch : stretches_)
      if (stretch.speaker != kNone)
        ++(stretch.voice == kHost ? chairs : others)[static_cast<std::size_t>(stretch.speaker)];
    for (const VoiceStretch& stretch : stretches_) {
      if (stretch.speaker == kNone) continue;
      const auto speaker = static_cast<std::size_t>(stretch.speaker);
      const bool hosts =
          chairs[speaker] >= kChairs ? 2 * chairs[speaker] >= others[speaker] : chairs[speaker] > others[speaker];
      Participant& person =
          speech.participants[static_cast<std::size_t>(id_[static_cast<std::size_t>(stretch.speaker)])];
      if (person.role == Role::unknown && stretch.voice != kHost && !hosts) person.role = role_of(stretch.voice);
      const Span label = document_.layout.blocks[stretch.block].label;
      if (!label.empty()) note_label(person, std::string(document_.quote(label)));
    }
    for (std::size_t i = 0; i < id_.size(); ++i) {
      if (id_[i] == kNone) continue;
      Participant& person = speech.participants[static_cast<std::size_t>(id_[i])];
      if (person.role != Role::unknown) continue;
      if (chairs[i] != 0)
        person.role = Role::ir;
      else if (cast_.roster.members[i].introduced)
        person.role = Role::executive;
    }
  }

  void add_turn(const SpokenPassage& passage) {
    const VoiceStretch& stretch = stretches_[passage.stretch];
    const Block& block = document_.layout.blocks[stretch.block];
    const TokenRange tokens{document_.sentences()[passage.first].tokens.first,
                            document_.sentences()[passage.last - 1].tokens.last};
    Turn turn;
    turn.span = document_.span_of(tokens);
    if (!block.label.empty()) turn.label = block.label;
    turn.speaker = stretch.speaker == kNone ? kNone : id_[static_cast<std::size_t>(stretch.speaker)];
    turn.role = role_of_turn(stretch, turn.speaker);
    turn.kind = passage.kind;
    turn.language = passage.language;
    turn.confidence = confidence_of(std::min(stretch.margin, voices_.margin[stretch.block] + 300));
    turn.evidence = stretch.evidence;
    speech.turns.push_back(std::move(turn));
    speech.turn_tokens.push_back(tokens);
    speech.turn_block.push_back(stretch.block);
  }

  Speech speech;

 private:
  Role role_of_turn(const VoiceStretch& stretch, ParticipantId speaker) const {
    if (speaker == kNone) return role_of(stretch.voice);
    const Role role = speech.participants[static_cast<std::size_t>(speaker)].role;
    return role == Role::unknown ? role_of(stretch.voice) : role;
  }

  const Document& document_;
  const Cast& cast_;
  const Voices& voices_;
  const std::vector<VoiceStretch>& stretches_;
  std::vector<int> id_;  // by member: participant or kNone
};

}  // namespace

Speech resolve_speakers(const Document& document, const Call&) {
  const SpeechCues cues = read_cues(document);
  const std::vector<PersonMention> mentions = read_mentions(document, cues);
  Cast cast = read_cast(document, mentions);
  const Voices voices = read_voices(document, cues, mentions, cast);
  std::vector<VoiceStretch> stretches = cut_stretches(document, mentions, cast, voices);
  name_speakers(document, mentions, cast, voices, stretches);

  Assembler assembler(document, cast, voices, stretches);
  assembler.add_people();
  for (const SpokenPassage& passage : cut_passages(cues, mentions, voices, stretches)) assembler.add_turn(passage);
  assembler.speech.faults = find_label_faults(document, cast, voices, stretches);
  return std::move(assembler.speech);
}

}  // namespace callscope
