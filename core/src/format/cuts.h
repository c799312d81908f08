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
      if (mark.size() == 1)
        alone_[static_cast<unsigned char>(mark[0])] = true;
      else
        seconds_[static_cast<unsigned char>(mark[1])] = true;
    }
  }
  // Of several at one place, the first of the list.
  Cut first(std::string_view text, std::size_t from = 0) const {
    for (std::size_t at = from; at < text.size(); ++at) {
      const auto first = static_cast<unsigned char>(text[at]);
      if (!firsts_[first]) continue;
      const bool goes_on = at + 1 < text.size() && seconds_[static_cast<unsigned char>(text[at + 1])];
      if (!goes_on && !alone_[first]) continue;
      for (const std::string_view mark : marks_)
        if (text.compare(at, mark.size(), mark) == 0) return {at, mark.size()};
    }
    return {};
  }

 private:
  std::string_view marks_[kCount];
  bool firsts_[256] = {}, seconds_[256] = {};  // by byte: whether a mark has it there
  bool alone_[256] = {};                       // whether it is a mark by itself
};

template <class... Marks>
CutList(Marks...) -> CutList<sizeof...(Marks)>;

}  // namespace callscope
