#include "facts/open_metrics.h"

#include <algorithm>

#include "facts/governor.h"
#include "facts/metric_phrase.h"
#include "facts/name_words.h"
#include "support/word_lists.h"
#include "text/endings.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kToFigure = 4;  // words between the verb and its figure: "to approximately", "by more than"
constexpr TokenIndex kLongest = 4;   // words of one noun phrase
constexpr TokenIndex kToVerb = 2;    // "has also increased"

// May stand between a verb and its figure: "to approximately", "by more than".
bool leads_to_figure(const Token& token) {
  constexpr WordList kLinks = {"to"_w, "by"_w, "at"_w, "of"_w, "around"_w, "close"_w, "up"_w, "down"_w};
  return is_filler(token) || kLinks.has(token.word) || token.kind == TokenKind::symbol;
}

// "Has", "also": between a subject and its verb.
bool leads_verb(const Token& token, std::string_view words) {
  constexpr WordList kWords = {"has"_w, "have"_w, "had"_w, "also"_w, "now"_w, "each"_w, "both"_w, "then"_w, "again"_w};
  return kWords.has(token.word) || (words.size() > 4 && ends_with(words, "ly"));
}

// What such a noun measures says only the noun behind "of": "the share of cash sales".
bool is_relational(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "measure_of");
  return kWords.has(token.word);
}

bool is_verb(const Mention& mention) {
  if (mention.cue != Cue::change) return mention.cue == Cue::level;
  const Form form = FactLexicon::get().change(mention.row).form;
  return form == Form::verb || form == Form::both;
}

bool is_of_name(const Token& token) {
  return (token.kind == TokenKind::word && token.has(kCapitalised)) || is_name_hyphen(token) || token.is("non"_w);
}

bool is_noun_of_change(const Mention& mention) {
  return mention.cue == Cue::change && FactLexicon::get().change(mention.row).form == Form::noun;
}

// Nothing that is measured: "the answer was 5%", "our team reached 40%".
bool is_no_metric(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "no_metric");
  return kWords.has(token.word);
}

// A noun that itself says what is measured, "enrollments", "price"; a change of any other may be one of its revenue.
bool is_measure(const Token& token, std::string_view noun) {
  static const WordSet kWords = read_words("figure_words", "measured");
  if (kWords.has(token.word)) return true;
  if (ends_with(noun, "s")) noun.remove_suffix(1);
  for (std::string_view ending : {"ment", "tion", "sion", "ance"})
    if (noun.size() > ending.size() + 2 && ends_with(noun, ending)) return true;
  return false;
}

}  // namespace

void OpenMetrics::add(TokenRange sentence, std::size_t begin, std::vector<Mention>& mentions) {
  const auto& quantities = numbers_.quantities;
  const Span span = document_.span_of(sentence);
  while (quantity_ < quantities.size() && quantities[quantity_].span.start < span.start) ++quantity_;
  while (period_ < numbers_.periods.size() && numbers_.periods[period_].span.start < span.start) ++period_;
  if (quantity_ == quantities.size() || quantities[quantity_].span.start >= span.end) return;
  TokenIndex free = sentence.first;  // behind the last metric
  for (std::size_t m = begin; m < mentions.size(); ++m) {
    const Mention verb = mentions[m];
    if (verb.cue == Cue::metric) free = verb.tokens.last;
    if (!is_verb(verb) || verb.tokens.first == free) continue;
    // "Loan growth was 12%": told of the loans.
    const bool growth =
        m > begin && is_noun_of_change(mentions[m - 1]) && mentions[m - 1].tokens.last == verb.tokens.first;
    const TokenIndex end = mentions[growth ? m - 1 : m].tokens.first;
    if (end <= free) continue;
    const TokenRange subject = subject_before(end, {free, end});
    if (subject.empty() || !opens_clause(subject.first, sentence.first)) continue;
    if (free > sentence.first && !is_told_between(free, subject.first)) continue;
    if (!tells_figure(mentions, m, sentence.last, subject)) continue;
    const auto from = mentions.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto behind =
        std::find_if(from, mentions.end(), [&](const Mention& one) { return one.tokens.first >= subject.first; });
    mentions.insert(behind, {subject, Cue::metric, FactLexicon::get().open_metric(), false});
    ++m;
    free = subject.last;
  }
}

// A figure stands between a metric and the next subject: else the nouns are of the metric, "revenue from services and
// others".
bool OpenMetrics::is_told_between(TokenIndex from, TokenIndex to) const {
  for (std::size_t q = quantity_; q < numbers_.quantities.size(); ++q) {
    const Span figure = numbers_.quantities[q].span;
    if (figure.start >= token(to).start) return false;
    if (figure.start >= token(from).start) return true;
  }
  return false;
}

// A figure follows the verb at once: a level, or the change of a noun that says what is measured.
bool OpenMetrics::tells_figure(const std::vector<Mention>& mentions, std::size_t verb, TokenIndex end,
                               TokenRange subject) const {
  bool changes = mentions[verb].cue == Cue::change;
  TokenIndex at = mentions[verb].tokens.last;
  std::size_t next = verb + 1;
  for (const TokenIndex limit = at + kToFigure; at < end && at <= limit;) {
    while (next < mentions.size() && mentions[next].tokens.first < at) ++next;
    if (const Quantity* figure = figure_at(at)) {
      const TokenIndex head = head_of(subject);
      const bool open = !changes || is_relational(token(head)) || is_measure(token(head), words(head));
      const TokenIndex behind = document_.tokens_in(figure->span).last;
      while (next < mentions.size() && mentions[next].tokens.first < behind) ++next;
      const bool told = next < mentions.size() && mentions[next].tokens.first == behind
                            ? mentions[next].cue != Cue::metric
                            : ends_told(behind, changes, end);
      return open && may_be_told(*figure, changes) && told;
    }
    const Mention* cue = next < mentions.size() && mentions[next].tokens.first == at ? &mentions[next] : nullptr;
    if (cue != nullptr && (cue->cue == Cue::level || cue->cue == Cue::change)) {
      changes |= cue->cue == Cue::change;
      at = cue->tokens.last;
      continue;
    }
    if (cue != nullptr || !leads_to_figure(token(at))) return false;
    ++at;
  }
  return false;
}

