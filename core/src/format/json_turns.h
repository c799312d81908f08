// Needs: a JSON tree.
// Gives: its lists of turns: objects with words and a speaker, in whatever keys a service puts them.
// Leaves alone: what stands beside the lists.
#pragma once

#include <cstdint>
#include <vector>

#include "text/json_tree.h"

namespace callscope {

struct JsonTurn {
  std::int32_t words = -1;           // a string, or a list of words, sentences or paragraphs
  std::int32_t speaker = -1;         // a string or number, or an object that holds one
  std::vector<std::int32_t> titles;  // title, firm
};

class JsonTurns {
 public:
  explicit JsonTurns(const JsonTree& tree);

  // The lists to read, in text order; empty where no list has speakers. Several where the call's
  // sections have one each.
  const std::vector<std::int32_t>& lists() const { return lists_; }
  bool word_by_word() const { return word_by_word_; }
  // A list of strings, or of objects with words and no speaker; -1 where there is none.
  std::int32_t texts() const { return texts_; }
  // The words of an element of such a list.
  std::int32_t said(std::int32_t item) const { return tree_.is(item, JsonKind::string) ? item : words_of(item); }
  std::int32_t parent(std::int32_t node) const { return parents_[static_cast<std::size_t>(node)]; }

  JsonTurn turn(std::int32_t object) const;
  std::int32_t words_of(std::int32_t object) const;
  std::size_t words_size(std::int32_t node) const;

 private:
  struct Size {
    std::size_t bytes = 0;
    std::size_t turns = 0;
    bool single_words() const { return bytes < turns * 12; }  // a dozen bytes an element
  };
  bool is_turn(std::int32_t node) const;
  bool is_list(std::int32_t node) const;
  std::int32_t speaker_of(std::int32_t object) const;
  Size size_of(std::int32_t list) const;
  bool within(std::int32_t node, std::int32_t above) const;
  void choose();
  void add_sections(std::int32_t best);

  const JsonTree& tree_;
  std::vector<std::int32_t> parents_;
  std::vector<std::int32_t> lists_;
  std::int32_t texts_ = -1;
  bool word_by_word_ = false;
};

// The name of the document's service in the table of formats; "json" where none is known.
const char* service_of(const JsonTree& tree, std::int32_t root);

}  // namespace callscope
