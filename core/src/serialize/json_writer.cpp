#include "serialize/json_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace callscope {
namespace {

constexpr std::size_t kLongestNumber = 24;  // bytes of a 64-bit integer
constexpr std::size_t kLongestEscape = 6;   // "\u001f"

bool is_escaped(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }

// Writes a character behind a backslash; gives where the next goes.
char* escape(char c, char* at) {
  static constexpr char kDigits[] = "0123456789abcdef";
  *at++ = '\\';
  switch (c) {
    case '"':
    case '\\': *at = c; return at + 1;
    case '\n': *at = 'n'; return at + 1;
    case '\r': *at = 'r'; return at + 1;
    case '\t': *at = 't'; return at + 1;
    default:
      std::memcpy(at, "u00", 3);
      at[3] = kDigits[c >> 4];
      at[4] = kDigits[c & 15];
      return at + 5;
  }
}

}  // namespace

// Room for so many bytes more, and for the comma before them.
char* JsonWriter::room(std::size_t bytes) {
  if (page_.size() - used_ <= bytes) turn_page(bytes);
  char* at = page_.data() + used_;
  if (!after_key_ && !first_) *at++ = ',';
  after_key_ = false;
  first_ = false;
  return at;
}

void JsonWriter::turn_page(std::size_t bytes) {
  if (sink_ != nullptr)
    sink_(context_, {page_.data(), used_});
  else
    out_.append(page_.data(), used_);
  used_ = 0;
  if (page_.size() <= bytes) page_.resize(bytes + 1);
}

std::string JsonWriter::take() {
  turn_page(0);
  return std::move(out_);
}

void JsonWriter::word(std::string_view text) {
  char* at = room(text.size());
  std::memcpy(at, text.data(), text.size());
  write_to(at + text.size());
}

void JsonWriter::open(char bracket) {
  word({&bracket, 1});
  first_ = true;
}

void JsonWriter::close(char bracket) {
  first_ = true;  // no comma before it
  word({&bracket, 1});
}

void JsonWriter::key(std::string_view name) {
  char* at = room(name.size() + 3);
  *at++ = '"';
  std::memcpy(at, name.data(), name.size());
  at += name.size();
  *at++ = '"';
  *at++ = ':';
  write_to(at);
  after_key_ = true;
}

void JsonWriter::null() { word("null"); }

void JsonWriter::boolean(bool value) { word(value ? "true" : "false"); }

void JsonWriter::integer(std::int64_t value) {
  char* at = room(kLongestNumber);
  write_to(std::to_chars(at, at + kLongestNumber, value).ptr);
}

void JsonWriter::identifier(char kind, std::int64_t number) {
  char* at = room(kLongestNumber + 3);
  *at++ = '"';
  *at++ = kind;
  at = std::to_chars(at, at + kLongestNumber, number).ptr;
  *at++ = '"';
  write_to(at);
}

void JsonWriter::decimal(const Decimal& value) { word(value.to_string()); }

void JsonWriter::hundredths(double value) { decimal(Decimal(std::llround(value * 100), -2)); }

void JsonWriter::string_or_null(const char* text) {
  if (text == nullptr)
    null();
  else
    string(text);
}

void JsonWriter::string(std::string_view text) {
  const auto escaped = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_escaped));
  char* at = room(text.size() + 2 + escaped * (kLongestEscape - 1));
  *at++ = '"';
  if (escaped == 0) {
    std::memcpy(at, text.data(), text.size());
    at += text.size();
  } else {
    for (const char c : text) {
      if (is_escaped(c))
        at = escape(c, at);
      else
        *at++ = c;
    }
  }
  *at++ = '"';
  write_to(at);
}

}  // namespace callscope
