// Terms of the field that are put in several ways: "double digits" and "two digits", a mix shift heard as "mixed
// shift". They come from a table; plain plurals alone are not worth a term. In turns that a machine translated also
// what it makes of them, so that a quarter is a season and a context window an upper and lower window: those are
// garbled_term, since a speaker of English may use the same words and a machine does not mean them.
#include <algorithm>

#include "quality/terms.h"
#include "support/han_phrases.h"
#include "support/phrases.h"
#include "support/table.h"
#include "support/word_map.h"

namespace callscope {
namespace {

enum class Use : std::uint8_t { plain, name, heard, translated };

constexpr std::uint32_t kNoTerm = 0xffffffff;

struct Form {
  std::uint32_t term = kNoTerm;
  Use use = Use::plain;
  std::uint8_t before = 0, after = 0;  // words of the phrase that are not the term's
  bool one_word = false;
  std::string_view meant = {};  // of a translated one: what the whole phrase means
};

struct FieldTerm {
  std::string_view name;
  TermKind kind = TermKind::other;
};

struct FieldTerms {
  std::vector<FieldTerm> terms;
  std::vector<Form> forms;
  PhraseSet phrases;  // each with its form
  HanPhrases han;     // the same, of Han characters

  FieldTerms() {
    WordMap by_name;  // one more than the term
    for (const auto& row : read_table("field_terms")) {
      const auto term = static_cast<std::uint32_t>(terms.size());
      by_name[word_id(row[0])] = term + 1;
      terms.push_back({row[0], kind_of(row[1])});
      add(row[0], {term, Use::plain});
      for (std::string_view form : split(row[2]))
        form[0] == '=' ? add(form.substr(1), {term, Use::plain}) : add(form, {term, Use::name});
      for (std::string_view form : split(row[3])) add(form, {term, Use::heard});
    }
    for (const auto& row : read_table("translated_terms")) {
      Form form{by_name.get(word_id(row[2])) - 1, Use::translated};
      form.meant = row[1];
      add(row[0], form);
    }
  }

 private:
  static TermKind kind_of(std::string_view kind) {
    return kind == "metric"    ? TermKind::metric
           : kind == "segment" ? TermKind::segment
           : kind == "product" ? TermKind::product
                               : TermKind::other;
  }
  static std::uint8_t count(std::string_view words) { return static_cast<std::uint8_t>(tokens_of(words).size()); }

  // "gap [results]": the words outside the brackets are counted and kept.
  void add(std::string_view phrase, Form form) {
    const std::size_t open = phrase.find('['), close = phrase.find(']');
    std::string words(phrase);
    if (open != std::string_view::npos) {
      form.before = count(phrase.substr(0, open));
      form.after = count(phrase.substr(close + 1));
      words.erase(close, 1).erase(open, 1);
    }
    form.one_word = count(words) == 1 && static_cast<unsigned char>(words[0]) < 0x80;
    const auto id = static_cast<std::uint32_t>(forms.size());
    if (!han.add(phrase, id)) phrases.add(words, id);
    forms.push_back(form);
  }
};

const FieldTerms& field_terms() {
  static const FieldTerms kTerms;
  return kTerms;
}

struct Hit {
  const Form* form;
  Span place;
};

class FieldTermFinder {
 public:
  FieldTermFinder(const Evidences& seen, TermBook& terms, std::vector<Warning>& found)
      : seen_(seen), terms_(terms), found_(found) {}

  void run() {
    mark_translated();
    const auto& tokens = seen_.document.tokens();
    DocumentPhrases phrases(known_.phrases, tokens, seen_.document.vocabulary());
    phrases.look_at_han(tokens);
    for (const Stretch& stretch : seen_.stretches) {
      const bool translated = stretch.turn != kNone && translated_[static_cast<std::size_t>(stretch.turn)] != 0;
      const TokenIndex end = stretch.tokens.last;
      for (TokenIndex i = phrases.next(stretch.tokens.first, end); i < end; i = phrases.next(i + 1, end)) {
        if (tokens[i].kind == TokenKind::cjk) take_han(tokens[i]);
        PhraseSet::Match match;
        if (!phrases.match(tokens, i, end, match)) continue;
        const Form& form = known_.forms[match.id];
        if (form.use == Use::translated && !translated) continue;
        take(form, {i, match.last});
        i = match.last - 1;
      }
    }
    list();
  }

