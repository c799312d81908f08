#include "serialize/json_writer.h"

#include <charconv>
#include <cmath>

namespace callscope {

void JsonWriter::separate() {
  if (!after_key_ && !first_) out_.push_back(',');
  after_key_ = false;
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name);
  out_.append("\":");
  after_key_ = true;
}

void JsonWriter::null() {
  separate();
  out_.append("null");
}

void JsonWriter::boolean(bool value) {
  separate();
  out_.append(value ? "true" : "false");
}

void JsonWriter::integer(std::int64_t value) {
  separate();
  digits(value);
}

void JsonWriter::digits(std::int64_t value) {
  char buffer[24];
  out_.append(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
}

void JsonWriter::identifier(char kind, std::int64_t number) {
  separate();
  out_.push_back('"');
  out_.push_back(kind);
  digits(number);
  out_.push_back('"');
}

void JsonWriter::decimal(const Decimal& value) {
  separate();
  out_.append(value.to_string());
}

void JsonWriter::hundredths(double value) { decimal(Decimal(std::llround(value * 100), -2)); }

void JsonWriter::string_or_null(const char* text) {
  if (text == nullptr) null();
  else string(text);
}

void JsonWriter::string(std::string_view text) {
  static constexpr char kDigits[] = "0123456789abcdef";
  separate();
  out_.push_back('"');
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out_.append(text.substr(done, i - done));
    done = i + 1;
    switch (byte) {
      case '"': out_.append("\\\""); break;
      case '\\': out_.append("\\\\"); break;
      case '\n': out_.append("\\n"); break;
      case '\r': out_.append("\\r"); break;
      case '\t': out_.append("\\t"); break;
      default:
        out_.append("\\u00");
        out_.push_back(kDigits[byte >> 4]);
        out_.push_back(kDigits[byte & 15]);
    }
  }
  out_.append(text.substr(done));
  out_.push_back('"');
}

}  // namespace callscope
