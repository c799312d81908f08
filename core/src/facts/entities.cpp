#include "facts/entities.h"

#include <algorithm>
#include <unordered_set>

namespace callscope {
namespace {

using Words = std::unordered_set<WordId>;

Words words_of(std::string_view list) {
  Words words;
  for (const Token& token : tokenize(list)) words.insert(token.word);
  return words;
}

constexpr TokenIndex kMaxName = 7;
constexpr std::uint16_t kNoMetric = 0xffff;

// Words at which a name ends.
bool is_stop(const Token& token) {
  static const Words kStops = words_of(
      "a an the this that these those our your their its his her my we you they it he she i us them in on of for from to "
      "at by with within across into over under during through after before between among per as than about around "
      "is are was were be been being am has have had do does did will would can could may might shall should must not "
      "and or but nor so yet if when while where which who what how because since although though including such also "
      "both each every any all-time some many more most much less least few several other another no "
      "saw see seen reported report recorded record delivered deliver achieved achieve generated generate drove drive "
      "driven driving drives increased increase grew grow grown growing rose declined decline decreased decrease reached "
      "expect expects expected expecting continue continued continues continuing excluding including however additionally "
      "meanwhile now today looking turning moving regarding finally first second third fourth overall look "
      "strong solid robust healthy strengthen improve improved improving improves enhance enhanced impact impacts "
      "impacted support supported supporting supports make made making provide provided drove due while whereas let "
      "following starting ended ending end beginning start despite given thanks per-share higher lower better worse "
      "quarter quarters year years month months week weeks half fiscal january february march april may june july august "
      "september october november december q1 q2 q3 q4 h1 h2 fy ytd versus compared compare prior previous last next "
      "new additional incremental significant significantly approximately nearly roughly almost "
      "believe believes think want focus focused yes well just only even still already always very really quite "
      "rapid rapidly positive negative good great full-year full remains remain remained become became reflecting "
      "then there here again thus therefore further furthermore moreover similarly likewise plus minus");
  return kStops.count(token.word) != 0;
}

// Words that say which part or kind of a figure it is, and no one's name.
bool is_qualifier(const Token& token) {
  static const Words kQualifiers = words_of(
      "net gross quarterly annual annualized reported gaap non ifrs adjusted diluted basic average combined same segment "
      "core underlying normalized comparable organic pro forma like-for-like total consolidated company group's monthly "
      "daily weekly online cumulative continuing operating key base run rate run-rate trailing twelve "
      "high-quality quality high low big small large larger current future potential pure stable steady "
      "external internal domestic recurring total-company companywide group corporate reportable business "
      "own general overall year-to-date ttm ltm constant currency store unit units "
      "year-over-year yoy sequential sustained sustainable profitable accelerated continuous consistent");
  return kQualifiers.count(token.word) != 0;
}

bool is_whole(const Token& token) {
  return token.is("total"_w) || token.is("consolidated"_w) || token.is("overall"_w) || token.is("companywide"_w) ||
         token.is("firmwide"_w) || token.is("company"_w);
}

// Words that end the name of a part of a company.
bool is_unit_noun(const Token& token) {
  static const Words kUnits = words_of("group segment segments division business businesses unit subsidiary platform app "
                                       "brand brands region offerings marketplace network operations channel category franchise portfolio");
  return kUnits.count(token.word) != 0;
}
// Of these the display name has no need: "the wholesale business" is "wholesale".
bool is_spare_noun(const Token& token) {
  return token.is("business"_w) || token.is("businesses"_w) || token.is("segment"_w) || token.is("segments"_w) ||
         token.is("division"_w);
}

bool is_hyphen(const Token& token) {
  return token.kind == TokenKind::punct && !token.has(kSpaceBefore) && (token.is("-"_w) || token.is("‑"_w) || token.is("–"_w));
}

bool is_and(const Token& token) { return token.is("and"_w) || token.is("&"_w); }

bool leads_to_name(const Token& token) {
  return token.is("from"_w) || token.is("for"_w) || token.is("in"_w) || token.is("at"_w) || token.is("of"_w) ||
         token.is("within"_w) || token.is("across"_w) || token.is("on"_w);
}

bool is_determiner(const Token& token) {
  return token.is("the"_w) || token.is("our"_w) || token.is("its"_w) || token.is("their"_w) || token.is("this"_w);
}

bool is_capital(const Token& token) { return token.kind == TokenKind::word && token.has(kCapitalised); }

}  // namespace

Entities::Entities(const Document& document, const Mentions& mentions, const Numbers& numbers) : document_(document) {
  in_number_.assign(document.tokens().size(), false);
  for (const auto* ranges : {&numbers.tokens, &numbers.period_tokens}) {
    for (const TokenRange& range : *ranges) {
      for (TokenIndex t = range.first; t < range.last; ++t) in_number_[t] = true;
    }
  }
  learn_units();
  const auto& sentences = document.sentences();
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (const Mention* m = mentions.begin(s); m != mentions.end(s); ++m) {
      if (m->cue != Cue::metric) continue;
      learn(m->row, before(*m, sentences[s].tokens));
      learn(m->row, after(*m, sentences[s].tokens));
    }
  }
  join_acronyms();
}

