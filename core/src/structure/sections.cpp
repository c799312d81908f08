#include "structure/sections.h"

#include <algorithm>

#include "support/sort_stably.h"

namespace callscope {
namespace {

bool is_chairing(const Turn& turn) { return turn.kind == TurnKind::operator_; }

// Closing turns stand at the end; one thank-you of an executive may stand among them.
TurnId find_closing(const Speech& speech, TurnId qa) {
  auto at = static_cast<TurnId>(speech.turns.size());
  while (at > qa && at > 0 && speech.turns[static_cast<std::size_t>(at - 1)].kind == TurnKind::closing) --at;
  return at;
}

SectionKind kind_before_qa(const Turn& turn, bool prepared_began) {
  if (turn.kind == TurnKind::prepared || turn.kind == TurnKind::interpretation) return SectionKind::prepared_remarks;
  return prepared_began ? SectionKind::prepared_remarks : SectionKind::opening;
}

class Builder {
 public:
  explicit Builder(Speech& speech) : speech_(speech) {}

  void add(TurnId id, SectionKind kind) {
    Turn& turn = speech_.turns[static_cast<std::size_t>(id)];
    if (sections.empty() || sections.back().kind != kind) sections.push_back({kind, turn.span, {}});
    sections.back().span = cover(sections.back().span, turn.label ? cover(turn.span, *turn.label) : turn.span);
    sections.back().turns.push_back(id);
  }

  std::vector<Section> sections;

 private:
  Speech& speech_;
};

void add_marked(const Document& document, std::vector<Section>& sections) {
  const auto& header = document.layout.header;
  if (!header.empty()) sections.push_back({SectionKind::header, cover(header.front(), header.back()), {}});
  for (Span span : document.layout.disclaimers) sections.push_back({SectionKind::disclaimer, span, {}});
}

}  // namespace

TurnId find_qa_start(const Document& document, const Speech& speech) {
  const auto& turns = speech.turns;
  const auto count = static_cast<TurnId>(turns.size());
  for (TurnId id = 0; id < count; ++id)
    if (document.layout.blocks[speech.turn_block[static_cast<std::size_t>(id)]].section == SectionHint::qa) return id;
  TurnId at = 0;
  while (at < count && turns[static_cast<std::size_t>(at)].kind != TurnKind::question) ++at;
  if (at == count) return count;
  while (at > 1 && is_chairing(turns[static_cast<std::size_t>(at - 1)])) --at;
  return at;
}

std::vector<Section> read_sections(const Document& document, Speech& speech) {
  const TurnId qa = find_qa_start(document, speech);
  const TurnId closing = find_closing(speech, qa);
  Builder builder(speech);
  bool prepared_began = false;
  for (TurnId id = 0; id < static_cast<TurnId>(speech.turns.size()); ++id) {
    const Turn& turn = speech.turns[static_cast<std::size_t>(id)];
    SectionKind kind = SectionKind::qa;
    if (id >= closing)
      kind = SectionKind::closing;
    else if (id < qa)
      kind = kind_before_qa(turn, prepared_began);
    prepared_began = prepared_began || kind == SectionKind::prepared_remarks;
    builder.add(id, kind);
  }
  add_marked(document, builder.sections);
  sort_stably(builder.sections, [](const Section& a, const Section& b) { return a.span.start < b.span.start; });
  for (std::size_t i = 0; i < builder.sections.size(); ++i)
    for (TurnId id : builder.sections[i].turns)
      speech.turns[static_cast<std::size_t>(id)].section = static_cast<int>(i);
  return std::move(builder.sections);
}

}  // namespace callscope
