// Needs: an analysis and the input it was made from.  Gives: its JSON document, layer by layer: speech in
// json_speech.cpp, what was found in it in json_findings.cpp, the digest in json_digest.cpp, the rest in json.cpp.
// Leaves alone: order and values; the order of keys is that of core/schema/callscope.schema.json.
#pragma once

#include "callscope/serialize.h"
#include "serialize/document_writer.h"

namespace callscope {

class AnalysisWriter : private DocumentWriter {
 public:
  AnalysisWriter(const Analysis& analysis, std::string_view raw, const Selection& selection, JsonWriter json);
  JsonWriter& write();

 private:
  // The first letters of ids. Participants, turns, sections, exchanges, quantities, periods (dates),
  // facts, guidance, warnings.
  static constexpr char kParticipant = 'p', kTurn = 't', kSection = 's', kExchange = 'e', kQuantity = 'q',
                        kPeriod = 'd', kFact = 'f', kGuidance = 'g', kWarning = 'w';

  // -- values

  void share(std::string_view key, double value) {
    json_.key(key);
    json_.hundredths(value);
  }

  void place(Span span) { DocumentWriter::place(span, offsets_); }
  void span(std::string_view key, Span value) {
    json_.key(key);
    place(value);
  }
  void span_or_null(std::string_view key, const std::optional<Span>& value) {
    json_.key(key);
    if (value)
      place(*value);
    else
      json_.null();
  }

  void judgement(double confidence, const std::vector<Evidence>& evidence) {
    share("confidence", confidence);
    json_.key("evidence");
    json_.begin_array();
    for (const auto& item : evidence) {
      json_.begin_object();
      text("rule", item.rule);
      span("span", item.span);
      json_.end_object();
    }
    json_.end_array();
  }

  // -- layers

  template <class Item>
  void list(std::string_view key, char kind, const std::vector<Item>& items) {
    if (!selection_.wants(key)) return;
    json_.key(key);
    json_.begin_array();
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!selection_.keeps(items[i])) continue;
      json_.begin_object();
      if (kind != '\0') reference("id", kind, static_cast<int>(i));
      members(items[i]);
      json_.end_object();
    }
    json_.end_array();
  }

  // Words of a kind in a turn.
  template <class Mark>
  void marks(const std::vector<Mark>& list) {
    json_.begin_array();
    for (const auto& mark : list) {
      json_.begin_object();
      text("kind", to_string(mark.kind));
      reference("turn", kTurn, mark.turn);
      span("span", mark.span);
      json_.end_object();
    }
    json_.end_array();
  }

  void version();
  void source();
  void call();
  void members(const Participant& person);
  void members(const Turn& turn);
  void members(const Section& section);
  void members(const Exchange& exchange);
  void members(const Quantity& quantity);
  void members(const Period& period);
  void change(const std::optional<Change>& change);
  void members(const Fact& fact);
  void members(const Guidance& guidance);
  void members(const Warning& warning);
  void members(const Term& term);
  void members(const Headline& headline);
  void members(const SummarySentence& sentence);
  void members(const Topic& topic);
  void members(const ToneCounts& counts);
  void tone();

  const Analysis& analysis_;
  const Selection& selection_;
  OffsetTable offsets_;
};

}  // namespace callscope
