// garbled_term from glossaries: spellings that a glossary lists under another name. A variant marked
// with "=" is another right name; what differs from the canonical name only in case, blanks or
// hyphens is none of the variants unless it is listed letter by letter. Neither is a fault.
#include <algorithm>
#include <optional>

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

template <class Visit>
void each_spelling(const GlossaryEntry& entry, Visit visit) {
  for (std::string_view variant : entry.variants) visit(is_synonym(variant) ? variant.substr(1) : variant);
  visit(std::string_view(entry.canonical));
}

// The spellings of the entries that apply, each with its entry: of two entries with one spelling the first holds it, so
// they are added from the last on. What applies to every call is put together once a process.
class Spellings {
 public:
  Spellings(const Glossary& entries, const std::string& company) : entries_(entries) {
    const std::string* of = nullptr;  // the company of the entry before: a glossary's entries have one
    bool apply = false;
    for (std::size_t i = entries.size(); i-- > 0;) {
      if (of == nullptr || entries[i].company != *of) apply = applies(entries[i], company);
      of = &entries[i].company;
      const bool general = i >= entries.own.size() && entries[i].company.empty();
      const auto id = static_cast<std::uint32_t>(i);
      if (apply)
        each_spelling(entries[i], [&](std::string_view spelling) {
          if (!han.add(spelling, id) && !general) phrases_.add(spelling, id);
        });
    }
  }

  HanPhrases han;

  // The phrases in a document: of both kinds the longer one, else the one whose entry comes first.
  class Finder {
   public:
    Finder(const Spellings& spellings, const Document& document)
        : tokens_(document.tokens()),
          own_entries_(static_cast<std::uint32_t>(spellings.entries_.own.size())),
          call_(spellings.phrases_, tokens_, document.vocabulary()) {
      if (spellings.entries_.builtin != nullptr)
        general_.emplace(general_phrases(*spellings.entries_.builtin), tokens_, document.vocabulary());
    }
    bool match(TokenIndex at, TokenIndex end, PhraseSet::Match& found) const {
      const bool any = call_.may_begin(at) && call_.match(tokens_, at, end, found);
      PhraseSet::Match general;
      if (!general_ || !general_->may_begin(at) || !general_->match(tokens_, at, end, general)) return any;
      general.id += own_entries_;
      if (!any || general.last > found.last || (general.last == found.last && general.id < found.id)) found = general;
      return true;
    }

   private:
    const std::vector<Token>& tokens_;
    std::uint32_t own_entries_;
    DocumentPhrases call_;
    std::optional<DocumentPhrases> general_;
  };

 private:
  // By the entries' places among the built-in ones.
  static const PhraseSet& general_phrases(const std::vector<GlossaryEntry>& builtin) {
    static const PhraseSet kPhrases = [&builtin] {
      PhraseSet all;
      HanPhrases han;
      for (std::size_t i = builtin.size(); i-- > 0;)
        if (builtin[i].company.empty())
          each_spelling(builtin[i], [&](std::string_view spelling) {
            if (!han.add(spelling, 0)) all.add(spelling, static_cast<std::uint32_t>(i));
          });
      return all;
    }();
    return kPhrases;
  }

  const Glossary& entries_;
  PhraseSet phrases_;
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
  const Spellings::Finder finder(spellings, seen.document);
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = stretch.tokens.first; i < stretch.tokens.last; ++i) {
      const Token& token = seen.token(i);
      if (token.kind == TokenKind::cjk)
        spellings.han.each(seen.document.quote(token.span()), [&](std::uint32_t id, std::size_t at, std::size_t size) {
          const auto start = token.start + static_cast<std::uint32_t>(at);
          take(id, {start, start + static_cast<std::uint32_t>(size)}, false);
        });
      PhraseSet::Match match;
      if (!finder.match(i, stretch.tokens.last, match)) continue;
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
