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

bool is_synonym(std::string_view variant) { return variant.substr(0, 1) == "="; }

// Whether entries for these companies apply to a call of one. "=Norvik": it is called so and nothing more.
bool applies(std::string_view companies, const std::string& company) {
  if (companies.empty()) return true;
  for (std::string_view name : split(companies)) {
    const std::string letters = bare(name);
    if (letters.empty()) continue;
    if (name[0] == '=' ? company == letters : company.find(letters) != std::string::npos) return true;
  }
  return false;
}

// The company's own name where a glossary has what was heard for it: "welcome to the Nor Vick earnings call".
std::string known_name(const Glossary& entries, const std::string& company) {
  constexpr std::size_t kShortest = 5;  // letters
  if (company.size() < kShortest) return company;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].company.empty()) continue;
    for (const std::string& variant : entries[i].variants) {
      if ((variant[0] | 0x20) != company[0]) continue;  // most of them, in any case
      const std::string heard = bare(variant);
      if (heard.size() < kShortest || company.compare(0, heard.size(), heard) != 0) continue;
      if (std::string name = bare(entries[i].canonical); applies(entries[i].company, name)) return name;
    }
  }
  return company;
}

bool is_misheard(const GlossaryEntry& entry, std::string_view words) {
  const bool listed = std::find(entry.variants.begin(), entry.variants.end(), words) != entry.variants.end();
  if (!listed && words == entry.canonical) return false;  // as most are
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

// The spellings of built-in entries for one company, or for all calls, put together once a process: each with the
// entry's place among the built-in ones. Of two entries with one spelling the first holds it, so they are added from
// the last on.
struct BuiltinSpellings {
  std::string_view company;
  PhraseSet phrases;
  std::vector<std::pair<std::string_view, std::uint32_t>> han;
};

const std::vector<BuiltinSpellings>& builtin_spellings(const std::vector<GlossaryEntry>& builtin) {
  static const auto kAll = [&builtin] {
    std::vector<BuiltinSpellings> all;
    HanPhrases known;
    for (std::size_t i = builtin.size(); i-- > 0;) {
      if (all.empty() || all.back().company != builtin[i].company) all.push_back({builtin[i].company, {}, {}});
      each_spelling(builtin[i], [&](std::string_view spelling) {
        const auto id = static_cast<std::uint32_t>(i);
        if (known.add(spelling, id))
          all.back().han.emplace_back(spelling, id);
        else
          all.back().phrases.add(spelling, id);
      });
    }
    return all;
  }();
  return kAll;
}

// The spellings that apply to a call, in its document.
class Spellings {
 public:
  explicit Spellings(const Evidences& seen) : tokens_(seen.document.tokens()) {
    const Glossary& entries = seen.glossary;
    const std::string company = known_name(entries, bare(seen.call.company.value_or("")));
    const auto own = static_cast<std::uint32_t>(entries.own.size());
    if (entries.builtin != nullptr)
      for (const BuiltinSpellings& some : builtin_spellings(*entries.builtin)) {
        if (!applies(some.company, company)) continue;
        sets_.push_back({{some.phrases, tokens_, seen.document.vocabulary()}, own});
        for (const auto& [spelling, id] : some.han) han.add(spelling, id + own);
      }
    for (std::uint32_t i = own; i-- > 0;)
      if (applies(entries.own[i].company, company))
        each_spelling(entries.own[i], [&](std::string_view spelling) {
          if (!han.add(spelling, i)) own_.add(spelling, i);
        });
    if (own > 0 || sets_.empty()) sets_.push_back({{own_, tokens_, seen.document.vocabulary()}, 0});
    sets_[0].phrases.look_at_han(tokens_);
  }
  Spellings(const Spellings&) = delete;

  HanPhrases han;

  // The first token from here on at which one may stand.
  TokenIndex next(TokenIndex at, TokenIndex end) const {
    for (const Set& set : sets_) end = set.phrases.next(at, end);
    return end;
  }
  // Of several the longest, of these the one whose entry comes first.
  bool match(TokenIndex at, TokenIndex end, PhraseSet::Match& found) const {
    bool any = false;
    for (const Set& set : sets_) {
      PhraseSet::Match match;
      if (!set.phrases.may_begin(at) || !set.phrases.match(tokens_, at, end, match)) continue;
      match.id += set.first;
      if (!any || match.last > found.last || (match.last == found.last && match.id < found.id)) found = match;
      any = true;
    }
    return any;
  }

 private:
  struct Set {
    DocumentPhrases phrases;
    std::uint32_t first;  // the place of its first entry
  };

  const std::vector<Token>& tokens_;
  PhraseSet own_;
  std::vector<Set> sets_;
};

// The places of right names go into the terms; those of misheard ones are given.
std::vector<Hit> hits_of(const Evidences& seen, TermBook& terms) {
  const Spellings spellings(seen);
  std::vector<Hit> hits;
  const auto take = [&](std::uint32_t id, Span place, bool one_word) {
    const GlossaryEntry& entry = seen.glossary[id];
    const std::string_view words = seen.document.quote(place);
    if (is_misheard(entry, words))
      hits.push_back({id, place, one_word});
    else
      terms.add(entry.canonical, entry.kind, words, place);
  };
  for (const Stretch& stretch : seen.stretches)
    for (TokenIndex i = stretch.tokens.first; (i = spellings.next(i, stretch.tokens.last)) < stretch.tokens.last; ++i) {
      const Token& token = seen.token(i);
      if (token.kind == TokenKind::cjk)
        spellings.han.each(seen.document.quote(token.span()), [&](std::uint32_t id, std::size_t at, std::size_t size) {
          const auto start = token.start + static_cast<std::uint32_t>(at);
          take(id, {start, start + static_cast<std::uint32_t>(size)}, false);
        });
      PhraseSet::Match match;
      if (!spellings.match(i, stretch.tokens.last, match)) continue;
      take(match.id, seen.document.span_of({i, match.last}), match.last == i + 1);
      i = match.last - 1;
    }
  return hits;
}

}  // namespace

void match_glossary(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  const Glossary& entries = seen.glossary;
  const auto hits = hits_of(seen, terms);
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