 private:
  // What a machine has translated: whole turns, what stands beside another language in an interpreted call, and one of
  // the two forms of a question that is put twice in one language.
  void mark_translated() {
    const auto& turns = seen_.speech.turns;
    translated_.assign(turns.size(), 0);
    for (std::size_t i = 0; i < turns.size(); ++i) {
      if (turns[i].machine_translated || (seen_.interpreted && turns[i].language == "mul")) translated_[i] = 1;
      if (turns[i].renders == kNone) continue;
      const auto original = static_cast<std::size_t>(turns[i].renders);
      if (turns[original].kind == TurnKind::question) translated_[i] = translated_[original] = 1;
    }
  }

  void take(const Form& form, TokenRange words) {
    if (form.use == Use::translated) report(form, seen_.document.span_of(words));
    if (form.term == kNoTerm || hits_.size() == kMostHits) return;
    hits_.push_back({&form, seen_.document.span_of({words.first + form.before, words.last - form.after})});
  }

  void take_han(const Token& run) {
    known_.han.each(seen_.document.quote(run.span()), [&](std::uint32_t form, std::size_t at, std::size_t size) {
      const auto start = run.start + static_cast<std::uint32_t>(at);
      if (hits_.size() < kMostHits)
        hits_.push_back({&known_.forms[form], {start, start + static_cast<std::uint32_t>(size)}});
    });
  }

  void report(const Form& form, Span place) {
    Warning warning;
    warning.kind = WarningKind::garbled_term;
    warning.severity = Severity::minor;
    warning.span = place;
    const std::string meant(form.meant);
    warning.message = quoted(seen_.document.quote(place)) + " is probably “" + meant +
                      "”, which a machine that translates puts so word by word.";
    warning.suggestion = meant;
    warning.confidence = 0.8;
    warning.evidence.push_back({"translated_term", place});
    found_.push_back(std::move(warning));
  }

  // The terms that stand in more than their plain form, under a name that a glossary may have given them.
  void list() {
    std::vector<const Form*> first(known_.terms.size(), nullptr);
    std::vector<char> listed(known_.terms.size(), 0), supported(known_.terms.size(), 0);
    std::vector<std::string> names(known_.terms.size());
    for (const Hit& hit : hits_) {
      const Form& form = *hit.form;
      if (first[form.term] == nullptr) first[form.term] = &form;
      supported[form.term] |= first[form.term] != &form;
      if (form.use != Use::plain && !needs_support(form)) listed[form.term] = 1;
      const std::string_view words = seen_.document.quote(hit.place);
      if (names[form.term].empty() && terms_.has(words)) names[form.term] = terms_.canonical_of(words);
    }
    for (const Hit& hit : hits_) listed[hit.form->term] |= needs_support(*hit.form) && supported[hit.form->term];
    for (const Hit& hit : hits_) {
      const std::uint32_t term = hit.form->term;
      if (!listed[term] || (needs_support(*hit.form) && !supported[term])) continue;
      if (names[term].empty()) names[term] = known_.terms[term].name;
      terms_.add(names[term], known_.terms[term].kind, seen_.document.quote(hit.place), hit.place);
    }
  }
  // "Makeshift" is a mix shift only where that is spoken of.
  static bool needs_support(const Form& form) { return form.use == Use::heard && form.one_word; }

  static constexpr std::size_t kMostHits = 20000;

  const Evidences& seen_;
  TermBook& terms_;
  std::vector<Warning>& found_;
  const FieldTerms& known_ = field_terms();
  std::vector<char> translated_;  // by turn
  std::vector<Hit> hits_;
};

}  // namespace

void find_field_terms(const Evidences& seen, TermBook& terms, std::vector<Warning>& found) {
  FieldTermFinder(seen, terms, found).run();
}

}  // namespace callscope
