// garbled_term from glossaries: spellings that a glossary lists under another name. A variant marked
// with "=" is another right name; what differs from the canonical name only in case, blanks or
// hyphens is none of the variants unless it is listed letter by letter. Neither is a fault.
#include <algorithm>

#include "quality/terms.h"
#include "support/han_phrases.h"
#include "support/phrases.h"
#include "support/table.h"

namespace callscope {
namespace {

// Letters and digits only, lower case: two spellings of one name are equal.
std::string bare(std::string_view name) {
  std::string letters = fold(name);
  const auto is_none = [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
  };
  letters.erase(std::remove_if(letters.begin(), letters.end(), is_none), letters.end());
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
bool needs_support(const GlossaryEntry& entry, bool one_word, std::string_view heard) {
  return entry.company.empty() && one_word && bare(heard).find(bare(entry.canonical)) == std::string::npos;
}

struct Hit {
  std::size_t entry;
  Span place;
  bool one_word;
};

WordId first_word(std::string_view name) {
  const auto tokens = tokens_of(name);
  return tokens.empty() ? kNoWord : tokens[0].word;
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

// The spellings of the entries that apply, each with its entry.
struct Spellings {
  PhraseSet phrases;
  HanPhrases han;

  Spellings(const Glossary& entries, const std::string& company) {
    const std::string* of = nullptr;  // the company of the entry before: a glossary's entries have one
    bool apply = false;
    // Later phrases win, so the first entries are added last.
    for (std::size_t i = entries.size(); i-- > 0;) {
      if (of == nullptr || entries[i].company != *of) apply = applies(entries[i], company);
      of = &entries[i].company;
      if (!apply) continue;
      for (std::string_view variant : entries[i].variants)
        add(is_synonym(variant) ? variant.substr(1) : variant, static_cast<std::uint32_t>(i));
      add(entries[i].canonical, static_cast<std::uint32_t>(i));
    }
  }

 private:
  void add(std::string_view spelling, std::uint32_t entry) {
    if (!han.add(spelling, entry)) phrases.add(spelling, entry);
  }
};

// The places of right names go into the terms; those of misheard ones are given.
std::vector<Hit> hits_of(const Evidences& seen, const Spellings& spellings, TermBook& terms) {
  std::vector<Hit> hits;
  const auto take = [&](std::uint32_t id, Span place, bool one_word) {
    const GlossaryEntry& entry = seen.glossary[id];
    const std::string_view words = seen.document.quote(place);
    if (is_misheard(entry, words))
      hits.push_back({id, place, one_word});
    else
      terms.add(entry.canonical, entry.kind, words, place);
  };
  const auto& tokens = seen.document.tokens();
  const DocumentPhrases phrases(spellings.phrases, tokens, seen.document.vocabulary());
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      const Token& token = tokens[i];
      if (token.kind == TokenKind::cjk)
        spellings.han.each(seen.document.quote(token.span()), [&](std::uint32_t id, std::size_t at, std::size_t size) {
          const auto start = token.start + static_cast<std::uint32_t>(at);
          take(id, {start, start + static_cast<std::uint32_t>(size)}, false);
        });
      PhraseSet::Match match;
      if (!phrases.may_begin(i) || !phrases.match(tokens, i, stretch.tokens.last, match)) continue;
      take(match.id, seen.document.span_of({i, match.last}), match.last == i + 1);
      i = match.last - 1;
    }
  return hits;
}

}  // namespace

void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  const Glossary& entries = seen.glossary;
  const auto hits = hits_of(seen, Spellings(entries, bare(seen.call.company.value_or(""))), terms);
  for (const Hit& hit : hits) {
    const GlossaryEntry& entry = entries[hit.entry];
    const std::string_view heard = seen.document.quote(hit.place);
    if (needs_support(entry, hit.one_word, heard) && !seen.document.vocabulary().has(first_word(entry.canonical)))
      continue;
    terms.add(entry.canonical, entry.kind, heard, hit.place);
    report(seen, entry, hit.place, found);
  }
}

}  // namespace callscope
