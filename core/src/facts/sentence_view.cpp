#include "facts/sentence_view.h"

#include <algorithm>

namespace callscope {
namespace {

constexpr WordId kComma[] = {","_w};
constexpr WordId kBoundaries[] = {";"_w,      "while"_w, "but"_w,   "whereas"_w, "although"_w,
                                  "though"_w, "which"_w, "where"_w, ":"_w};

}  // namespace

SentenceView::SentenceView(const Document& document, const Numbers& numbers)
    : document_(document),
      numbers_(numbers),
      boundaries_(marks_of(kBoundaries, document.vocabulary(), document.tokens().size())) {
  boundaries_.add_words(kComma, document.vocabulary());
}

void SentenceView::read(std::uint32_t sentence, const Mentions& mentions, const Entities& entities,
                        NumberCursor& cursor) {
  range_ = document_.sentences()[sentence].tokens;
  items_.clear();
  on_.assign(range_.size(), -1);
  has_quantity_ = false;
  add_numbers(cursor);
  add_mentions(sentence, mentions);
  add_entities_and_marks(entities);
  put_in_order();
  for (std::size_t i = 0; i < items_.size(); ++i) {
    for (TokenIndex t = items_[i].tokens.first; t < std::min(items_[i].tokens.last, range_.last); ++t)
      on_[t - range_.first] = static_cast<std::int16_t>(i);
  }
}

// In text order: each item hung at its first token, then all tokens walked. Nothing stands on a token any more.
void SentenceView::put_in_order() {
  std::fill(on_.begin(), on_.end(), std::int16_t{-1});
  next_.resize(items_.size());
  for (std::size_t i = items_.size(); i-- > 0;) {
    std::int16_t& head = on_[items_[i].tokens.first - range_.first];
    next_[i] = head;
    head = static_cast<std::int16_t>(i);
  }
  ordered_.clear();
  for (std::int16_t& head : on_) {
    for (; head >= 0; head = next_[static_cast<std::size_t>(head)])
      ordered_.push_back(items_[static_cast<std::size_t>(head)]);
  }
  items_.swap(ordered_);
}

void SentenceView::add_numbers(NumberCursor& cursor) {
  const auto& quantities = numbers_.tokens;
  while (cursor.quantity < quantities.size() && quantities[cursor.quantity].first < range_.first) ++cursor.quantity;
  for (; cursor.quantity < quantities.size() && quantities[cursor.quantity].first < range_.last; ++cursor.quantity) {
    place({ItemKind::quantity, Cue::level, quantities[cursor.quantity], static_cast<int>(cursor.quantity)});
    has_quantity_ = true;
  }
  const auto& periods = numbers_.period_tokens;
  while (cursor.period < periods.size() && periods[cursor.period].first < range_.first) ++cursor.period;
  for (; cursor.period < periods.size() && periods[cursor.period].first < range_.last; ++cursor.period) {
    if (is_free(periods[cursor.period]))
      place({ItemKind::period, Cue::level, periods[cursor.period], static_cast<int>(cursor.period)});
  }
}

void SentenceView::add_mentions(std::uint32_t sentence, const Mentions& mentions) {
  for (const Mention* m = mentions.begin(sentence); m != mentions.end(sentence); ++m) {
    const bool of_time = m->cue == Cue::yoy || m->cue == Cue::qoq || m->cue == Cue::prior || m->cue == Cue::metric;
    TokenRange tokens = m->tokens;
    // "compared to last year": a period stands on part of the words.
    if (!is_free(tokens)) {
      const int other = at(tokens.first);
      if (!of_time || (other >= 0 && items_[static_cast<std::size_t>(other)].kind == ItemKind::quantity)) continue;
      while (tokens.first < tokens.last && on_[tokens.first - range_.first] >= 0) ++tokens.first;
      if (tokens.empty()) continue;
    }
    place({ItemKind::cue, m->cue, tokens, m->row});
  }
}

void SentenceView::add_entities_and_marks(const Entities& entities) {
  for (TokenIndex t = range_.first; (t = boundaries_.next(t, entities.next(t, range_.last))) < range_.last; ++t) {
    if (on_[t - range_.first] >= 0) continue;
    if (boundaries_.has(t)) {
      place({token(t).is(","_w) ? ItemKind::comma : ItemKind::boundary, Cue::level, {t, t + 1}, 0});
    } else {
      int entity = kNoEntity;
      TokenIndex last = t;
      if (entities.match(t, range_.last, entity, last) && is_free({t, last}))
        place({ItemKind::entity, Cue::level, {t, last}, entity});
    }
  }
}

bool SentenceView::is_free(TokenRange tokens) const {
  for (TokenIndex t = tokens.first; t < std::min(tokens.last, range_.last); ++t) {
    if (on_[t - range_.first] >= 0) return false;
  }
  return true;
}

void SentenceView::place(const Item& item) {
  for (TokenIndex t = item.tokens.first; t < std::min(item.tokens.last, range_.last); ++t)
    on_[t - range_.first] = static_cast<std::int16_t>(items_.size());
  items_.push_back(item);
}

int SentenceView::at(TokenIndex token) const {
  if (token < range_.first || token >= range_.last) return -1;
  return on_[token - range_.first];
}

}  // namespace callscope
