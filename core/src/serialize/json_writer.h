// Writes JSON as it goes: no tree is built. Keys come in the order of the calls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "callscope/decimal.h"

namespace callscope {

class JsonWriter {
 public:
  void reserve(std::size_t bytes) { out_.resize(bytes); }
  std::string take();

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
  void write_to(const char* end);
  void word(std::string_view text);

  std::string out_;       // longer than what is written, which saves a check and a call a byte
  std::size_t size_ = 0;  // bytes written
  bool first_ = true;     // nothing yet in the current container
  bool after_key_ = false;
};

}  // namespace callscope
