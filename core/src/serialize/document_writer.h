// Needs: nothing but a JsonWriter.  Gives: what every document of ours writes alike: values that may be unknown, names,
// amounts, references between items.  Leaves alone: which keys there are, and their order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/call.h"
#include "callscope/decimal.h"
#include "callscope/evidence.h"
#include "serialize/json_writer.h"
#include "text/offsets.h"

namespace callscope {

class DocumentWriter {
 protected:
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void text_or_null(std::string_view key, const std::optional<std::string>& value) {
    json_.key(key);
    if (value)
      json_.string(*value);
    else
      json_.null();
  }
  void name_or_null(std::string_view key, const char* value) {
    json_.key(key);
    json_.string_or_null(value);
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    json_.key(key);
    json_.begin_array();
    for (const auto& value : values) json_.string(value);
    json_.end_array();
  }

  void count(std::string_view key, std::uint64_t value) {
    json_.key(key);
    json_.integer(static_cast<std::int64_t>(value));
  }
  // Null where it is not known.
  template <class Number>
  void number(std::string_view key, const std::optional<Number>& value) {
    json_.key(key);
    if (value)
      json_.integer(*value);
    else
      json_.null();
  }
  void flag(std::string_view key, bool value) {
    json_.key(key);
    json_.boolean(value);
  }
  void amount(std::string_view key, const std::optional<Decimal>& value) {
    json_.key(key);
    if (value)
      json_.decimal(*value);
    else
      json_.null();
  }
  void date(std::string_view key, const std::optional<Date>& value) {
    json_.key(key);
    if (value)
      json_.string(to_string(*value));
    else
      json_.null();
  }

  // References: the number is an index into the vector of the kind.
  void id(char kind, int index) {
    if (index == kNone)
      json_.null();
    else
      json_.identifier(kind, std::int64_t{index} + 1);
  }
  void reference(std::string_view key, char kind, int index) {
    json_.key(key);
    id(kind, index);
  }
  void references(std::string_view key, char kind, const std::vector<int>& indices) {
    json_.key(key);
    json_.begin_array();
    for (int index : indices) id(kind, index);
    json_.end_array();
  }

  // A span in the unit of its input's offsets.
  void place(Span span, const OffsetTable& offsets) {
    json_.begin_array();
    json_.integer(static_cast<std::int64_t>(offsets.from_bytes(span.start)));
    json_.integer(static_cast<std::int64_t>(offsets.from_bytes(span.end)));
    json_.end_array();
  }

  JsonWriter json_;
};

}  // namespace callscope