// "The Harbour Lights Group", "our public cloud offerings": a part of the company by its noun.
void Entities::learn_units() {
  for (const Sentence& sentence : document_.sentences()) {
    const TokenRange range = sentence.tokens;
    for (TokenIndex t = range.first + 1; t < range.last; ++t) {
      const Token& noun = document_.tokens()[t];
      const bool unit = noun.is("group"_w) || noun.is("segment"_w) || noun.is("division"_w) || noun.is("business"_w) ||
                        noun.is("offerings"_w) || noun.is("platform"_w);
      if (!unit) continue;
      const Mention here{{t + 1, t + 1}, Cue::metric, kNoMetric};
      Found found = before(here, range);
      const bool led = found.tokens.first > range.first && is_determiner(document_.tokens()[found.tokens.first - 1]);
      if (found.tokens.size() > 1 && (found.capitalised || led)) learn(kNoMetric, found);
    }
  }
}

// The words right before the metric that could be a name, back to the first that can't.
Entities::Found Entities::before(const Mention& metric, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  Found found;
  TokenIndex last = metric.tokens.first, first = last;
  const TokenIndex limit = std::max(sentence.first, last > kMaxName ? last - kMaxName : 0);
  bool possessive = false;
  while (first > limit) {
    const Token& token = tokens[first - 1];
    if (token.is("'s"_w) || token.is("’s"_w) || (token.is("'"_w) && !token.has(kSpaceBefore))) {
      if (possessive) break;
      possessive = true;
      last = --first;
      continue;
    }
    if (is_hyphen(token) && first < last) {
      --first;
      continue;
    }
    if (is_and(token) && first < last && first - 1 > limit && is_capital(tokens[first]) && is_capital(tokens[first - 2]) &&
        !is_stop(tokens[first - 2])) {
      --first;
      continue;
    }
    // "All other segments".
    if (token.is("all"_w) && first < last && (tokens[first].is("others"_w) || tokens[first].is("other"_w))) {
      --first;
      found.segment = true;
      break;
    }
    if (token.is("other"_w) && first - 1 > limit && tokens[first - 2].is("all"_w)) {
      --first;
      continue;
    }
    // "Direct sales and others".
    if (is_and(token) && first < last && (tokens[first].is("others"_w) || tokens[first].is("other"_w)) && first - 1 > limit) {
      --first;
      continue;
    }
    if (token.kind != TokenKind::word || is_stop(token) || is_number(first - 1)) break;
    if (is_whole(token) && !possessive) found.whole = true;
    --first;
  }
  found.tokens = {first, last};
  const bool was_whole = found.whole, others = found.segment;
  if (!others) found = trim(found);
  if (others) found.tokens = without_spare(found.tokens);
  found.whole = was_whole && found.tokens.empty();
  return found;
}

