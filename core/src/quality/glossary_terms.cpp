// garbled_term from glossaries: spellings that a glossary lists under another name. A variant marked
// with "=" is another right name; what differs from the canonical name only in case, blanks or
// hyphens is none of the variants unless it is listed letter by letter. Neither is a fault.
#include "quality/terms.h"
#include "support/phrases.h"
#include "support/table.h"
#include "support/word_map.h"

namespace callscope {
namespace {

// Letters and digits only, lower case: two spellings of one name are equal.
std::string bare(std::string_view name) {
  std::string letters;
  for (char c : fold(name))
    if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) letters.push_back(c);
  return letters;
}

bool applies(const GlossaryEntry& entry, const std::string& company) {
  if (entry.company.empty()) return true;
  for (std::string_view name : split(entry.company)) {
    const std::string letters = bare(name);
    if (!letters.empty() && company.find(letters) != std::string::npos) return true;
  }
  return false;
}

bool is_synonym(std::string_view variant) { return variant.substr(0, 1) == "="; }

bool is_misheard(const GlossaryEntry& entry, std::string_view words) {
  const std::string letters = bare(words);
  for (const std::string& variant : entry.variants) {
    if (variant == words) return true;
    if (is_synonym(variant) && bare(variant) == letters) return false;
  }
  return letters != bare(entry.canonical);
}

// A single word that a general entry calls misheard can be right in a call that never has the
// canonical name: "GMB" where nobody speaks of GMV. One that holds the whole name cannot: "USSEC".
bool needs_support(const GlossaryEntry& entry, TokenRange words, std::string_view heard) {
  return entry.company.empty() && words.size() == 1 && bare(heard).find(bare(entry.canonical)) == std::string::npos;
}

struct Hit {
  std::size_t entry;
  TokenRange words;
};

WordId first_word(std::string_view name) {
  const auto tokens = tokens_of(name);
  return tokens.empty() ? kNoWord : tokens[0].word;
}

// Of the first words of the canonical names that need support, those that stand in the call.
WordSet standing_words(const Evidences& seen, const std::vector<GlossaryEntry>& entries, const std::vector<Hit>& hits) {
  WordSet wanted, standing;
  for (const Hit& hit : hits)
    if (needs_support(entries[hit.entry], hit.words, seen.words(hit.words)))
      wanted.insert(first_word(entries[hit.entry].canonical));
  if (wanted.empty()) return standing;
  for (const Token& token : seen.document.tokens())
    if (wanted.has(token.word)) standing.insert(token.word);
  return standing;
}

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
  const std::string* of = nullptr;  // the company of the entry before: a glossary's entries have one
  bool apply = false;
  // Later phrases win, so the first entries are added last.
  for (std::size_t i = entries.size(); i-- > 0;) {
    if (of == nullptr || entries[i].company != *of) apply = applies(entries[i], company);
    of = &entries[i].company;
    if (!apply) continue;
    for (std::string_view variant : entries[i].variants)
      phrases.add(is_synonym(variant) ? variant.substr(1) : variant, static_cast<std::uint32_t>(i));
    phrases.add(entries[i].canonical, static_cast<std::uint32_t>(i));
  }
  return phrases;
}

}  // namespace

void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  const auto& entries = seen.glossary.entries;
  const PhraseSet phrases = phrases_of(entries, bare(seen.call.company.value_or("")));
  std::vector<Hit> hits;
  for (const Stretch& stretch : seen.stretches) {
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      PhraseSet::Match match;
      if (!phrases.match(seen.document.tokens(), i, stretch.tokens.last, match)) continue;
      const GlossaryEntry& entry = entries[match.id];
      const Span place = seen.document.span_of({i, match.last});
      const std::string_view words = seen.document.quote(place);
      if (is_misheard(entry, words)) {
        hits.push_back({match.id, {i, match.last}});
      } else {
        terms.add(entry.canonical, entry.kind, words, place);
      }
      i = match.last - 1;
    }
  }
  const auto standing = standing_words(seen, entries, hits);
  for (const Hit& hit : hits) {
    const GlossaryEntry& entry = entries[hit.entry];
    if (needs_support(entry, hit.words, seen.words(hit.words)) && !standing.has(first_word(entry.canonical))) continue;
    const Span place = seen.document.span_of(hit.words);
    terms.add(entry.canonical, entry.kind, seen.document.quote(place), place);
    report(seen, entry, place, found);
  }
}

}  // namespace callscope
