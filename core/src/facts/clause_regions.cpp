// Which metrics of a sentence are no subject of a figure: those in what is excluded, in a cause told, in an aside, and
// those by which others are measured.
#include <algorithm>

#include "facts/binding.h"

namespace callscope {

// "Excluding X and Y," holds no subject; a figure in a stated cause belongs to a metric there.
void Binder::mark_regions() {
  const int count = view_.size();
  excluded_.assign(static_cast<std::size_t>(count), 0);
  region_.assign(static_cast<std::size_t>(count), 0);
  std::uint8_t region = 0, regions = 0;
  bool excluding = false, in_part = false, part_named = false;
  for (int i = 0; i < count; ++i) {
    const Item& item = view_.item(i);
    if (item.is(Cue::exclude)) excluding = true;
    if (item.is(Cue::driver) || item.is(Cue::offset) || item.is(Cue::part))
      region = static_cast<std::uint8_t>(std::min(++regions, std::uint8_t{255}));
    if (item.kind == ItemKind::comma || item.is(Cue::level) || item.is(Cue::hypothetical)) {
      const bool names_go_on =
          excluding && item.kind == ItemKind::comma && i + 1 < count && view_.item(i + 1).kind == ItemKind::entity;
      if (!names_go_on) excluding = false;
    }
    const bool new_subject = item.kind == ItemKind::comma && region != 0 && i + 2 < count &&
                             view_.item(i + 1).is(Cue::metric) &&
                             (view_.item(i + 2).is(Cue::level) || view_.item(i + 2).is(Cue::change));
    // "AFFO, which best reflects our results, was $0.50": after its comma the clause goes on.
    const bool part_ends =
        region != 0 && i > 0 && view_.item(i - 1).kind == ItemKind::comma &&
        (item.is(Cue::level) || (in_part && !part_named && (item.is(Cue::yield) || item.is(Cue::change))));
    part_named = in_part && (part_named || item.is(Cue::metric));
    if (item.is(Cue::driver) || item.is(Cue::offset) || item.is(Cue::part)) {
      in_part = item.is(Cue::part);
      part_named = false;
    }
    if (item.kind == ItemKind::boundary || new_subject || part_ends) region = 0;
    excluded_[static_cast<std::size_t>(i)] = excluding ? 1 : 0;
    region_[static_cast<std::size_t>(i)] = region;
  }
}

// "Driven by $0.10 from sales": by how much something moved what is told, no figure of what it came from.
bool Binder::is_contribution(int quantity) const {
  const Item& item = view_.item(quantity);
  const QuantityKind kind = view_.quantity(item).kind;
  const bool money = kind == QuantityKind::money || kind == QuantityKind::per_unit;
  return money && region_[static_cast<std::size_t>(quantity)] != 0 && item.tokens.last < view_.range().last &&
         view_.token(item.tokens.last).is("from"_w) && !is_part_of_figure(quantity);
}

// Whether the words that opened its region were "including" and the like.
bool Binder::is_part_of_figure(int quantity) const {
  for (int i = quantity - 1;
       i >= 0 && region_[static_cast<std::size_t>(i)] == region_[static_cast<std::size_t>(quantity)]; --i)
    if (view_.item(i).is(Cue::part)) return true;
  return false;
}

// "As a percentage of net" what begins here.
bool Binder::is_of_percentage(TokenIndex start) const {
  for (TokenIndex at = start; at > view_.range().first + 1 && at + 4 > start; --at) {
    if (!view_.token(at - 1).is("of"_w)) continue;
    return view_.token(at - 2).is("percentage"_w) || view_.token(at - 2).is("percent"_w);
  }
  return false;
}

// The loans of "as a percentage of total loans", the revenue of "21% of revenue" is what it is measured by, not what is
// measured.
bool Binder::is_base(int metric) const {
  if (is_of_percentage(view_.item(metric).tokens.first)) return true;
  int before = metric - 1;
  while (before >= 0 && (view_.item(before).is(Cue::whole) || view_.item(before).kind == ItemKind::entity)) --before;
  if (before < 1 || view_.item(before).kind != ItemKind::quantity) return false;
  const Item& share = view_.item(before);
  return view_.quantity(share).kind == QuantityKind::percent &&
         view_.item(metric).tokens.first < share.tokens.last + 4 && share.tokens.last < view_.range().last &&
         view_.token(share.tokens.last).is("of"_w);
}

// "The number of members, our most loyal customers, rose": said of the metric before.
bool Binder::is_aside(int metric) const {
  int before = metric - 1;
  while (before >= 0 && view_.item(before).kind == ItemKind::entity) --before;
  if (before < 1 || view_.item(before).kind != ItemKind::comma || !view_.item(before - 1).is(Cue::metric)) return false;
  const Token& first = view_.token(view_.item(before).tokens.last);
  const bool determined = first.is("our"_w) || first.is("the"_w) || first.is("a"_w) || first.is("which"_w);
  return determined && metric + 1 < view_.size() && view_.item(metric + 1).kind == ItemKind::comma;
}

}  // namespace callscope
