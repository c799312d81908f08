#include "format/json_header.h"

namespace callscope {
namespace {

constexpr int kDeepestHeader = 3;

// Header fields that say the same under several names.
constexpr std::string_view kCompany[] = {"company_name", "companyName", "company", "Name"};
constexpr std::string_view kTicker[] = {"symbol", "ticker", "Code"};
constexpr std::string_view kExchange[] = {"exchange", "Exchange"};
constexpr std::string_view kDate[] = {"conference_date", "call_date", "event_date", "date", "time"};
constexpr std::string_view kQuarter[] = {"quarter", "fiscal_quarter", "fiscalQuarter", "period"};
constexpr std::string_view kYear[] = {"year", "fiscal_year", "fiscalYear"};

class JsonHeader {
 public:
  JsonHeader(const JsonTree& tree, const JsonNames& names, Layout& layout)
      : tree_(tree), names_(names), layout_(layout) {}

  void headers(std::int32_t object, int depth) {
    if (!tree_.is(object, JsonKind::object)) return;
    line("",
         tree_.is(tree_.member(object, "title"), JsonKind::string) && depth < 2 ? tree_.member(object, "title") : -1);
    line("Company: ", first(object, kCompany));
    line("Ticker: ", first(object, kTicker));
    line("Exchange: ", first(object, kExchange));
    quarter(object);
    line("Date: ", first(object, kDate));
    if (depth == kDeepestHeader) return;
    for (std::int32_t member = tree_.at(object).child; member >= 0; member = tree_.at(member).next)
      if (tree_.is(member, JsonKind::object) && !names_.has(word_id(tree_.key(member)))) headers(member, depth + 1);
  }

 private:
  template <std::size_t N>
  std::int32_t first(std::int32_t object, const std::string_view (&keys)[N]) const {
    for (std::string_view key : keys) {
      const std::int32_t found = tree_.member(object, key);
      if (tree_.has_text(found)) return found;
    }
    return -1;
  }

  void line(std::string_view name, std::int32_t node) {
    if (!tree_.has_text(node)) return;
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    out.insert(name, tree_.at(node).value.start);
    tree_.copy_to(out, node);
    layout_.header.push_back({start, static_cast<std::uint32_t>(out.text().size())});
    out.insert("\n", tree_.at(node).value.end);
  }

  // "Quarter: Q1 2024" on one line.
  void quarter(std::int32_t object) {
    const std::int32_t number = first(object, kQuarter), year = first(object, kYear);
    if (number < 0) return;
    Reading& out = layout_.reading;
    const auto start = static_cast<std::uint32_t>(out.text().size());
    out.insert(tree_.text(number).size() == 1 ? "Quarter: Q" : "Quarter: ", tree_.at(number).value.start);
    tree_.copy_to(out, number);
    if (year >= 0) {
      out.insert(" ", tree_.at(year).value.start);
      tree_.copy_to(out, year);
    }
    layout_.header.push_back({start, static_cast<std::uint32_t>(out.text().size())});
    out.insert("\n", tree_.at(number).value.end);
  }

  const JsonTree& tree_;
  const JsonNames& names_;
  Layout& layout_;
};

}  // namespace

void read_json_header(const JsonTree& tree, std::int32_t root, const JsonNames& names, Layout& layout) {
  JsonHeader(tree, names, layout).headers(root, 0);
}

}  // namespace callscope