// "Revenue from X", "orders on the X app".
Entities::Found Entities::after(const Mention& metric, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  TokenIndex at = metric.tokens.last;
  if (at + 1 >= sentence.last || !leads_to_name(tokens[at])) return {};
  ++at;
  if (is_determiner(tokens[at])) ++at;
  if (at < sentence.last && is_determiner(tokens[at])) ++at;
  const TokenIndex first = at, limit = std::min(sentence.last, first + kMaxName);
  Found found;
  if (at + 1 < limit && tokens[at].is("all"_w) && (tokens[at + 1].is("other"_w) || tokens[at + 1].is("others"_w))) {
    found.segment = true;
    found.tokens = {at, at + 2};
    return found;
  }
  for (; at < limit; ++at) {
    const Token& token = tokens[at];
    if (is_hyphen(token) && at > first) continue;
    if (is_and(token) && at > first && at + 1 < limit && is_capital(tokens[at + 1]) && is_capital(tokens[at - 1])) continue;
    if (token.kind != TokenKind::word || is_stop(token) || is_number(at)) break;
    if (is_unit_noun(token)) {
      found.segment = true;
      ++at;
      break;
    }
  }
  found.tokens = {first, at};
  const bool segment = found.segment;
  found = trim(found);
  if (!segment && !found.capitalised) return {};
  return found;
}

TokenRange Entities::without_spare(TokenRange range) const {
  const auto& tokens = document_.tokens();
  while (!range.empty() && (is_spare_noun(tokens[range.last - 1]) || tokens[range.last - 1].is("'"_w) ||
                            tokens[range.last - 1].is("’"_w)))
    --range.last;
  return range;
}

// Leaves off what is no part of a name at its ends.
Entities::Found Entities::trim(Found found) const {
  const auto& tokens = document_.tokens();
  TokenRange& range = found.tokens;
  const auto is_name_part = [&](TokenIndex at) {  // "Core public offerings", but "core business"
    return tokens[at].is("core"_w) && range.size() > 2;
  };
  while (!range.empty() && !is_name_part(range.first) && (is_qualifier(tokens[range.first]) || is_hyphen(tokens[range.first])) &&
         !(range.size() > 1 && tokens[range.first].has(kCapitalised) && !tokens[range.first].has(kSentenceStart) &&
           !is_whole(tokens[range.first])))
    ++range.first;
  if (!range.empty() && is_unit_noun(tokens[range.last - 1])) found.segment = true;
  while (!range.empty() && (is_spare_noun(tokens[range.last - 1]) || is_hyphen(tokens[range.last - 1]) ||
                            (is_qualifier(tokens[range.last - 1]) && !tokens[range.last - 1].is("group"_w))))
    --range.last;
  if (range.size() == 1 && is_unit_noun(tokens[range.first])) range.last = range.first;
  // A technology on everyone's lips is no part of the company.
  if (range.size() == 1 && tokens[range.first].is("ai"_w)) range.last = range.first;
  if (range.size() == 1 && (tokens[range.first].end - tokens[range.first].start) < 2) range.last = range.first;
  for (TokenIndex i = range.first; i < range.last; ++i) {
    if (tokens[i].is("related"_w) || tokens[i].is("based"_w)) found.qualifier = true;
    if (is_capital(tokens[i]) && (!tokens[i].has(kSentenceStart) || tokens[i].has(kAllCaps))) found.capitalised = true;
  }
  return found;
}

// Of the letters alone: "QuickShip" and "quick ship" are one name.
std::uint64_t Entities::key_of(TokenRange range) const {
  std::uint64_t key = 0xcbf29ce484222325u;
  const auto take = [&key](std::string_view letters) {
    for (char c : letters) key = (key ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c)) * 0x100000001b3u;
  };
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Token& token = document_.tokens()[i];
    if (is_hyphen(token)) continue;
    take(token.is("&"_w) ? "and" : token.is("others"_w) ? "other" : document_.quote(token.span()));
  }
  return key;
}

