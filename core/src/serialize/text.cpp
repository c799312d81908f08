// Needs: an analysis.  Gives: what a person wants to see of it in a terminal, with line numbers.
// Leaves alone: completeness; the JSON has everything, and the page says how much it leaves out.
#include <algorithm>

#include "callscope/serialize.h"
#include "digest/ranking.h"
#include "digest/wording.h"
#include "serialize/lines.h"
#include "serialize/report_lines.h"
#include "serialize/text_page.h"

namespace callscope {
namespace {

constexpr std::size_t kMostFigures = 16, kMostGuidance = 12, kMostExchanges = 20, kMostWarnings = 12;
constexpr std::size_t kLongestQuote = 160;

// "1 turn", "2 turns": the plural is the noun with an s unless told.
std::string counted(std::size_t number, const std::string& noun, const char* plural = nullptr) {
  return std::to_string(number) + " " + (number == 1 ? noun : plural != nullptr ? plural : noun + "s");
}

class SummaryWriter {
 public:
  SummaryWriter(const Analysis& analysis, const TextStyle& style, const Selection& selection)
      : analysis_(analysis),
        selection_(selection),
        input_{analysis.call, analysis.turns, analysis.sections, analysis.quantities, analysis.periods},
        lines_(analysis.text),
        wording_(analysis.text, analysis.quantities, analysis.periods),
        page_(style.width, style.colour) {}

  std::string write() {
    head();
    if (selection_.wants("headlines")) headlines();
    if (selection_.wants("participants")) people();
    if (selection_.wants("facts")) figures();
    if (selection_.wants("guidance")) guidance();
    if (selection_.wants("exchanges")) exchanges();
    if (selection_.wants("warnings")) warnings();
    return page_.take();
  }

 private:
  std::string note(Span span) const { return "line " + std::to_string(lines_.of(span.start)); }
  std::string quoted(Span span) const { return "\"" + quote_line(analysis_, span, kLongestQuote) + "\""; }
  void rest(std::size_t all, std::size_t shown, const char* what) {
    if (all > shown) page_.entry("", counted(all - shown, std::string("more ") + what) + " in --format json", Ink::dim);
  }

  template <class Item>
  void drop_unsure(std::vector<int>& chosen, const std::vector<Item>& items) const {
    const auto unsure = [&](int id) { return !selection_.keeps(items[static_cast<std::size_t>(id)]); };
    chosen.erase(std::remove_if(chosen.begin(), chosen.end(), unsure), chosen.end());
  }

  void head() {
    page_.paragraph(company_line(analysis_.call), Ink::bold);
    const std::string event = event_line(analysis_.call);
    if (!event.empty()) page_.paragraph(event);
    page_.paragraph(std::to_string(analysis_.source.bytes) + " bytes, format " + analysis_.source.format + ", " +
                        counted(analysis_.turns.size(), "turn") + ", " +
                        counted(analysis_.quantities.size(), "quantity", "quantities") + ", " +
                        counted(analysis_.facts.size(), "fact"),
                    Ink::dim);
  }

  void headlines() {
    if (analysis_.headlines.empty()) return;
    page_.heading("HEADLINES");
    int number = 0;
    for (const auto& headline : analysis_.headlines)
      if (selection_.keeps(headline)) page_.entry(std::to_string(++number), headline.text);
  }

  void people() {
    if (analysis_.participants.empty()) return;
    page_.heading("WHO");
    for (int role = 0; role <= static_cast<int>(Role::unknown); ++role) {
      std::string names;
      for (const auto& person : analysis_.participants)
        if (person.role == static_cast<Role>(role)) names += (names.empty() ? "" : "; ") + person_line(person);
      if (!names.empty()) page_.entry(to_string(static_cast<Role>(role)), names);
    }
  }

  void figures() {
    auto chosen = heaviest(weigh(analysis_.facts, input_), kMostFigures);
    drop_unsure(chosen, analysis_.facts);
    if (chosen.empty()) return;
    std::sort(chosen.begin(), chosen.end());
    page_.heading("FIGURES");
    for (const FactId id : chosen) {
      const Fact& fact = analysis_.facts[static_cast<std::size_t>(id)];
      page_.entry(note(fact.span), wording_.bullet(fact));
    }
    rest(analysis_.facts.size(), chosen.size(), "fact");
  }

  void guidance() {
    auto chosen = heaviest(weigh(analysis_.guidance, input_), kMostGuidance);
    drop_unsure(chosen, analysis_.guidance);
    if (chosen.empty()) return;
    std::sort(chosen.begin(), chosen.end());
    page_.heading("GUIDANCE");
    for (const GuidanceId id : chosen) {
      const Guidance& item = analysis_.guidance[static_cast<std::size_t>(id)];
      const std::string bullet = wording_.bullet(item);
      page_.entry(note(item.span), bullet.empty() ? quoted(item.span) : bullet);
    }
    rest(analysis_.guidance.size(), chosen.size(), "statement");
  }

  // "Ada Berg, Bo Lind": who answers, each once.
  std::string answerers(const Exchange& exchange) const {
    std::vector<std::string> names;
    for (const TurnId answer : exchange.answers) {
      const Turn& turn = analysis_.turns[static_cast<std::size_t>(answer)];
      const std::string name = speaker_name(analysis_, turn.speaker, answer);
      if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    std::string list;
    for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
    return list;
  }

  void exchanges() {
    if (analysis_.exchanges.empty()) return;
    page_.heading("QUESTIONS");
    const std::size_t shown = std::min(kMostExchanges, analysis_.exchanges.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const Exchange& exchange = analysis_.exchanges[i];
      if (exchange.questions.empty()) continue;
      std::string text = speaker_name(analysis_, exchange.analyst, exchange.questions[0].turn);
      if (exchange.organization) text += (text.empty() ? "" : ", ") + *exchange.organization;
      text += (text.empty() ? "" : ": ") + quoted(exchange.questions[0].span);
      if (exchange.questions.size() > 1) text += " and " + std::to_string(exchange.questions.size() - 1) + " more";
      const std::string by = answerers(exchange);
      text += by.empty() ? "" : " Answered by " + by + ".";
      page_.entry(note(exchange.questions[0].span), text);
    }
    rest(analysis_.exchanges.size(), shown, "exchange");
  }

  void warnings() {
    if (analysis_.warnings.empty()) return;
    std::vector<int> weights;
    for (const auto& warning : analysis_.warnings) weights.push_back(1 + static_cast<int>(warning.severity));
    auto chosen = heaviest(weights, kMostWarnings);
    drop_unsure(chosen, analysis_.warnings);
    std::sort(chosen.begin(), chosen.end());
    page_.heading("WHERE THE TRANSCRIPT IS DOUBTFUL");
    for (const int id : chosen) {
      const Warning& warning = analysis_.warnings[static_cast<std::size_t>(id)];
      std::string text = warning.message;
      if (warning.suggestion) text += " Probably: " + *warning.suggestion;
      page_.entry(note(warning.span), text, warning.severity == Severity::major ? Ink::alarm : Ink::warning);
    }
    rest(analysis_.warnings.size(), chosen.size(), "place");
  }

  const Analysis& analysis_;
  const Selection& selection_;
  RankingInput input_;
  LineNumbers lines_;
  Wording wording_;
  TextPage page_;
};

}  // namespace

std::string to_text(const Analysis& analysis, const TextStyle& style, const Selection& selection) {
  return SummaryWriter(analysis, style, selection).write();
}

}  // namespace callscope
