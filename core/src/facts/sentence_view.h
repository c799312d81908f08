// Needs: one sentence, its mentions, the quantities and periods in it, the learned entities.
// Gives: all of them as one row of items in text order, with the marks and words between which
//        clauses end, and the item that stands on a token.
// Leaves alone: what belongs to what (roles.h, binding.h).
#pragma once

#include <vector>

#include "facts/entities.h"
#include "quantities/numbers.h"
#include "text/token_marks.h"

namespace callscope {

enum class ItemKind : std::uint8_t {
  cue,  // a mention
  quantity,
  period,
  entity,
  comma,
  boundary  // ";", "while", "but": a new clause with its own subject may follow
};

struct Item {
  ItemKind kind = ItemKind::cue;
  Cue cue = Cue::level;
  TokenRange tokens;
  int ref = 0;  // row of the mention, index of quantity, period or entity

  bool is(Cue wanted) const { return kind == ItemKind::cue && cue == wanted; }
};

// Where the reading of quantities and periods stands; sentences are viewed in text order.
struct NumberCursor {
  std::size_t quantity = 0;
  std::size_t period = 0;
};

class SentenceView {
 public:
  SentenceView(const Document& document, const Numbers& numbers);

  // Items of the sentence; reuses the memory of the one before.
  void read(std::uint32_t sentence, const Mentions& mentions, const Entities& entities, NumberCursor& cursor);

  TokenRange range() const { return range_; }
  const std::vector<Item>& items() const { return items_; }
  const Item& item(int index) const { return items_[static_cast<std::size_t>(index)]; }
  int size() const { return static_cast<int>(items_.size()); }
  const Token& token(TokenIndex at) const { return document_.tokens()[at]; }
  const Quantity& quantity(const Item& item) const { return numbers_.quantities[static_cast<std::size_t>(item.ref)]; }
  const Metric& metric(const Item& item) const {
    return FactLexicon::get().metric(static_cast<std::uint16_t>(item.ref));
  }
  const ChangeWord& change(const Item& item) const {
    return FactLexicon::get().change(static_cast<std::uint16_t>(item.ref));
  }
  const Document& document() const { return document_; }
  const Numbers& numbers() const { return numbers_; }

  // The index of the item that stands on a token; -1 where none does or it is outside.
  int at(TokenIndex token) const;
  bool has_quantity() const { return has_quantity_; }

 private:
  void add_numbers(NumberCursor& cursor);
  void add_mentions(std::uint32_t sentence, const Mentions& mentions);
  void add_entities_and_marks(const Entities& entities);
  void put_in_order();
  bool is_free(TokenRange tokens) const;
  void place(const Item& item);

  const Document& document_;
  const Numbers& numbers_;
  TokenRange range_;
  TokenMarks boundaries_;  // commas and words of boundaries
  std::vector<Item> items_, ordered_;
  std::vector<std::int16_t> next_;  // by item: the next that begins at the same token, while they are put in order
  std::vector<std::int16_t> on_;    // by token: index into items_, -1 where there is none
  bool has_quantity_ = false;
};

}  // namespace callscope
