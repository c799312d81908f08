// Needs: a comparison, its analyses and their inputs.
// Gives: the JSON document of core/schema/comparison.schema.json, keys in the order of that schema: figures and
// promises in
//        comparison_figures_json.cpp, words and people in comparison_words_json.cpp, the rest in comparison_json.cpp.
// Leaves alone: order and values. A span counts its own call's input, in that call's unit.
#pragma once

#include <cmath>
#include <deque>

#include "callscope/compare.h"
#include "model/power_of_ten.h"
#include "serialize/document_writer.h"

namespace callscope {

class ComparisonWriter : private DocumentWriter {
 public:
  ComparisonWriter(const Comparison& comparison, const std::vector<Analysis>& analyses,
                   const std::vector<std::string_view>& raws);
  std::string write();

 private:
  static constexpr char kCall = 'c', kParticipant = 'p', kExchange = 'e', kFact = 'f', kGuidance = 'g';

  // -- values

  void rounded(std::string_view key, std::optional<double> value, int digits) {
    json_.key(key);
    if (value)
      json_.decimal(Decimal(std::llround(*value * power_of_ten(digits)), -digits));
    else
      json_.null();
  }
  void span(int call, Span value) {
    const OffsetTable& offsets = offsets_[static_cast<std::size_t>(call)];
    json_.key("span");
    place(value, offsets);
  }
  void quoted(int call, Span value) {
    span(call, value);
    text("quote", value.of(of(call).text));
  }

  template <class Item>
  void list(std::string_view key, const std::vector<Item>& items) {
    json_.key(key);
    json_.begin_array();
    for (const Item& item : items) {
      json_.begin_object();
      members(item);
      json_.end_object();
    }
    json_.end_array();
  }
  template <class Item>
  void object(std::string_view key, const Item& item) {
    json_.key(key);
    json_.begin_object();
    members(item);
    json_.end_object();
  }

  const Analysis& of(int call) const {
    return analyses_[static_cast<std::size_t>(comparison_.calls[static_cast<std::size_t>(call)].analysis)];
  }

  // -- parts

  void members(const ComparedCall& compared);
  void size(int call, QuantityId id);
  void members(const SeriesPoint& point);
  void members(const SeriesChange& change);
  void members(const Series& series);
  void members(const Comparative& item);
  void members(const RenameProposal& proposal);
  void members(const FollowUp& item);
  void members(const MetricShift& shift);
  void members(const Place& place);
  void members(const TermShift& shift);
  void members(const Appearance& appearance);
  void members(const ComparedPerson& person);
  void members(const AskedQuestion& asked);
  void members(const RepeatedQuestion& pair);
  void sentence(std::string_view key, int call, const std::optional<Span>& words);
  void members(const BoilerplateChange& change);

  const Comparison& comparison_;
  const std::vector<Analysis>& analyses_;
  std::deque<OffsetTable> offsets_;  // by call
};

}  // namespace callscope
