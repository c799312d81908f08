#include "quality/quality.h"

#include <algorithm>

#include "quality/checks.h"
#include "quality/terms.h"
#include "support/sort_stably.h"

namespace callscope {
namespace {

std::vector<Stretch> stretches_of(const Document& document, const Speech& speech) {
  std::vector<Stretch> stretches;
  for (std::size_t turn = 0; turn < speech.turn_tokens.size(); ++turn)
    if (!speech.turn_tokens[turn].empty()) stretches.push_back({speech.turn_tokens[turn], static_cast<TurnId>(turn)});
  if (!stretches.empty()) return stretches;
  for (const Block& block : document.layout.blocks) {
    const TokenRange tokens = document.tokens_in(block.speech);
    if (!tokens.empty()) stretches.push_back({tokens, kNone});
  }
  return stretches;
}

bool is_interpreted(const Speech& speech) {
  return std::any_of(speech.turns.begin(), speech.turns.end(), [](const Turn& turn) { return turn.renders != kNone; });
}

// The marks of the evidences, by one walk over what is said.
void mark_words(Evidences& seen) {
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      const Token& token = seen.token(i);
      const bool word = token.kind == TokenKind::word, capital = token.has(kCapitalised);
      seen.capitals.add(i, word && capital);
      seen.in_lower[token.number] |= word && !capital;
    }
  const Vocabulary& words = seen.document.vocabulary();
  for (std::uint32_t number = 0; number < words.size(); ++number) {
    const TokenKind kind = seen.token(*words.places_of(number).begin()).kind;
    if (kind == TokenKind::cjk || kind == TokenKind::kana || kind == TokenKind::hangul)
      seen.foreign.add_number(number, words);
  }
}

// Which of two warnings about the same words tells more: the lower, the more.
int rank(WarningKind kind) {
  switch (kind) {
    case WarningKind::number_split: return 0;
    case WarningKind::number_conflict: return 1;
    case WarningKind::currency_glitch: return 2;
    case WarningKind::repetition_loop: return 3;
    case WarningKind::filler_run: return 4;
    case WarningKind::garbled_term: return 5;
    default: return 6;
  }
}

// Whether the first says nothing that the second does not: the same fault, or its by-product.
bool is_covered(const Warning& a, const Warning& b) {
  if (!a.span.overlaps(b.span)) return false;
  const bool nested = b.span.contains(a.span) || a.span.contains(b.span);
  if (a.kind == b.kind && a.kind == WarningKind::code_switch) return nested && a.evidence[0].rule == b.evidence[0].rule;
  if (a.kind == b.kind) return nested;
  const bool by_product = a.kind == WarningKind::sentence_truncated || a.kind == WarningKind::filler_run ||
                          a.kind == WarningKind::garbled_term;
  const bool cause = b.kind == WarningKind::number_split || b.kind == WarningKind::repetition_loop ||
                     b.kind == WarningKind::filler_run;
  return by_product && cause && rank(b.kind) < rank(a.kind);
}

// In text order, what is covered by a neighbour left out. Spans may nest, so a few are looked at.
constexpr std::size_t kNeighbours = 8;

void put_in_order(std::vector<Warning>& warnings) {
  sort_stably(warnings, [](const Warning& a, const Warning& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.span.end > b.span.end;
  });
  std::vector<char> dropped(warnings.size(), 0);
  for (std::size_t i = 0; i < warnings.size(); ++i) {
    for (std::size_t j = i + 1; j < warnings.size() && j <= i + kNeighbours; ++j) {
      if (warnings[j].span.start >= warnings[i].span.end) break;
      if (dropped[i] || dropped[j]) continue;
      if (is_covered(warnings[j], warnings[i]))
        dropped[j] = 1;
      else if (is_covered(warnings[i], warnings[j]))
        dropped[i] = 1;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < warnings.size(); ++i)
    if (!dropped[i]) {
      if (kept != i) warnings[kept] = std::move(warnings[i]);
      ++kept;
    }
  warnings.resize(kept);
}

}  // namespace

Quality check_quality(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                      const Structure& structure, const Facts& facts, const Glossary& glossary) {
  Evidences seen{document,
                 call,
                 numbers,
                 speech,
                 structure,
                 facts,
                 glossary,
                 stretches_of(document, speech),
                 is_interpreted(speech),
                 TokenMarks(document.tokens().size()),
                 TokenMarks(document.tokens().size()),
                 std::vector<char>(document.vocabulary().size())};
  mark_words(seen);
  Quality quality;
  for (const auto* faults : {&numbers.faults, &speech.faults, &facts.faults})
    quality.warnings.insert(quality.warnings.end(), faults->begin(), faults->end());
  find_loops(seen, quality.warnings);
  find_han_loops(seen, quality.warnings);
  find_near_loops(seen, quality.warnings);
  find_translated_loops(seen, quality.warnings);
  find_fillers(seen, quality.warnings);
  find_truncations(seen, quality.warnings);
  find_code_switches(seen, quality.warnings);
  find_lost_words(seen, quality.warnings);
  find_listed_twice(seen, quality.warnings);
  find_lost_tense(seen, quality.warnings);
  find_currency_marks(seen, quality.warnings);
  find_conflicts(seen, quality.warnings);
  TermBook terms;
  match_glossary(seen, terms, quality.warnings);
  find_field_terms(seen, terms, quality.warnings);
  const std::vector<NameWord> names = read_names(seen);
  match_people(seen, names, terms, quality.warnings);
  find_joined_initials(seen, names, quality.warnings);
  find_heard_firms(seen, terms, quality.warnings);
  cluster_names(seen, names, terms, quality.warnings);
  match_abbreviations(seen, names, terms);
  align_names(seen, names, terms, quality.warnings);
  join_names(seen, names, terms);
  group_listed_names(seen, names, terms);
  list_names(seen, names, terms);
  list_metrics(seen, terms);
  group_letters(seen, names, terms, quality.warnings);
  list_name_phrases(seen, names, terms);
  put_in_order(quality.warnings);
  quality.terms = terms.take();
  return quality;
}

}  // namespace callscope
