#include "quality/term_book.h"

#include <algorithm>

#include "support/sort_stably.h"

namespace callscope {

void TermBook::add(std::string_view canonical, TermKind kind, std::string_view text, Span place) {
  const WordId key = word_id(canonical);
  if (terms_.size() == kMaxTerms && !by_name_.has(key)) return;
  std::uint32_t& entry = by_name_[key];
  if (entry == 0) {
    terms_.push_back({std::string(canonical), kind, {}});
    entry = static_cast<std::uint32_t>(terms_.size());
  }
  const std::uint32_t number = entry;
  Term& term = terms_[number - 1];
  auto variant = std::find_if(term.variants.begin(), term.variants.end(),
                              [text](const TermVariant& known) { return known.text == text; });
  if (variant == term.variants.end()) {
    if (term.variants.size() == kMaxVariants) return;
    if (std::uint32_t& first = by_spelling_[word_id(text)]; first == 0) first = number;
    term.variants.push_back({std::string(text), {}});
    variant = term.variants.end() - 1;
    variant->spans.reserve(4);  // as most have
  }
  if (variant->spans.size() < kMaxPlaces) variant->spans.push_back(place);
}

std::string TermBook::canonical_of(std::string_view spelling) const {
  const std::uint32_t number = by_spelling_.get(word_id(spelling));
  return number == 0 ? std::string(spelling) : terms_[number - 1].canonical;
}

std::vector<Term> TermBook::take() {
  const auto first = [](const TermVariant& variant) { return variant.spans.front().start; };
  for (Term& term : terms_) {
    for (TermVariant& variant : term.variants) {
      auto& spans = variant.spans;
      const auto stands_before = [](Span a, Span b) {
        return a.start < b.start || (a.start == b.start && a.end < b.end);
      };
      if (!std::is_sorted(spans.begin(), spans.end(), stands_before)) sort_stably(spans, stands_before);
      spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    }
    if (term.variants.size() == 1) continue;  // as in most
    sort_stably(term.variants, [&](const TermVariant& a, const TermVariant& b) { return first(a) < first(b); });
  }
  sort_stably(terms_,
              [&](const Term& a, const Term& b) { return first(a.variants.front()) < first(b.variants.front()); });
  by_name_ = by_spelling_ = {};
  return std::move(terms_);
}

}  // namespace callscope
