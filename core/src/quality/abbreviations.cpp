// Terms of an abbreviation and the name it stands for: words with its initials that stand right beside it
// ("average order value, or AOV"), or are printed with capitals anywhere ("Norvik Digital Services Group",
// "NDS Group"). Nothing is doubtful about either.
#include <algorithm>
#include <array>

#include "quality/terms.h"
#include "text/legal_forms.h"

namespace callscope {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 6;  // letters
constexpr std::size_t kMostAbbreviations = 200;
constexpr TokenIndex kBeside = 3;  // tokens between an abbreviation and its meaning: ", or the"

class Abbreviations {
 public:
  Abbreviations(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms)
      : seen_(seen), names_(names), terms_(terms) {
    for (const NameWord& name : names)
      if (!name.all_caps && !name.places.empty()) by_initial_[initial(name.places[0])].push_back(&name);
  }

  void run() {
    std::size_t count = 0;
    for (const NameWord& name : names_) {
      if (!is_abbreviation(name) || ++count > kMostAbbreviations) continue;
      letters_ = fold(letters(name.places[0]));
      if (const TokenRange meaning = meaning_of(name); !meaning.empty()) group(name, meaning);
    }
  }

 private:
  std::string_view letters(TokenIndex at) const { return seen_.document.quote(seen_.token(at).span()); }
  std::size_t initial(TokenIndex at) const {
    const char c = letters(at)[0];
    return c >= 'A' && c <= 'Z'   ? static_cast<std::size_t>(c - 'A')
           : c >= 'a' && c <= 'z' ? static_cast<std::size_t>(c - 'a')
                                  : 26;
  }

  bool is_abbreviation(const NameWord& name) const {
    const std::string_view word = letters(name.places[0]);
    return name.all_caps && word.size() >= kShortest && word.size() <= kLongest &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  TokenRange meaning_of(const NameWord& name) const {
    for (TokenIndex place : name.places) {
      for (TokenIndex step = 1; step <= kBeside && joins(place + step); ++step)
        if (const TokenRange behind = spelled_from(place + 1 + step, false); !behind.empty()) return behind;
      for (TokenIndex step = 1; step <= kBeside && step < place && joins(place - step); ++step)
        if (const TokenRange before = spelled_until(place - step); !before.empty()) return before;
    }
    for (const NameWord* word : by_initial_[initial(name.places[0])])
      for (TokenIndex place : word->places) {
        if (word->in_lower_case && seen_.token(place).has(kSentenceStart)) continue;
        const TokenRange named = spelled_from(place, true);
        if (!named.empty() && (!goes_on_as_name(seen_, named.last) || is_legal_form(seen_.token(named.last).word) ||
                               both_go_on(name.places[0], named.last)))
          return named;
      }
    return {};
  }
  // What stands between an abbreviation and its meaning: "X (Y)", "X, or Y".
  bool joins(TokenIndex at) const {
    if (at >= seen_.document.tokens().size()) return false;
    const Token& token = seen_.token(at);
    return token.is(","_w) || token.is("("_w) || token.is(")"_w) || token.is("or"_w) || token.is("the"_w) ||
           token.is("\""_w) || token.is("“"_w);
  }

  // Words from here on with the initials, "and" and "of" between them passed over.
  TokenRange spelled_from(TokenIndex first, bool capitals) const {
    const auto& tokens = seen_.document.tokens();
    TokenIndex at = first;
    std::size_t found = 0;
    for (; found < letters_.size() && at < tokens.size(); ++at) {
      const Token& token = tokens[at];
      if (token.kind != TokenKind::word || (at > first && token.has(kSentenceStart))) return {};
      if (found > 0 && (token.is("and"_w) || token.is("of"_w) || token.is("the"_w))) continue;
      if (initial(at) != static_cast<std::size_t>(letters_[found] - 'a') || token.has(kAllCaps)) return {};
      if ((capitals && !token.has(kCapitalised)) || token.end - token.start < 3) return {};
      ++found;
    }
    return found == letters_.size() ? TokenRange{first, at} : TokenRange{};
  }
  TokenRange spelled_until(TokenIndex last) const {
    for (TokenIndex words = static_cast<TokenIndex>(letters_.size()); words <= letters_.size() + 1 && words <= last;
         ++words) {
      const TokenRange range = spelled_from(last - words, false);
      if (!range.empty() && range.last == last) return range;
    }
    return {};
  }

  // "NDS Group" where the name goes on with "Group" too.
  bool both_go_on(TokenIndex place, TokenIndex last) const {
    const auto& tokens = seen_.document.tokens();
    return place + 1 < tokens.size() && last < tokens.size() && tokens[place + 1].word == tokens[last].word &&
           tokens[last].kind == TokenKind::word && tokens[last].has(kCapitalised) && !tokens[last].has(kSentenceStart);
  }

  void group(const NameWord& name, TokenRange meaning) {
    const Span words = seen_.document.span_of(meaning);
    const std::string canonical = terms_.canonical_of(seen_.document.quote(words));
    terms_.add(canonical, TermKind::other, seen_.document.quote(words), words);
    for (TokenIndex place : name.places) {
      terms_.add(canonical, TermKind::other, letters(place), seen_.token(place).span());
      if (!both_go_on(place, meaning.last)) continue;
      for (TokenRange longer : {TokenRange{place, place + 2}, TokenRange{meaning.first, meaning.last + 1}}) {
        const Span span = seen_.document.span_of(longer);
        terms_.add(canonical, TermKind::other, seen_.document.quote(span), span);
      }
    }
  }

  const Evidences& seen_;
  const std::vector<NameWord>& names_;
  TermBook& terms_;
  std::array<std::vector<const NameWord*>, 27> by_initial_;
  std::string letters_;  // of the abbreviation that is looked at, lower case
};

}  // namespace

void match_abbreviations(const Evidences& seen, const std::vector<NameWord>& names, TermBook& terms) {
  Abbreviations(seen, names, terms).run();
}

}  // namespace callscope
