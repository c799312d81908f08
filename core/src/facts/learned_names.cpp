// The names of a call, learned from it: what the company is called, units by their noun, names at the head of a
// sentence, owners of metrics.
#include "facts/entities.h"
#include "facts/name_words.h"
#include "text/legal_forms.h"
#include "text/token_marks.h"

namespace callscope {
namespace {

constexpr std::uint16_t kNoMetric = 0xffff;
constexpr std::uint64_t kKeyStart = 0xcbf29ce484222325u;

constexpr WordId kUnits[] = {"group"_w, "segment"_w, "division"_w, "business"_w, "offerings"_w, "platform"_w, "unit"_w};

// Of the letters alone: "QuickShip" and "quick ship" are one name.
std::uint64_t add_to_key(std::uint64_t key, std::string_view letters) {
  for (char c : letters) key = (key ^ static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c + 32 : c)) * 0x100000001b3u;
  return key;
}

// Of the economy or a market, not of the company: "GDP grew 3%".
bool is_of_economy(const Token& token) {
  return token.is("gdp"_w) || token.is("cpi"_w) || token.is("libor"_w) || token.is("sofr"_w) || token.is("brent"_w) ||
         token.is("wti"_w) || token.is("nymex"_w) || token.is("unemployment"_w) || token.is("inflation"_w);
}

}  // namespace

Entities::Entities(const Document& document, const Mentions& mentions, const Numbers& numbers, const Call& call)
    : document_(document), ranges_(document, mentions, numbers) {
  learn_company(call);
  learn_units();
  learn_topics();
  learn_subjects(mentions, numbers);
  learn_owners(mentions);
  join_acronyms();
  places_.emplace(phrases_, document.tokens(), document.vocabulary());
}

std::uint64_t Entities::key_of(TokenRange range) const {
  std::uint64_t key = kKeyStart;
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Token& token = document_.tokens()[i];
    if (is_name_hyphen(token) || token.is(","_w)) continue;
    key = add_to_key(key, token.is("&"_w) ? "and" : token.is("others"_w) ? "other" : document_.quote(token.span()));
  }
  return key;
}

// "Harbour", "Harbour Lights", its ticker, its initials ("HLW", "H&L"), a half of "Harbour/Lantern": all ways to say
// the company's name, which is no part of it.
void Entities::learn_company(const Call& call) {
  constexpr int kFewest = 3;  // letters of an acronym
  if (call.ticker) company_.insert(add_to_key(kKeyStart, *call.ticker));
  if (!call.company) return;
  std::uint64_t key = kKeyStart, initials = kKeyStart;
  int letters = 0;
  bool parted = false;
  for (const Token& token : tokenize(*call.company)) {
    const std::string_view words = std::string_view(*call.company).substr(token.start, token.end - token.start);
    const bool named = token.kind == TokenKind::word || token.kind == TokenKind::number;
    if (parted && named) company_.insert(add_to_key(kKeyStart, words));
    parted = token.is("/"_w);
    if ((!named && !token.is("&"_w)) || (key == kKeyStart && token.is("the"_w))) continue;
    initials = add_to_key(initials, words.substr(0, 1));
    if (++letters >= kFewest) company_.insert(initials);
    if (!named) continue;
    key = add_to_key(key, words);
    company_.insert(key);
  }
}

// "The Harbour Lights Group", "our public cloud offerings": a part of the company by its noun.
void Entities::learn_units() {
  const auto& tokens = document_.tokens();
  const TokenMarks nouns = marks_of(kUnits, document_.vocabulary(), tokens.size());
  for (const Sentence& sentence : document_.sentences()) {
    const TokenRange range = sentence.tokens;
    for (TokenIndex t = range.first + 1; (t = nouns.next(t, range.last)) < range.last; ++t) {
      const NameRange found = ranges_.of_unit(t, range);
      const bool led = found.tokens.first > range.first && is_determiner(tokens[found.tokens.first - 1]);
      const bool long_enough = found.tokens.size() > 1 || found.capitalised;
      if (!found.tokens.empty() && long_enough && (found.capitalised || led)) learn(kNoMetric, found);
    }
  }
}

// "Turning to Harbour Lights.", "At Harbour Lights, sales grew": a name set at the head of a sentence.
void Entities::learn_topics() {
  const auto& tokens = document_.tokens();
  for (const Sentence& sentence : document_.sentences()) {
    const TokenRange range = sentence.tokens;
    for (TokenIndex t = range.first; t + 1 < range.last && t < range.first + 5; ++t) {
      const bool turns = tokens[t].is("to"_w) || tokens[t].is("with"_w) || tokens[t].is("regarding"_w);
      const bool opens = t == range.first ||
                         (t == range.first + 1 && (tokens[range.first].is("and"_w) || tokens[range.first].is("but"_w)));
      if (!turns && !(opens && leads_to_name(tokens[t]))) continue;
      NameRange found = ranges_.from(t + 1, range);
      const TokenIndex last = found.tokens.last;
      if (!found.capitalised || found.tokens.size() > 4 || last >= range.last) break;
      const bool ends = tokens[last].is(","_w) || (turns && tokens[last].is("."_w));
      const Token& opener = tokens[range.first];
      const bool announced = opener.is("turning"_w) || opener.is("moving"_w) || opener.is("looking"_w) ||
                             opener.is("starting"_w) || opener.is("next"_w) || opener.is("now"_w) ||
                             opener.is("regarding"_w);
      found.segment |= turns && announced;
      if (ends && (!turns || announced)) learn(kNoMetric, found);
      break;
    }
  }
}

