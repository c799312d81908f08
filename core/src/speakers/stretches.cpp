#include "speakers/stretches.h"

namespace callscope {
namespace {

bool may_speak_for_company(const Member& member) {
  const Role role = member.person.role;
  return !member.generic && (role == Role::executive || role == Role::ir || role == Role::unknown);
}

// "Greetings. This is Ana": the sentence before belongs to the newcomer if it only greets.
std::uint32_t start_of_introduction(const Document& document, std::uint32_t sentence, std::uint32_t first) {
  if (sentence > first && document.sentences()[sentence - 1].tokens.size() <= 5) return sentence - 1;
  return sentence;
}

}  // namespace

std::vector<VoiceStretch> cut_stretches(const Document& document, const std::vector<PersonMention>& mentions,
                                        const Cast& cast, const Voices& voices) {
  std::vector<std::uint8_t> cut(document.sentences().size() + 1, 0);
  for (std::size_t i = 0; !voices.clean && i < mentions.size(); ++i) {
    if (mentions[i].kind != PersonMentionKind::self || cast.mentioned[i] == kNone) continue;
    const std::uint32_t s = mentions[i].sentence;
    const std::uint32_t first = voices.blocks[document.sentences()[s].block].first;
    const Member& member = cast.roster.members[static_cast<std::size_t>(cast.mentioned[i])];
    const bool same = voices.blocks[document.sentences()[s].block].label == cast.mentioned[i];
    if (s > first + 3 && !same && voices.of_sentence[s] == kExecutive && may_speak_for_company(member))
      cut[start_of_introduction(document, s, first)] = 1;
  }
  std::vector<VoiceStretch> stretches;
  for (std::uint32_t b = 0; b < voices.blocks.size(); ++b) {
    for (std::uint32_t s = voices.blocks[b].first; s < voices.blocks[b].last; ++s) {
      const bool begins =
          s == voices.blocks[b].first || cut[s] != 0 || voices.of_sentence[s] != voices.of_sentence[s - 1];
      if (begins) stretches.push_back({b, s, s, voices.of_sentence[s], kNone, 0, {}, false});
      stretches.back().last = s + 1;
    }
  }
  return stretches;
}

}  // namespace callscope