const Quantity* OpenMetrics::figure_at(TokenIndex at) const {
  const auto& quantities = numbers_.quantities;
  std::size_t q = quantity_;
  while (q < quantities.size() && quantities[q].span.start < token(at).start) ++q;
  return q < quantities.size() && quantities[q].span.start == token(at).start ? &quantities[q] : nullptr;
}

// Of "share of cash sales" the share.
TokenIndex OpenMetrics::head_of(TokenRange subject) const {
  TokenIndex of = subject.first;
  while (of < subject.last && !token(of).is("of"_w)) ++of;
  return of - 1;
}

bool OpenMetrics::may_be_told(const Quantity& figure, bool changes) {
  if (figure.kind == QuantityKind::duration || (figure.kind == QuantityKind::count && figure.unit)) return false;
  return figure.kind != QuantityKind::band || changes;
}

// No share of something, no kind of something else: not "are a $30 million market", "is 100% correlated".
bool OpenMetrics::ends_told(TokenIndex behind, bool changes, TokenIndex end) const {
  if (behind >= end || token(behind).kind != TokenKind::word) return true;
  constexpr WordList kShares = {"of"_w, "in"_w, "as"_w, "more"_w, "less"_w};
  if (token(behind).is("to"_w)) return changes;
  return !kShares.has(token(behind).word) && ends_name(token(behind), words(behind));
}

// The nouns before a verb, with what "of" tells of them; of "costs of claims in Norway" not the place.
TokenRange OpenMetrics::subject_before(TokenIndex verb, TokenRange clause) const {
  TokenIndex end = before_time(verb, clause.first);
  while (end > clause.first && end + kToVerb > verb && leads_verb(token(end - 1), words(end - 1))) --end;
  TokenRange nouns = nouns_before(end, clause.first);
  if (nouns.empty()) return {};
  TokenIndex link = nouns.first;
  if (link > clause.first && is_determiner(token(link - 1))) --link;
  // "The share of non-bank loans": what is behind "of" may hold names and hyphens.
  for (const TokenIndex limit = link; link > clause.first && link + kLongest > limit && is_of_name(token(link - 1));)
    --link;
  const bool of = link > clause.first + 1 && token(link - 1).is("of"_w);
  if (of) {
    const TokenRange head = nouns_before(link - 1, clause.first);
    if (head.empty() || !is_measured(head, true)) return {};
    return {head.first, nouns.last};
  }
  return is_measured(nouns, false) ? nouns : TokenRange{};
}

// Before "for the third quarter", where it ends at the verb.
TokenIndex OpenMetrics::before_time(TokenIndex verb, TokenIndex limit) const {
  constexpr WordList kLinks = {"for"_w, "in"_w, "during"_w, "at"_w, "as"_w, "of"_w, "the"_w};
  const auto& periods = numbers_.periods;
  std::size_t p = period_;
  while (p < periods.size() && periods[p].span.end < token(verb - 1).end) ++p;
  if (p == periods.size() || periods[p].span.end != token(verb - 1).end) return verb;
  TokenIndex at = document_.tokens_in(periods[p].span).first;
  while (at > limit && kLinks.has(token(at - 1).word)) --at;
  return std::max(at, limit);
}

// Plain nouns that end here, "average ticket size"; empty where the last is none.
TokenRange OpenMetrics::nouns_before(TokenIndex end, TokenIndex limit) const {
  TokenIndex first = end;
  while (first > limit && end - first < kLongest) {
    const Token& before = token(first - 1);
    const bool name = before.has(kCapitalised) && !before.has(kSentenceStart);
    const std::string_view word = words(first - 1);
    if (before.kind != TokenKind::word || name || word.size() < 3 ||
        (ends_name(before, word) && !is_relational(before)))
      break;
    if (first == end && (is_adjectival(before, word) || is_gerund(before, word) || qualifies(before))) break;
    --first;
  }
  return {first, end};
}

bool OpenMetrics::is_measured(TokenRange nouns, bool of_another) const {
  const Token& head = token(nouns.last - 1);
  const bool may_be_name = nouns.size() == 1 && head.has(kCapitalised) && !is_measure(head, words(nouns.first));
  if (may_be_name || (head.has(kCapitalised) && nouns.size() > 1)) return false;
  if (is_relational(head)) return of_another;
  return !is_no_metric(head);
}

// It is what the clause is about: behind no preposition and no verb.
bool OpenMetrics::opens_clause(TokenIndex first, TokenIndex sentence) const {
  if (first == sentence) return true;
  const Token& before = token(first - 1);
  constexpr WordList kOpeners = {","_w,   ";"_w,   "and"_w, "but"_w,   "while"_w, "that"_w, "as"_w, "where"_w,
                                 "the"_w, "our"_w, "its"_w, "their"_w, ":"_w,     "-"_w,    "–"_w};
  if (names_whole(before)) return first == sentence + 1 || opens_clause(first - 1, sentence);
  if (!kOpeners.has(before.word)) return false;
  if (!is_determiner(before)) return true;
  if (first < sentence + 2) return true;
  const Token& link = token(first - 2);
  return !is_place_word(link) && !link.is("than"_w);
}

}  // namespace callscope