// "Harbour Lights was down 4%", "Lamp Oils each declined double digits": a name of which a change is told.
void Entities::learn_subjects(const Mentions& mentions, const Numbers& numbers) {
  const auto& tokens = document_.tokens();
  const auto& sentences = document_.sentences();
  std::size_t quantity = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const Mention* verb = nullptr;  // the words of a level before the word of change belong to it
    for (const Mention* m = mentions.begin(s); m != mentions.end(s); ++m) {
      const Mention* first = verb != nullptr && verb->tokens.last == m->tokens.first ? verb : m;
      verb = m->cue == Cue::level ? m : nullptr;
      if (m->cue != Cue::change) continue;
      while (quantity < numbers.tokens.size() && numbers.tokens[quantity].first < m->tokens.last) ++quantity;
      if (quantity == numbers.tokens.size()) return;
      const QuantityKind kind = numbers.quantities[quantity].kind;
      if (numbers.tokens[quantity].first > m->tokens.last + 3 ||
          (kind != QuantityKind::percent && kind != QuantityKind::band))
        continue;
      TokenIndex last = first->tokens.first;
      while (last > sentences[s].tokens.first &&
             (tokens[last - 1].is("each"_w) || tokens[last - 1].is("both"_w) || tokens[last - 1].is("also"_w)))
        --last;
      const NameRange found = ranges_.before(last, sentences[s].tokens);
      const TokenIndex start = sentences[s].tokens.first;
      const bool has_metric = first != mentions.begin(s) && (first - 1)->cue == Cue::metric &&
                              (first - 1)->tokens.last > found.tokens.first;
      const bool opens = !has_metric && (found.tokens.first <= start + 1 || tokens[found.tokens.first - 1].is(","_w));
      if (found.capitalised && found.tokens.last == last && opens && !is_of_economy(tokens[found.tokens.first]))
        learn(kNoMetric, found);
    }
  }
}

// What stands beside metrics.
void Entities::learn_owners(const Mentions& mentions) {
  side_at_.resize(document_.tokens().size());
  sides_ = std::vector<Sides>(mentions.all.size());
  std::uint32_t count = 0;
  const auto& sentences = document_.sentences();
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (const Mention* m = mentions.begin(s); m != mentions.end(s); ++m) {
      if (m->cue != Cue::metric) continue;
      Sides& sides = sides_[count];
      sides = {m->tokens, left_of(*m, sentences[s].tokens), right_of(*m, sentences[s].tokens)};
      side_at_[m->tokens.first] = ++count;
      learn(m->row, sides.left);
      learn(m->row, sides.right);
    }
  }
}

// Whether a name in lower case is called a segment, a business or a group, and not a portfolio or a channel.
bool Entities::names_unit(const NameRange& found) const {
  const auto& tokens = document_.tokens();
  const TokenIndex last = found.tokens.last;
  return found.capitalised || tokens[last - 1].is("group"_w) || is_spare_noun(tokens[last - 1]) ||
         (last < tokens.size() && is_spare_noun(tokens[last]));
}

// "Norvik Group, Inc.", "Research Division": who asks, no part of the company.
bool Entities::is_firm(TokenRange name) const {
  const auto& tokens = document_.tokens();
  if (name.size() == 2 && tokens[name.first].is("research"_w)) return true;
  const TokenIndex form = name.last < tokens.size() && tokens[name.last].is(","_w) ? name.last + 1 : name.last;
  return form > name.last && form < tokens.size() && is_capital(tokens[form]) && is_legal_form(tokens[form].word);
}

void Entities::learn(std::uint16_t metric, const NameRange& found) {
  if (found.tokens.empty() || found.qualifier || found.doubtful || is_company(found.tokens)) return;
  if (is_firm(found.tokens)) return;
  std::uint32_t& number = by_key_[key_of(found.tokens)];
  const bool added = number == 0;
  if (added) {
    Name name;
    name.display = document_.on_one_line(document_.span_of(found.tokens));
    name.metric = metric;
    names_.push_back(std::move(name));
    number = static_cast<std::uint32_t>(names_.size());
    phrases_.add(names_.back().display, number - 1);
  }
  Name& name = names_[number - 1];
  const bool parted = !added && name.display.find(' ') == std::string::npos && found.tokens.size() > 1;
  if (parted) phrases_.add(document_.quote(document_.span_of(found.tokens)), number - 1);
  if ((found.capitalised && !name.capitalised) || parted)
    name.display = document_.on_one_line(document_.span_of(found.tokens));
  ++name.seen;
  name.capitalised |= found.capitalised;
  if (name.metric == kNoMetric) name.metric = metric;
  name.unit |= found.segment && names_unit(found);
  name.line |= metric != kNoMetric && FactLexicon::get().metric(metric).has_lines();
  name.segment |= found.segment || (metric != kNoMetric && name.metric != metric);
}

// "DXP group" is "Digital Experience Platforms Group" where the call has both.
void Entities::join_acronyms() {
  WordMap by_initials;  // one more than the place in names_
  for (std::size_t n = 0; n < names_.size(); ++n) {
    std::string initials;
    bool start = true;
    for (char c : names_[n].display) {
      if (start && c >= 'A' && c <= 'Z') initials.push_back(c);
      start = c == ' ' || c == '-';
    }
    if (initials.size() < 3) continue;
    std::uint32_t& known = by_initials[hash_folded(initials)];
    if (known == 0) known = static_cast<std::uint32_t>(n + 1);
  }
  for (Name& name : names_) {
    const std::string head = name.display.substr(0, name.display.find(' '));
    const std::uint32_t alone = by_initials.get(hash_folded(head));
    const std::uint32_t known = alone != 0 ? alone : by_initials.get(hash_folded(head + "G"));
    if (known == 0) continue;
    const Name& full = names_[known - 1];
    if (&full != &name && full.display.size() > head.size() + 3) name.display = full.display;
  }
}

}  // namespace callscope
