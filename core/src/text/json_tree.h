// JSON as a tree that keeps its places in the text, which libraries throw away.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "callscope/span.h"
#include "text/reading.h"

namespace callscope {

enum class JsonKind : std::uint8_t { object, array, string, number, literal };

struct JsonNode {
  JsonKind kind = JsonKind::literal;
  Span value;               // the whole; of a string: what stands between the quotes
  Span key;                 // of a member of an object
  std::int32_t child = -1;  // first member or element
  std::int32_t next = -1;   // next one of the same parent
};

class JsonTree {
 public:
  // False where the text is not one whole JSON value, never deeper than 64, of well-formed UTF-8.
  // The text is kept as a view.
  bool parse(std::string_view text);
  // Where the last text stopped being JSON.
  std::size_t stopped() const { return stopped_; }
  // The same of objects one after another, as lines of a log are: the root is a list of them.
  bool parse_lines(std::string_view text);

  const JsonNode& at(std::int32_t node) const { return nodes_[static_cast<std::size_t>(node)]; }
  std::int32_t root() const { return nodes_.empty() ? -1 : 0; }
  std::size_t size() const { return nodes_.size(); }
  // The member of an object with this key, -1 where there is none.
  std::int32_t member(std::int32_t object, std::string_view key) const;
  bool is(std::int32_t node, JsonKind kind) const { return node >= 0 && at(node).kind == kind; }
  // A string or a number that is not empty.
  bool has_text(std::int32_t node) const {
    return (is(node, JsonKind::string) || is(node, JsonKind::number)) && !text(node).empty();
  }
  std::string_view source() const { return text_; }
  std::string_view text(std::int32_t node) const { return at(node).value.of(text_); }
  std::string_view key(std::int32_t node) const { return at(node).key.of(text_); }

  // The members of an object or elements of an array, in order.
  std::vector<std::int32_t> children(std::int32_t node) const;
  // A string with its escapes resolved.
  std::string string(std::int32_t node) const;
  // Nothing where the node is no whole number from 0 to 2^63.
  std::optional<std::uint64_t> whole_number(std::int32_t node) const;
  // Nothing where the node is neither true nor false.
  std::optional<bool> flag(std::int32_t node) const;

  // Appends a string with its escapes resolved, or a number as printed.
  void copy_to(Reading& reading, std::int32_t node) const;

 private:
  std::int32_t value(std::size_t& at, int depth);
  std::int32_t container(std::size_t& at, int depth, bool object);
  bool quoted(std::size_t& at, Span& inside) const;
  void blanks(std::size_t& at) const;

  std::string_view text_;
  std::vector<JsonNode> nodes_;
  std::size_t stopped_ = 0;
};

}  // namespace callscope
