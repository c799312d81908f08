// Writes JSON as it goes: no tree is built. Keys come in the order of the calls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "callscope/decimal.h"
#include "callscope/serialize.h"

namespace callscope {

class JsonWriter {
 public:
  JsonWriter() = default;
  // Full pages go to the sink.
  JsonWriter(JsonSink sink, void* context) : sink_(sink), context_(context) {}
  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  std::string take();
  // The last page to the sink.
  void finish() { turn_page(0); }

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  // Our own names; nothing in them needs an escape.
  void key(std::string_view name);

  void null();
  void boolean(bool value);
  void integer(std::int64_t value);
  void decimal(const Decimal& value);
  // Rounded to two places, trailing zeros dropped: for confidences and shares.
  void hundredths(double value);
  void string(std::string_view text);  // UTF-8
  void string_or_null(const char* text);
  // A letter and a number, "q12".
  void identifier(char kind, std::int64_t number);

 private:
  void open(char bracket);
  void close(char bracket);
  char* room(std::size_t bytes);
  void write_to(const char* end) { used_ = static_cast<std::size_t>(end - page_.data()); }
  void turn_page(std::size_t bytes);
  void word(std::string_view text);

  static constexpr std::size_t kPage = 4096;  // bytes

  JsonSink sink_ = nullptr;
  void* context_ = nullptr;
  std::string out_;  // the pages that are full, where there is no sink
  // Values are written into a page, which saves a check and a call a byte; the text need not be cleared beforehand, as
  // a string that is made longer is.
  std::string page_ = std::string(kPage, '\0');
  std::size_t used_ = 0;  // bytes of the page
  bool first_ = true;     // nothing yet in the current container
  bool after_key_ = false;
};

}  // namespace callscope
