#include "text/json_tree.h"

#include <string>

#include "text/utf8.h"

namespace callscope {
namespace {

constexpr int kDeepest = 64;

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The four hexadecimal digits after "\u", or -1.
int unit(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = hex(text[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// The character that an escape stands for, and its length in the text.
std::string escape(std::string_view text, std::size_t at, std::size_t& length) {
  length = 2;
  switch (text[at + 1]) {
    case 'n': return "\n";
    case 't': return "\t";
    case 'r': return "\r";
    case 'b':
    case 'f': return " ";
    case 'u': break;
    default: return std::string(1, text[at + 1]);
  }
  const int first = unit(text, at + 2);
  if (first < 0) return "u";
  length = 6;
  char32_t value = static_cast<char32_t>(first);
  if (value >= 0xD800 && value < 0xDC00 && text.substr(at + 6, 2) == "\\u") {
    const int low = unit(text, at + 8);
    if (low >= 0xDC00 && low < 0xE000) {
      value = 0x10000 + ((value - 0xD800) << 10) + (static_cast<char32_t>(low) - 0xDC00);
      length = 12;
    }
  }
  std::string out;
  append_utf8(out, value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);
  return out;
}

}  // namespace

void JsonTree::blanks(std::size_t& at) const {
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\n' || text_[at] == '\r' || text_[at] == '\t')) ++at;
}

bool JsonTree::quoted(std::size_t& at, Span& inside) const {
  if (at >= text_.size() || text_[at] != '"') return false;
  const std::size_t start = ++at;
  while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
  if (at >= text_.size()) return false;
  inside = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
  ++at;
  return true;
}

std::int32_t JsonTree::value(std::size_t& at, int depth) {
  blanks(at);
  if (at >= text_.size() || depth > kDeepest) return -1;
  const char c = text_[at];
  if (c == '{' || c == '[') return container(at, depth, c == '{');
  JsonNode node;
  if (c == '"') {
    node.kind = JsonKind::string;
    if (!quoted(at, node.value)) return -1;
  } else {
    const std::size_t start = at;
    while (at < text_.size() && (static_cast<unsigned char>(text_[at]) > ' ') && text_[at] != ',' && text_[at] != ']' &&
           text_[at] != '}')
      ++at;
    if (at == start) return -1;
    node.kind = c == '-' || (c >= '0' && c <= '9') ? JsonKind::number : JsonKind::literal;
    const std::string_view word = text_.substr(start, at - start);
    if (node.kind == JsonKind::literal && word != "null" && word != "true" && word != "false") return -1;
    node.value = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at)};
  }
  nodes_.push_back(node);
  return static_cast<std::int32_t>(nodes_.size() - 1);
}

std::int32_t JsonTree::container(std::size_t& at, int depth, bool object) {
  const auto self = static_cast<std::int32_t>(nodes_.size());
  const auto start = static_cast<std::uint32_t>(at);
  nodes_.emplace_back();
  nodes_.back().kind = object ? JsonKind::object : JsonKind::array;
  const char close = object ? '}' : ']';
  ++at;
  blanks(at);
  std::int32_t last = -1;
  while (at < text_.size() && text_[at] != close) {
    Span key;
    if (object) {
      if (!quoted(at, key)) return -1;
      blanks(at);
      if (at >= text_.size() || text_[at++] != ':') return -1;
    }
    const std::int32_t child = value(at, depth + 1);
    if (child < 0) return -1;
    nodes_[static_cast<std::size_t>(child)].key = key;
    (last < 0 ? nodes_[static_cast<std::size_t>(self)].child : nodes_[static_cast<std::size_t>(last)].next) = child;
    last = child;
    blanks(at);
    if (at < text_.size() && text_[at] == ',') {
      ++at;
      blanks(at);
      if (at < text_.size() && text_[at] == close) return -1;
    } else if (at >= text_.size() || text_[at] != close) {
      return -1;
    }
  }
  if (at >= text_.size()) return -1;
  ++at;
  nodes_[static_cast<std::size_t>(self)].value = {start, static_cast<std::uint32_t>(at)};
  return self;
}

bool JsonTree::parse(std::string_view text) {
  text_ = text;
  nodes_.clear();
  stopped_ = 0;
  if (!is_utf8(text) || value(stopped_, 0) < 0) return false;
  blanks(stopped_);
  return stopped_ == text_.size();
}

bool JsonTree::parse_lines(std::string_view text) {
  text_ = text;
  nodes_.clear();
  nodes_.emplace_back();
  nodes_.back().kind = JsonKind::array;
  std::int32_t last = -1;
  std::size_t at = 0;
  for (blanks(at); at < text_.size(); blanks(at)) {
    const std::int32_t child = text_[at] == '{' ? value(at, 1) : -1;
    if (child < 0) return false;
    (last < 0 ? nodes_[0].child : nodes_[static_cast<std::size_t>(last)].next) = child;
    last = child;
  }
  return last >= 0;
}

std::int32_t JsonTree::member(std::int32_t object, std::string_view key) const {
  if (!is(object, JsonKind::object)) return -1;
  for (std::int32_t child = at(object).child; child >= 0; child = at(child).next)
    if (this->key(child) == key) return child;
  return -1;
}

std::vector<std::int32_t> JsonTree::children(std::int32_t node) const {
  std::vector<std::int32_t> all;
  for (std::int32_t child = at(node).child; child >= 0; child = at(child).next) all.push_back(child);
  return all;
}

std::string JsonTree::string(std::int32_t node) const {
  Reading reading;
  copy_to(reading, node);
  return reading.text();
}

std::optional<std::uint64_t> JsonTree::whole_number(std::int32_t node) const {
  constexpr std::size_t kMostDigits = 18;
  const std::string_view digits = text(node);
  if (!is(node, JsonKind::number) || digits.size() > kMostDigits) return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

std::optional<bool> JsonTree::flag(std::int32_t node) const {
  if (!is(node, JsonKind::literal) || text(node) == "null") return std::nullopt;
  return text(node) == "true";
}

void JsonTree::copy_to(Reading& reading, std::int32_t node) const {
  const Span span = at(node).value;
  std::uint32_t done = span.start;
  for (std::uint32_t i = span.start; i < span.end;) {
    if (text_[i] != '\\' || i + 1 >= span.end) {
      ++i;
      continue;
    }
    std::size_t length = 2;
    const std::string words = escape(text_, i, length);
    const auto next = static_cast<std::uint32_t>(i + length < span.end ? i + length : span.end);
    reading.copy(text_, done, i);
    reading.replace(words, i, next);
    done = i = next;
  }
  reading.copy(text_, done, span.end);
}

}  // namespace callscope
