// Marks that part a name from what is printed with it: `constexpr CutList kCuts = {" -- ", ", "};`. One walk over a
// text finds the first of them all; what begins no mark is passed over by its bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace callscope {

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t width = 0;
};

template <std::size_t kCount>
class CutList {
 public:
  template <class... Marks>
  constexpr CutList(Marks... marks) : marks_{marks...} {
    for (const std::string_view mark : marks_) {
      firsts_[static_cast<unsigned char>(mark[0])] = true;
      for (std::size_t byte = 0; byte < 256; ++byte)
        if (mark.size() == 1 || byte == static_cast<unsigned char>(mark[1])) seconds_[byte] = true;
    }
  }
  // Of several at one place, the first of the list.
  Cut first(std::string_view text, std::size_t from = 0) const {
    for (std::size_t at = from; at < text.size(); ++at) {
      if (!firsts_[static_cast<unsigned char>(text[at])]) continue;
      if (at + 1 < text.size() && !seconds_[static_cast<unsigned char>(text[at + 1])]) continue;
      for (const std::string_view mark : marks_)
        if (text.compare(at, mark.size(), mark) == 0) return {at, mark.size()};
    }
    return {};
  }

 private:
  std::string_view marks_[kCount];
  bool firsts_[256] = {}, seconds_[256] = {};  // by byte: whether a mark has it there
};

template <class... Marks>
CutList(Marks...) -> CutList<sizeof...(Marks)>;

}  // namespace callscope
