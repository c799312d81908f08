#include "quantities/digits.h"

#include <string>

#include "text/utf8.h"

namespace callscope {

namespace {

// "1,234,567" and, as lakh and crore are grouped, "12,34,567"; not a list: "22,24,26".
bool is_grouped(std::string_view text) {
  const std::size_t end = text.find('.') == std::string_view::npos ? text.size() : text.find('.');
  std::size_t digits = 0;
  bool last = true;
  for (std::size_t at = end; at-- > 0;) {
    if (text[at] != ',') {
      ++digits;
      continue;
    }
    if (last ? digits != 3 : digits < 2 || digits > 3) return false;
    last = false;
    digits = 0;
  }
  return digits > 0;
}

// "1.234,56": the marks of other countries, with groups of three before a comma.
bool is_marked_otherwise(std::string_view text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find('.') > comma ||
      text.find_first_of(",.", comma + 1) != std::string_view::npos)
    return false;
  std::size_t digits = 0;
  for (std::size_t at = comma; at-- > 0; ++digits) {
    if (text[at] != '.') continue;
    if (digits != 3) return false;
    digits = static_cast<std::size_t>(-1);
  }
  return digits > 0 && digits <= 3;
}

// "1.234.567": groups of three set apart by two points or more; not an address of the network.
bool has_point_groups(std::string_view text) {
  std::size_t digits = 0, groups = 1;
  bool address = true;
  int group = 0;
  for (const char c : text) {
    if (c != '.') {
      if (c < '0' || c > '9' || ++digits > 3) return false;
      group = group * 10 + (c - '0');
      continue;
    }
    if (groups > 1 && digits != 3) return false;
    address = address && group < 256;
    ++groups;
    digits = 0;
    group = 0;
  }
  return groups > 2 && digits == 3 && text[0] != '0' && !(groups == 4 && address && group < 256);
}

std::optional<Digits> read_marked_otherwise(std::string_view text) {
  std::string plain(text);
  for (char& c : plain) c = c == '.' ? ',' : c == ',' ? '.' : c;
  return read_digits(plain);
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text) {
  if (text.find(',') != std::string_view::npos && is_marked_otherwise(text)) return read_marked_otherwise(text);
  if (has_point_groups(text)) return read_marked_otherwise(text);
  Digits digits;
  char plain[40];
  std::size_t size = 0;
  int points = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point(text, at);
    at += c.length;
    if (c.value == ',' || c.value == 0xFF0C) {
      digits.grouped = true;
      continue;
    }
    char ascii = static_cast<char>(c.value);
    if (c.value >= 0xFF10 && c.value <= 0xFF19) ascii = static_cast<char>('0' + (c.value - 0xFF10));
    if (ascii == '.') ++points;
    if (ascii != '.') ++digits.count;
    if (points > 1 || size == sizeof plain) return std::nullopt;
    plain[size++] = ascii;
  }
  const auto value = Decimal::parse({plain, size});
  if (!value) return std::nullopt;
  if (digits.grouped && text.find(',') != std::string_view::npos && !is_grouped(text)) return std::nullopt;
  digits.decimal = points == 1;
  digits.value = *value;
  return digits;
}

Decimal vulgar_fraction(std::string_view text) {
  const CodePoint c = text.empty() ? CodePoint{0, 0} : code_point(text, 0);
  switch (c.value) {
    case 0xBC: return Decimal(25, -2);
    case 0xBD: return Decimal(5, -1);
    case 0xBE: return Decimal(75, -2);
    case 0x2153: return Decimal(333333333333, -12);
    case 0x2154: return Decimal(666666666667, -12);
    case 0x2159: return Decimal(166666666667, -12);
    case 0x215B: return Decimal(125, -3);
    default: return Decimal();
  }
}

DigitRun next_run(std::string_view text, std::size_t at) {
  const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  while (at < text.size() && !is_digit(at)) ++at;
  DigitRun run{at, 0};
  while (is_digit(at + run.length)) ++run.length;
  return run;
}

std::size_t length_of_digits(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  std::size_t end = 0;
  while (is_digit(end) || (end < text.size() && text[end] == '.' && is_digit(end + 1)) ||
         (end < text.size() && text[end] == ',' && is_digit(end + 1) && is_digit(end + 2) && is_digit(end + 3) &&
          !is_digit(end + 4)))
    ++end;
  return end;
}

}  // namespace callscope
