#include "facts/mentions.h"

#include <algorithm>

#include "facts/name_words.h"
#include "facts/open_metrics.h"
#include "support/word_lists.h"
#include "text/endings.h"
#include "text/word_list.h"

namespace callscope {
namespace {

constexpr TokenIndex kMostBefore = 3;  // words of an unlisted metric's name before its head

// Of a number, or an adjective that says nothing of what is measured.
bool is_no_name(const Token& token) {
  static const WordSet kWords = read_words("figure_words", "no_name");
  return kWords.has(token.word);
}

// Where the name that a head ends begins: over the plain nouns before it, "maintenance outage cost".
TokenIndex start_of_name(const Document& document, TokenIndex head, TokenIndex limit) {
  const auto& tokens = document.tokens();
  TokenIndex first = head;
  while (first > limit && first + kMostBefore > head) {
    const Token& token = tokens[first - 1];
    const std::string_view words = document.quote(token.span());
    const bool name = token.has(kCapitalised) && !token.has(kSentenceStart);
    if (token.kind != TokenKind::word || name || words.size() < 3 || is_no_name(token) || ends_name(token, words) ||
        qualifies(token) || is_adjectival(token, words))
      break;
    --first;
  }
  return first;
}

// "Cost actions", "rate case": another noun is the head.
bool leads_on(const Document& document, TokenIndex at, TokenIndex end) {
  if (at >= end) return false;
  const Token& token = document.tokens()[at];
  const std::string_view words = document.quote(token.span());
  return token.kind == TokenKind::word && !token.has(kCapitalised) && !ends_name(token, words) && !qualifies(token) &&
         !is_adjectival(token, words);
}

// "Investment-grade bonds": part of another word.
bool is_in_compound(const Document& document, TokenIndex after, TokenIndex end) {
  if (after + 1 >= end || !is_name_hyphen(document.tokens()[after])) return false;
  const Token& next = document.tokens()[after + 1];
  return next.kind == TokenKind::word && !next.has(kSpaceBefore) && !next.is("to"_w);
}

// "Mac" is no "MAC"; "RoA" is ROA.
bool is_written_as_name(const Document& document, TokenRange metric) {
  const std::string_view words = document.quote(document.tokens()[metric.first].span());
  return words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && begins_lower(words.substr(1)) &&
         begins_lower(words.substr(words.size() - 1));
}

// "Cash buffer", "profit sharing": the kind of something else.
bool is_attribute(const Document& document, TokenRange metric, TokenIndex end) {
  constexpr WordList kOfLosses = {"deductible"_w, "deductibles"_w, "experience"_w, "reserves"_w};
  const auto& tokens = document.tokens();
  if (metric.size() != 1 || metric.last >= end) return false;
  if (tokens[metric.first].is("loss"_w)) return kOfLosses.has(tokens[metric.last].word);
  if (!leads_on(document, metric.last, end)) return false;
  return tokens[metric.first].is("cash"_w) ||
         (tokens[metric.first].is("profit"_w) && tokens[metric.last].is("sharing"_w));
}

// "To leverage our scale", "the platform leverages models": no debt.
bool is_leveraging(const Document& document, TokenRange metric) {
  const auto& tokens = document.tokens();
  if (metric.size() != 1) return false;
  if (tokens[metric.first].is("leverages"_w)) return true;
  const bool verb = metric.first > 0 && (tokens[metric.first - 1].is("to"_w) || tokens[metric.first - 1].is("we"_w) ||
                                         tokens[metric.first - 1].is("will"_w) || tokens[metric.first - 1].is("can"_w));
  return tokens[metric.first].is("leverage"_w) && verb && metric.last < tokens.size() &&
         is_determiner(tokens[metric.last]);
}

// "O&M savings": of what is saved.
bool is_saved(const Mention& mention, const Mention& next) {
  return mention.cue == Cue::metric && next.cue == Cue::metric && next.tokens.first == mention.tokens.last &&
         FactLexicon::get().metric(next.row).name == "cost savings";
}

// "Revenue from vehicle sales", "sales from insured patients": whose revenue it is, no metric of its own.
bool names_source(const Document& document, const Mention* before, const Mention& mention) {
  constexpr TokenIndex kReach = 5;
  const Mention& revenue = before[0];
  const Mention& from = before[1];
  if (mention.cue != Cue::metric || from.cue != Cue::prior_from || revenue.cue != Cue::metric ||
      from.tokens.first != revenue.tokens.last || from.tokens.size() != 1 ||
      mention.tokens.first > from.tokens.first + kReach || FactLexicon::get().metric(revenue.row).name != "revenue")
    return false;
  for (TokenIndex at = from.tokens.last; at < mention.tokens.first; ++at)
    if (document.tokens()[at].kind != TokenKind::word) return false;
  return true;
}

// Heads take the words before them; one that has none is no metric.
void name_heads(const Document& document, TokenRange sentence, Mentions& mentions) {
  TokenIndex limit = sentence.first;
  const std::size_t begin = mentions.of_sentence.back();
  std::size_t kept = begin;
  for (std::size_t m = begin; m < mentions.all.size(); ++m) {
    Mention mention = mentions.all[m];
    if (mention.cue == Cue::metric && is_in_compound(document, mention.tokens.last, sentence.last)) continue;
    if (m + 1 < mentions.all.size() && is_saved(mention, mentions.all[m + 1])) continue;
    if (mention.acronym && is_written_as_name(document, mention.tokens)) continue;
    if (mention.cue == Cue::metric &&
        (is_attribute(document, mention.tokens, sentence.last) || is_leveraging(document, mention.tokens)))
      continue;
    if (kept > begin + 1 && names_source(document, mentions.all.data() + kept - 2, mention)) continue;
    if (mention.cue == Cue::metric && FactLexicon::get().metric(mention.row).head) {
      const bool word_next = m + 1 == mentions.all.size() || mentions.all[m + 1].tokens.first > mention.tokens.last;
      if (word_next && leads_on(document, mention.tokens.last, sentence.last)) continue;
      TokenIndex first = start_of_name(document, mention.tokens.first, limit);
      const Mention* before = kept > begin ? &mentions.all[kept - 1] : nullptr;
      if (before != nullptr && before->cue == Cue::metric && before->tokens.last == first) {  // "investment spread"
        first = before->tokens.first;
        --kept;
      }
      if (first == mention.tokens.first) continue;
      mention.tokens.first = first;
    }
    limit = mention.tokens.last;
    mentions.all[kept++] = mention;
  }
  mentions.all.resize(kept);
}

// "Supply chain", "supply constraints": the trouble, not what there is to sell.
bool is_supply_chain(const Token& token, const Token& next) {
  constexpr WordList kTroubles = {"chain"_w,       "chains"_w,   "constraint"_w, "constraints"_w,
                                  "challenges"_w,  "shortage"_w, "shortages"_w,  "disruption"_w,
                                  "disruptions"_w, "issues"_w,   "agreement"_w,  "agreements"_w};
  return token.is("supply"_w) && kTroubles.has(next.word);
}

// Those within one range of tokens, appended.
void add_mentions(const std::vector<Token>& tokens, const DocumentPhrases& phrases, TokenRange range,
                  std::vector<Mention>& found) {
  const FactLexicon& lexicon = FactLexicon::get();
  for (TokenIndex at = range.first; (at = phrases.next(at, range.last)) < range.last;) {
    FactLexicon::Entry entry;
    TokenIndex last = at + 1;
    // "The Lantern Business Unit revenue": the unit is the name's, and what is measured begins behind it.
    const bool closes_name = tokens[at].is("unit"_w) && at > range.first && tokens[at - 1].is("business"_w);
    const bool of_trouble = at + 1 < range.last && is_supply_chain(tokens[at], tokens[at + 1]);
    if (!closes_name && !of_trouble && lexicon.match(tokens, phrases, at, range.last, entry, last))
      found.push_back({{at, last}, entry.cue, entry.row, entry.acronym});
    at = last;
  }
}

}  // namespace

std::string metric_name(const Document& document, TokenRange tokens, const Metric& metric) {
  if (!metric.is_open() && (!metric.head || tokens.size() < 2)) return std::string(metric.name);
  const TokenIndex last = metric.is_open() ? tokens.last : tokens.last - 1;
  std::string name = document.on_one_line(document.span_of({tokens.first, last}));
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool brand =
      metric.is_open() && std::any_of(name.begin() + 1, name.end(), is_upper);  // "AAdvantage enrollments"
  for (char& c : name) c = is_upper(c) && !brand ? static_cast<char>(c - 'A' + 'a') : c;
  return metric.is_open() ? name : name + " " + std::string(metric.name);
}

std::string qualified_name(const Document& document, TokenRange qualifier, const std::string& name) {
  std::string words = document.on_one_line(document.span_of(qualifier));
  const Token& first = document.tokens()[qualifier.first];
  if (first.has(kSentenceStart) && !first.has(kAllCaps) && words[0] >= 'A' && words[0] <= 'Z')
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  return words + " " + name;
}

Mentions find_mentions(const Document& document, const Numbers& numbers) {
  Mentions mentions;
  OpenMetrics open(document, numbers);
  const DocumentPhrases phrases = FactLexicon::get().phrases(document.tokens(), document.vocabulary());
  mentions.all.reserve(document.tokens().size() / 5);
  mentions.of_sentence.reserve(document.sentences().size() + 1);
  for (const Sentence& sentence : document.sentences()) {
    mentions.of_sentence.push_back(static_cast<std::uint32_t>(mentions.all.size()));
    add_mentions(document.tokens(), phrases, sentence.tokens, mentions.all);
    name_heads(document, sentence.tokens, mentions);
    open.add(sentence.tokens, mentions.of_sentence.back(), mentions.all);
  }
  mentions.of_sentence.push_back(static_cast<std::uint32_t>(mentions.all.size()));
  return mentions;
}

}  // namespace callscope