void Entities::learn(std::uint16_t metric, const Found& found) {
  if (found.tokens.empty() || found.qualifier) return;
  const auto [at, added] = by_key_.emplace(key_of(found.tokens), static_cast<int>(names_.size()));
  if (added) {
    Name name;
    name.display = std::string(document_.quote(document_.span_of(found.tokens)));
    name.metric = metric;
    names_.push_back(std::move(name));
    phrases_.add(names_.back().display, static_cast<std::uint32_t>(names_.size() - 1));
  }
  Name& name = names_[static_cast<std::size_t>(at->second)];
  const bool parted = !added && name.display.find(' ') == std::string::npos && found.tokens.size() > 1;
  if (parted) phrases_.add(document_.quote(document_.span_of(found.tokens)), static_cast<std::uint32_t>(at->second));
  if ((found.capitalised && !name.capitalised) || parted) name.display = std::string(document_.quote(document_.span_of(found.tokens)));
  ++name.seen;
  name.capitalised |= found.capitalised;
  if (name.metric == kNoMetric) name.metric = metric;
  name.segment |= found.segment || (metric != kNoMetric && name.metric != metric);
}

// "DXP group" is "Digital Experience Platforms Group" where the call has both.
void Entities::join_acronyms() {
  std::unordered_map<std::string, const Name*> by_initials;
  for (const Name& name : names_) {
    std::string initials;
    bool start = true;
    for (char c : name.display) {
      if (start && c >= 'A' && c <= 'Z') initials.push_back(c);
      start = c == ' ' || c == '-';
    }
    if (initials.size() >= 3) by_initials.emplace(initials, &name);
  }
  for (Name& name : names_) {
    const std::string head = name.display.substr(0, name.display.find(' '));
    const auto full = by_initials.find(head);
    const auto with_group = full == by_initials.end() ? by_initials.find(head + "G") : full;
    if (with_group != by_initials.end() && with_group->second != &name && with_group->second->display.size() > head.size() + 3)
      name.display = with_group->second->display;
  }
}

// A lower-case word before a metric is a name only where the call uses it so again.
int Entities::known(const Found& found) const {
  if (found.tokens.empty() || found.qualifier) return kNoEntity;
  const auto at = by_key_.find(key_of(found.tokens));
  if (at == by_key_.end()) return kNoEntity;
  const Name& name = names_[static_cast<std::size_t>(at->second)];
  const bool enough = name.capitalised || found.segment || name.segment || name.seen > 1 || found.tokens.size() > 2;
  return enough ? at->second : kNoEntity;
}

Owner Entities::owner_of(const Mention& metric, TokenRange sentence) const {
  Owner owner;
  const Found left = before(metric, sentence);
  if (left.qualifier) owner.qualifier = left.tokens;
  owner.entity = known(left);
  owner.whole = left.whole || is_whole(document_.tokens()[metric.tokens.first]);
  owner.tokens = left.tokens;
  if (owner.entity == kNoEntity) {
    const Found right = after(metric, sentence);
    owner.entity = known(right);
    owner.tokens = right.tokens;
  }
  if (owner.entity == kNoEntity) owner.tokens = {};
  else owner.whole = false;
  return owner;
}

bool Entities::match(TokenIndex at, TokenIndex end, int& entity, TokenIndex& last) const {
  if (!phrases_.starts(document_.tokens()[at].word)) return false;
  PhraseSet::Match found;
  if (!phrases_.match(document_.tokens(), at, end, found)) return false;
  const Name& name = names_[found.id];
  if (!name.capitalised && !name.segment) return false;
  entity = static_cast<int>(found.id);
  last = found.last;
  return true;
}

}  // namespace callscope
