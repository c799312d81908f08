#include "format/running_heads.h"

#include "format/furniture.h"
#include "format/labels.h"
#include "support/word_map.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestHead = 110;
constexpr std::size_t kShortestGlued = 10;
constexpr std::size_t kReach = 5;  // lines between a head and its page's number
constexpr int kLeastPages = 3;
constexpr int kHighestPage = 400;

int number_of(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

// The line with digits made alike and blanks left out, so that dates and page numbers agree.
WordId shape_of(std::string_view line) {
  std::string shape;
  for (char c : line)
    if (c != ' ') shape.push_back(c >= '0' && c <= '9' ? '0' : c);
  return shape.empty() ? kNoWord : hash_folded(shape);
}

class Heads {
 public:
  explicit Heads(Page& page) : page_(page), anchor_(page.size(), false) {}

  void run() {
    if (!find_anchors()) return;
    count();
    mark();
    if (!glued_.empty()) cut_glued();
  }

 private:
  struct Count {
    int all = 0;
    int near = 0;
    int distance = 0;  // from the page's edge where it was first seen
    bool seen = false;
  };

  // Lines that only a page's edge has: its number, copyright, the publisher's address.
  bool find_anchors() {
    int pages = 0;
    std::vector<std::size_t> bare;
    int last = 0;
    bool rising = true;
    for (std::size_t i = 0; i < page_.size(); ++i) {
      Line& line = page_.lines[i];
      if (line.size() > kLongestHead) continue;
      const std::string_view text = page_.of(i);
      if (is_bare_number(text) && number_of(text) <= kHighestPage) {
        rising = rising && number_of(text) > last;
        last = number_of(text);
        bare.push_back(i);
      } else {
        const Furniture kind = furniture_of(text);
        line.no_furniture = kind == Furniture::none;
        if (kind != Furniture::drop) continue;
        line.furniture = anchor_[i] = true;
        ++pages;
      }
    }
    if (bare.size() >= 2 && (rising || pages >= kLeastPages)) {
      for (std::size_t i : bare) page_.lines[i].furniture = anchor_[i] = true;
      pages += static_cast<int>(bare.size());
    }
    return pages >= kLeastPages;
  }

  // Lines to the page's edge, below 0 where it stands after; 0 where none is near.
  int anchor_distance(std::size_t i) const {
    const std::size_t from = i > kReach ? i - kReach : 0;
    for (std::size_t k = from; k <= i + kReach && k < page_.size(); ++k)
      if (anchor_[k]) return static_cast<int>(i) - static_cast<int>(k);
    return 0;
  }

  bool could_be_head(std::size_t i) const {
    const std::string_view text = page_.of(i);
    return text.size() <= kLongestHead && text.size() >= 4 && !page_.lines[i].furniture && !is_rule(text) &&
           !is_generic_label(strip_markup(text));
  }

  Count& count_of(WordId shape) {
    std::uint32_t& number = numbers_[shape];
    if (number == 0) {
      counts_.emplace_back();
      number = static_cast<std::uint32_t>(counts_.size());
    }
    return counts_[number - 1];
  }

  void count() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (!could_be_head(i)) continue;
      Count& count = count_of(shape_of(page_.of(i)));
      ++count.all;
      const int distance = anchor_distance(i);
      if (distance == 0) continue;
      if (count.near == 0) count.distance = distance;
      // Who speaks may be printed near an edge again and again, but at no fixed place.
      count.near += distance == count.distance || !looks_like_name(page_.of(i));
    }
  }

  void mark() {
    for (std::size_t i = 0; i < page_.size(); ++i) {
      if (!could_be_head(i)) continue;
      Count& count = count_of(shape_of(page_.of(i)));
      const bool all_but_cover = count.near == count.all - 1;
      if (count.near < kLeastPages || (!all_but_cover && count.near * 5 < count.all * 4)) continue;
      if (!count.seen) {
        // The first stands on the cover: it is the header.
        count.seen = true;
        continue;
      }
      page_.lines[i].furniture = true;
    }
    find_glued();
  }

  // The first line of a page's head may be glued to the page before: it is the line of the header
  // with which many lines end that furniture follows.
  void find_glued() {
    for (std::size_t h = 0; h < page_.size() && h < 40; ++h) {
      const std::string_view head = page_.of(h);
      if (head.size() < kShortestGlued || head.size() > kLongestHead) continue;
      int found = 0;
      for (std::size_t i = h + 1; i + 1 < page_.size(); ++i)
        found += page_.lines[i + 1].furniture && !page_.lines[i].furniture && ends_with(page_.of(i), head);
      const std::uint32_t known = numbers_.get(shape_of(head));
      const bool is_head = known != 0 && counts_[known - 1].near >= kLeastPages;  // on lines of its own elsewhere
      if (found >= (is_head ? 1 : 2)) glued_.push_back(head);
    }
  }

  static bool ends_with(std::string_view line, std::string_view head) {
    return line.size() >= head.size() && line.substr(line.size() - head.size()) == head &&
           (line.size() == head.size() || line[line.size() - head.size() - 1] == ' ');
  }

  void cut_glued() {
    std::vector<Line> lines;
    lines.reserve(page_.size() + 32);
    for (std::size_t i = 0; i < page_.size(); ++i) {
      Line line = page_.lines[i];
      if (i + 1 < page_.size() && page_.lines[i + 1].furniture && !line.furniture) {
        for (std::string_view head : glued_) {
          if (!ends_with(page_.of(i), head)) continue;
          line.no_furniture = false;
          Line rest = line;
          rest.start = line.end - static_cast<std::uint32_t>(head.size());
          rest.after_blank = false;
          rest.furniture = true;
          line.end = rest.start > line.start ? rest.start - 1 : line.start;
          if (line.end > line.start) lines.push_back(line);
          line = rest;
          break;
        }
      }
      lines.push_back(line);
    }
    page_.lines = std::move(lines);
  }

  Page& page_;
  std::vector<bool> anchor_;
  WordMap numbers_;  // of shapes: one more than the place in counts_
  std::vector<Count> counts_;
  std::vector<std::string_view> glued_;
};

}  // namespace

void mark_running_heads(Page& page) { Heads(page).run(); }

}  // namespace callscope
