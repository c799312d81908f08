// garbled_term in turns that a machine translated: terms that it renders word by word, so that a quarter is
// a season and a context window an upper and lower window. They come from a table; a speaker of English
// may use the same words, so other turns are left alone.
#include "quality/terms.h"
#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

struct Renderings {
  PhraseSet phrases;
  std::vector<std::string_view> meant;
};

const Renderings& renderings() {
  static const Renderings kRenderings = [] {
    Renderings all;
    for (const auto& row : read_table("translated_terms")) {
      all.phrases.add(row[0], static_cast<std::uint32_t>(all.meant.size()));
      all.meant.push_back(row[1]);
    }
    return all;
  }();
  return kRenderings;
}

}  // namespace

void find_translated_terms(const Evidences& seen, std::vector<Warning>& found) {
  for (const Stretch& stretch : seen.stretches) {
    if (stretch.turn == kNone || !seen.speech.turns[static_cast<std::size_t>(stretch.turn)].machine_translated)
      continue;
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      PhraseSet::Match match;
      if (!renderings().phrases.match(seen.document.tokens(), i, stretch.tokens.last, match)) continue;
      const std::string meant(renderings().meant[match.id]);
      Warning warning;
      warning.kind = WarningKind::garbled_term;
      warning.severity = Severity::minor;
      warning.span = seen.document.span_of({i, match.last});
      warning.message = quoted(seen.document.quote(warning.span)) + " is probably “" + meant +
                        "”, which a machine that translates puts so word by word.";
      warning.suggestion = meant;
      warning.confidence = 0.8;
      warning.evidence.push_back({"translated_term", warning.span});
      found.push_back(std::move(warning));
      i = match.last - 1;
    }
  }
}

}  // namespace callscope
