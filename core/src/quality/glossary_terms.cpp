// garbled_term from glossaries: spellings that a glossary lists under another name. A spelling that
// differs from the canonical one only in case, blanks or hyphens is listed in terms and no fault.
#include "quality/terms.h"
#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

constexpr std::uint32_t kVariantBit = 1;  // of a phrase's id: a variant, not the canonical name

// Letters and digits only, lower case: two spellings of one name are equal.
std::string bare(std::string_view name) {
  std::string letters;
  for (char c : fold(name))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) letters.push_back(c);
  return letters;
}

bool applies(const GlossaryEntry& entry, const std::string& company) {
  if (entry.company.empty()) return true;
  for (std::string_view name : split(entry.company))
    if (!bare(name).empty() && company.find(bare(name)) != std::string::npos) return true;
  return false;
}

// A single word that a general entry calls misheard can be right in a call that never has the
// canonical name: "GMB" where nobody speaks of GMV.
bool needs_support(const GlossaryEntry& entry, TokenRange words) { return entry.company.empty() && words.size() == 1; }

void report(const Evidences& seen, const GlossaryEntry& entry, Span place, std::vector<Warning>& found) {
  Warning warning;
  warning.kind = WarningKind::garbled_term;
  warning.severity = entry.kind == TermKind::metric ? Severity::major : Severity::minor;
  warning.span = place;
  warning.message = quoted(seen.document.quote(place)) + " is probably " + entry.canonical + ", by the glossary.";
  warning.suggestion = entry.canonical;
  warning.confidence = 0.9;
  warning.evidence.push_back({"glossary", place});
  found.push_back(std::move(warning));
}

PhraseSet phrases_of(const std::vector<GlossaryEntry>& entries, const std::string& company) {
  PhraseSet phrases;
  // Later phrases win, so the first entries are added last.
  for (std::size_t i = entries.size(); i-- > 0;) {
    if (!applies(entries[i], company)) continue;
    const auto id = static_cast<std::uint32_t>(i) << 1;
    for (const std::string& variant : entries[i].variants) phrases.add(variant, id | kVariantBit);
    phrases.add(entries[i].canonical, id);
  }
  return phrases;
}

}  // namespace

void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  const auto& entries = seen.glossary.entries;
  const PhraseSet phrases = phrases_of(entries, bare(seen.call.company.value_or("")));
  struct Hit { std::size_t entry; TokenRange words; };
  std::vector<Hit> hits;
  std::vector<char> stands(entries.size(), 0);  // whether the canonical name stands in the call
  for (const Stretch& stretch : seen.stretches) {
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      PhraseSet::Match match;
      if (!phrases.starts(seen.token(i).word) || !phrases.match(seen.document.tokens(), i, stretch.tokens.last, match)) continue;
      const GlossaryEntry& entry = entries[match.id >> 1];
      const Span place = seen.document.span_of({i, match.last});
      const std::string_view words = seen.document.quote(place);
      if ((match.id & kVariantBit) != 0 && bare(words) != bare(entry.canonical)) {
        hits.push_back({match.id >> 1, {i, match.last}});
      } else {
        stands[match.id >> 1] = 1;
        terms.add(entry.canonical, entry.kind, words, place);
      }
      i = match.last - 1;
    }
  }
  for (const Hit& hit : hits) {
    const GlossaryEntry& entry = entries[hit.entry];
    if (needs_support(entry, hit.words) && !stands[hit.entry]) continue;
    const Span place = seen.document.span_of(hit.words);
    terms.add(entry.canonical, entry.kind, seen.document.quote(place), place);
    report(seen, entry, place, found);
  }
}

}  // namespace callscope
