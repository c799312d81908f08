// Needs: an analysis.  Gives: its facts and guidance as a table, RFC 4180.
// Leaves alone: numbers; they are written exactly, without marks of thousands.
#include "callscope/serialize.h"
#include "serialize/csv_cells.h"
#include "serialize/lines.h"
#include "serialize/report_lines.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestQuote = 400;
constexpr const char* kColumns[] = {
    "kind",   "id",          "metric", "entity", "value",      "low",          "high",       "unit",   "direction",
    "change", "change_unit", "basis",  "prior",  "period",     "period_start", "period_end", "status", "certainty",
    "action", "speaker",     "turn",   "line",   "confidence", "duplicate_of", "quote"};

class TableWriter : private CsvCells {
 public:
  TableWriter(const Analysis& analysis, const Selection& selection)
      : analysis_(analysis), selection_(selection), lines_(analysis.text) {}

  std::string write() {
    for (const char* name : kColumns) text(name);
    end_row();
    rows("facts", analysis_.facts);
    rows("guidance", analysis_.guidance);
    return take();
  }

 private:
  template <class Item>
  void rows(std::string_view field, const std::vector<Item>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
      if (selection_.wants(field) && selection_.keeps(items[i])) row(items[i], i);
  }

  void text_if(const std::optional<std::string>& value) { text(value ? *value : ""); }
  void date(const std::optional<Date>& value) { plain(value ? to_string(*value) : ""); }
  void id(char kind, int index) { plain(index == kNone ? "" : kind + std::to_string(index + 1)); }

  const Quantity* quantity(QuantityId id) const {
    return id == kNone ? nullptr : &analysis_.quantities[static_cast<std::size_t>(id)];
  }

  void level(QuantityId id) {
    static const Quantity kNothing;
    const Quantity* found = quantity(id);
    const Quantity& said = found != nullptr ? *found : kNothing;
    decimal(said.value);
    decimal(said.low);
    decimal(said.high);
    text_if(said.unit);
  }

  void change(const std::optional<Change>& change) {
    const Quantity* size = change ? quantity(change->quantity) : nullptr;
    name(change && change->direction ? to_string(*change->direction) : nullptr);
    decimal(size != nullptr ? size->value : std::nullopt);
    text_if(size != nullptr ? size->unit : std::nullopt);
    name(change ? to_string(change->basis) : nullptr);
  }

  void period(PeriodId id) {
    static const Period kNothing;
    const Period& said = id == kNone ? kNothing : analysis_.periods[static_cast<std::size_t>(id)];
    text_if(said.label);
    date(said.start);
    date(said.end);
  }

  template <class Item>
  void origin(const Item& item, char kind) {
    text(speaker_name(analysis_, item.speaker, item.turn));
    id('t', item.turn);
    plain(std::to_string(lines_.of(item.span.start)));
    plain(Decimal(static_cast<std::int64_t>(item.confidence * 100 + 0.5), -2).to_string());
    id(kind, item.duplicate_of);
    text(quote_line(analysis_, item.span, kLongestQuote));
    end_row();
  }

  void row(const Fact& fact, std::size_t index) {
    plain("fact");
    id('f', static_cast<int>(index));
    text(fact.metric);
    text_if(fact.entity);
    level(fact.value);
    change(fact.change);
    const Quantity* prior = quantity(fact.prior);
    decimal(prior != nullptr ? prior->value : std::nullopt);
    period(fact.period);
    name(to_string(fact.status));
    plain("");
    plain("");
    origin(fact, 'f');
  }

  void row(const Guidance& guidance, std::size_t index) {
    plain("guidance");
    id('g', static_cast<int>(index));
    text_if(guidance.metric);
    text_if(guidance.entity);
    level(guidance.value);
    name(guidance.direction ? to_string(*guidance.direction) : nullptr);
    for (int empty = 0; empty < 4; ++empty) plain("");  // change, its unit, basis, prior
    period(guidance.horizon);
    plain("");
    name(to_string(guidance.certainty));
    name(to_string(guidance.action));
    origin(guidance, 'g');
  }

  const Analysis& analysis_;
  const Selection& selection_;
  LineNumbers lines_;
};

}  // namespace

std::string to_csv(const Analysis& analysis, const Selection& selection) {
  return TableWriter(analysis, selection).write();
}

}  // namespace callscope
