// Needs: stretches, mentions, the people of the company.
// Gives: for every stretch of the company's speech what speaks for and against each person, clue by
//        clue, and what each clue weighs.
// Leaves alone: the decision (speaker_path), and what printed labels say (label_trust).
#pragma once

#include <array>
#include <vector>

#include "speakers/company_people.h"
#include "speakers/stretches.h"

namespace callscope {

enum class Clue : std::uint8_t {
  self_introduction,
  self_in_rendition,
  addressed,
  quoted,
  named,
  hands_over,
  handover,
  named_before,
  asked_for,
  asked_among,
  thanked_by_next,
  thanked_by_asker,
  named_by_next,
  chief_opens_remarks,
  finance_content,
  chief_opens_answer,
  finance_opens_answer,
  chief_follows,
  finance_follows,
  host_chairs,
  other_chairs,
  host_answers,
  other_answers,
  own_remarks,
  presented,
  topic,
  label_untested,
  label_clean,
  label_bound,
  label_doubted,
  stays,
  resumes,
  goes_on,
  returns,
  nobody,
  count
};
constexpr std::size_t kClues = static_cast<std::size_t>(Clue::count);

// What a clue is called in the evidence, and its weight in hundredths of a nat.
struct ClueRow {
  const char* rule;
  int weight;
};
const ClueRow& row_of(Clue clue);

struct ClueHit {
  int seat = 0;
  Clue clue = Clue::count;
  Span place;
  int times = 100;  // hundredths: a clue may hold in part
};

struct SpeakerClues {
  std::vector<std::vector<ClueHit>> hits;  // by stretch; empty for other voices than the company's
  std::vector<std::uint8_t> is_company;    // by stretch

  // The sum of what speaks for each person in a stretch.
  std::vector<int> scores(std::size_t stretch, std::size_t people) const;
};

SpeakerClues read_clues(const Document& document, const std::vector<PersonMention>& mentions, const Cast& cast,
                        const Voices& voices, const std::vector<VoiceStretch>& stretches, const CompanyPeople& people);

}  // namespace callscope
