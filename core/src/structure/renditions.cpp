#include "structure/renditions.h"

#include "structure/alignment.h"

namespace callscope {
namespace {

bool can_be_rendered(const Turn& turn) {
  return turn.kind == TurnKind::question || turn.kind == TurnKind::answer || turn.kind == TurnKind::prepared ||
         turn.kind == TurnKind::closing;
}

// The stretch of speech by one person that ends with a turn: what was said since the last rendition.
TokenRange since_last_rendition(const Speech& speech, TurnId last) {
  TokenRange range = speech.turn_tokens[static_cast<std::size_t>(last)];
  for (TurnId id = last - 1; id >= 0; --id) {
    const Turn& turn = speech.turns[static_cast<std::size_t>(id)];
    if (!can_be_rendered(turn) || turn.speaker != speech.turns[static_cast<std::size_t>(last)].speaker) break;
    range.first = speech.turn_tokens[static_cast<std::size_t>(id)].first;
  }
  return range;
}

// Nobody interprets English in English: an answer printed in its rendition's language was translated
// by a machine. An analyst may put the question in both languages, in either order.
bool is_translated(const Turn& original, const Turn& rendition) {
  return original.kind == TurnKind::answer && original.language == rendition.language && original.language != "mul";
}

// A chair's turn ends what can be rendered: the next exchange begins.
bool ends_exchange(const Turn& turn) { return turn.kind == TurnKind::operator_; }

}  // namespace

std::vector<SentencePair> read_renditions(const Document& document, const Numbers& numbers, Speech& speech) {
  std::vector<SentencePair> pairs;
  const Aligner aligner(document, numbers);
  TurnId original = kNone, rendition = kNone;
  TokenRange rendered{};
  const auto finish = [&] {
    if (original != kNone && rendition != kNone) aligner.align(since_last_rendition(speech, original), rendered, pairs);
    rendition = kNone;
  };
  for (TurnId id = 0; id < static_cast<TurnId>(speech.turns.size()); ++id) {
    Turn& turn = speech.turns[static_cast<std::size_t>(id)];
    const TokenRange tokens = speech.turn_tokens[static_cast<std::size_t>(id)];
    if (turn.kind == TurnKind::interpretation) {
      turn.renders = original;
      if (original != kNone && is_translated(speech.turns[static_cast<std::size_t>(original)], turn))
        speech.turns[static_cast<std::size_t>(original)].machine_translated = true;
      if (rendition == kNone) rendered = tokens;
      rendered.last = tokens.last;
      rendition = id;
    } else if (can_be_rendered(turn)) {
      finish();
      original = id;
    } else if (ends_exchange(turn)) {
      finish();
      original = kNone;
    }
  }
  finish();
  return pairs;
}

}  // namespace callscope
