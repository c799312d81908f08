#include "facts/entities.h"

#include "facts/name_words.h"

namespace callscope {
bool Entities::is_company(TokenRange tokens) const { return company_.has(key_of(tokens)); }

const Entities::Sides* Entities::sides_of(TokenRange metric) const {
  const std::uint32_t number = side_at_[metric.first];
  return number != 0 && sides_[number - 1].metric.last == metric.last ? &sides_[number - 1] : nullptr;
}

// The words before a metric; of "Meridian's tunnel revenue", with Meridian the company, the tunnel.
NameRange Entities::left_of(const Mention& metric, TokenRange sentence) const {
  if (const Sides* sides = sides_of(metric.tokens)) return sides->left;
  const NameRange found = ranges_.before(metric.tokens.first, sentence);
  if (found.tokens.empty() || found.tokens.last + 1 >= metric.tokens.first || !is_company(found.tokens)) return found;
  const NameRange part = ranges_.within({found.tokens.last + 1, metric.tokens.first});
  return part.tokens.empty() ? found : part;
}

NameRange Entities::right_of(const Mention& metric, TokenRange sentence) const {
  const Sides* sides = sides_of(metric.tokens);
  return sides != nullptr ? sides->right : ranges_.after(metric.tokens.last, sentence);
}

// A lower-case word before a metric is a name where the call uses it so again, or where the metric is
// one that has lines.
int Entities::known(const NameRange& found, const Metric& metric) const {
  if (found.tokens.empty() || found.qualifier) return kNoEntity;
  const std::uint32_t number = by_key_.get(key_of(found.tokens));
  if (number == 0) return kNoEntity;
  const Name& name = names_[number - 1];
  const bool enough = name.capitalised || found.segment || name.segment || name.seen > 1 || found.tokens.size() > 2 ||
                      metric.has_lines();
  return enough ? static_cast<int>(number - 1) : kNoEntity;
}

// "Well Construction revenue" at the head of a sentence: with the word before it, where the call writes it so
// elsewhere.
NameRange Entities::widened(NameRange found, TokenRange sentence) const {
  if (found.tokens.empty() || found.tokens.first != sentence.first + 1 ||
      !document_.tokens()[sentence.first].has(kCapitalised))
    return found;
  const std::uint32_t number = by_key_.get(key_of({sentence.first, found.tokens.last}));
  if (number != 0 && names_[number - 1].capitalised) found.tokens.first = sentence.first;
  return found;
}

// The "other" of "other revenue", which is not the company's whole; empty where it ends a list.
TokenRange Entities::rest_before(TokenIndex metric, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  if (metric == sentence.first || !tokens[metric - 1].is("other"_w)) return {};
  const bool listed = metric > sentence.first + 1 && (tokens[metric - 2].is("and"_w) ||
                                                      tokens[metric - 2].is("all"_w) || tokens[metric - 2].is("or"_w));
  return listed ? TokenRange{} : TokenRange{metric - 1, metric};
}

// "Gross profit for the company", behind a metric.
bool Entities::is_for_company(TokenIndex at, TokenRange sentence) const {
  const auto& tokens = document_.tokens();
  return at + 2 < sentence.last && (tokens[at].is("for"_w) || tokens[at].is("of"_w) || tokens[at].is("at"_w)) &&
         is_determiner(tokens[at + 1]) && (tokens[at + 2].is("company"_w) || tokens[at + 2].is("corporation"_w));
}

Owner Entities::owner_of(const Mention& mention, TokenRange sentence) const {
  Owner owner;
  const Metric& metric = FactLexicon::get().metric(mention.row);
  const NameRange left = widened(left_of(mention, sentence), sentence);
  if (left.qualifier)
    owner.qualifier = left.tokens;
  else if (left.tokens.empty())
    owner.qualifier = rest_before(mention.tokens.first, sentence);
  owner.entity = known(left, metric);
  owner.whole = left.whole || names_whole(document_.tokens()[mention.tokens.first]) || is_company(left.tokens);
  owner.tokens = left.tokens;
  const bool plain = owner.entity != kNoEntity && !is_proper(owner.entity) && !is_segment(owner.entity);
  if (owner.entity == kNoEntity || plain) {  // "vessel profit for the Harbour Lights segment"
    const NameRange right = right_of(mention, sentence);
    const int behind = known(right, metric);
    if (!plain || (behind != kNoEntity && is_proper(behind))) {
      owner.entity = behind;
      owner.tokens = right.tokens;
    }
  }
  if (owner.entity == kNoEntity && is_for_company(mention.tokens.last, sentence)) owner.whole = true;
  if (owner.entity == kNoEntity)
    owner.tokens = {};
  else
    owner.whole = false;
  return owner;
}

int Entities::line_before(TokenIndex at, TokenRange sentence) const {
  const NameRange found = ranges_.before(at, sentence);
  if (found.tokens.empty() || found.tokens.last != at || found.qualifier) return kNoEntity;
  if (found.tokens.first > sentence.first) {
    const Token& before = document_.tokens()[found.tokens.first - 1];
    const bool opens =
        before.is(","_w) || before.is("and"_w) || before.is("but"_w) || before.is("while"_w) || is_determiner(before);
    if (!opens) return kNoEntity;
  }
  const std::uint32_t number = by_key_.get(key_of(found.tokens));
  return number != 0 && names_[number - 1].line ? static_cast<int>(number - 1) : kNoEntity;
}

// The "Nutrition" of "Human Nutrition", which is another name where the call does not know both words as one.
bool Entities::ends_longer_name(TokenIndex at) const {
  const auto& tokens = document_.tokens();
  if (at == 0 || !is_capital(tokens[at]) || !tokens[at].has(kSpaceBefore) || !is_capital(tokens[at - 1])) return false;
  const Token& before = tokens[at - 1];
  const std::string_view words = document_.quote(before.span());
  return !ends_name(before, words) && !qualifies(before) && !describes(before) && !names_whole(before) &&
         !is_unit_noun(before) && !is_company({at - 1, at}) && words.size() > 3;
}

bool Entities::match_on(TokenIndex at, TokenIndex end, int& entity, TokenIndex& last) const {
  PhraseSet::Match found;
  if (!places_->match(document_.tokens(), at, end, found)) return false;
  const Name& name = names_[found.id];
  if ((!name.capitalised && !name.segment) || ends_longer_name(at)) return false;
  entity = static_cast<int>(found.id);
  last = found.last;
  return true;
}

}  // namespace callscope
