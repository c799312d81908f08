// Needs: a comparison and its analyses.  Gives: a report in Markdown that a person can send on.
// Leaves alone: the words of the texts; marks that Markdown would read are escaped.
#include <cmath>

#include "callscope/compare.h"
#include "callscope/version.h"
#include "digest/wording.h"
#include "serialize/lines.h"
#include "serialize/report_lines.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestQuote = 240;

struct ReadCall {
  explicit ReadCall(const Analysis& of) : analysis(of), lines(of.text), wording(of.text, of.quantities, of.periods) {}
  const Analysis& analysis;
  LineNumbers lines;
  Wording wording;
};

class ReportWriter {
 public:
  ReportWriter(const Comparison& comparison, const std::vector<Analysis>& analyses) : comparison_(comparison) {
    for (const ComparedCall& call : comparison.calls)
      calls_.emplace_back(analyses[static_cast<std::size_t>(call.analysis)]);
  }

  std::string write() {
    head();
    series();
    restated();
    renames();
    follow_ups();
    metrics();
    terms();
    people();
    questions();
    boilerplate();
    line("\n---\n\nMade by callscope " + std::string(program_version()) +
         ". Lines are those of the call's transcript.");
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { out_.append(text).append("\n"); }
  void heading(std::string_view text) { out_.append("\n## ").append(text).append("\n\n"); }
  void row(const std::vector<std::string>& cells) {
    for (const auto& cell : cells) out_.append("| ").append(cell).append(cell.empty() ? "" : " ");
    line("|");
  }
  void columns(const std::vector<std::string>& names) {
    row(names);
    for (std::size_t i = 0; i < names.size(); ++i) out_ += "|---";
    line("|");
  }

  const ReadCall& of(int call) const { return calls_[static_cast<std::size_t>(call)]; }
  std::string label(int call) const { return markdown_text(comparison_.calls[static_cast<std::size_t>(call)].label); }
  // "(line 12) the words".
  std::string words(int call, Span span) const {
    return "(line " + std::to_string(of(call).lines.of(span.start)) + ") " +
           markdown_text(quote_line(of(call).analysis, span, kLongestQuote));
  }
  std::string subject(const std::string& metric, const std::optional<std::string>& entity) const {
    return markdown_text(calls_[0].wording.subject(metric, entity));
  }

  void head() {
    line("# " + markdown_text(company_line(calls_.back().analysis.call)) + ": calls compared\n");
    for (std::size_t i = 0; i < calls_.size(); ++i) {
      const std::string event = event_line(calls_[i].analysis.call);
      line("- " + label(static_cast<int>(i)) + (event.empty() ? "" : ": " + markdown_text(event)));
    }
    if (comparison_.same_company == false) line("\n**These are calls of different companies.**");
    if (!comparison_.same_company) line("\nNot every call names its company.");
    if (comparison_.order == CallOrder::input)
      line("\nThe texts do not say which call is the earlier one; they stand as they were given.");
  }

  std::string level(const SeriesPoint& point) const {
    const Wording& wording = of(point.call).wording;
    const Analysis& analysis = of(point.call).analysis;
    const Fact& told = analysis.facts[static_cast<std::size_t>(point.fact)];
    std::string cell = point.value == kNone ? std::string() : markdown_text(wording.level(told));
    if (point.change) {
      Fact fact;
      fact.change = point.change;
      const std::string change = markdown_text(wording.change(fact));
      cell += cell.empty() ? change : " (" + change + ")";
    }
    if (point.pro_forma) cell += " (not as reported)";
    if (point.disputed) cell += " (another value is given too)";
    return cell + ", line " + std::to_string(of(point.call).lines.of(told.span.start));
  }

  static std::string signed_number(const std::string& digits) { return digits[0] == '-' ? digits : "+" + digits; }

  static std::string change_text(const SeriesChange& change) {
    std::string text;
    if (change.percent)
      text = signed_number(Decimal(std::llround(*change.percent * 10), -1).to_string()) + "%";
    else if (change.difference)
      text = signed_number(change.difference->to_string());
    if (change.growth_points)
      text += (text.empty() ? "" : ", ") + std::string("growth ") + signed_number(change.growth_points->to_string()) +
              " points";
    const char* basis = to_string(change.basis);
    return basis != nullptr ? text + " " + basis : text;
  }

  void series() {
    std::vector<std::string> names = {"Metric", "Over"};
    for (std::size_t i = 0; i < calls_.size(); ++i) names.push_back(label(static_cast<int>(i)));
    names.emplace_back("Change between calls");
    bool any = false;
    for (const Series& series : comparison_.series) {
      if (series.points.size() < 2) continue;
      if (!any) {
        heading("Figures that several calls give");
        columns(names);
        any = true;
      }
      const std::string name =
          subject(series.metric, series.entity) + (series.by_proposal ? " (if the part was renamed)" : "");
      std::vector<std::string> cells = {name, spaced(to_string(series.grain))};
      cells.resize(names.size());
      for (const SeriesPoint& point : series.points) cells[static_cast<std::size_t>(point.call) + 2] = level(point);
      for (const SeriesChange& change : series.changes)
        cells.back() += (cells.back().empty() ? "" : "; ") + change_text(change);
      row(cells);
    }
  }

  void restated() {
    bool any = false;
    for (const Comparative& item : comparison_.comparatives) {
      if (!item.restated) continue;
      if (!any) {
        heading("Figures of an earlier call that a later one gives otherwise");
        columns({"Metric", "Then", "Later", "How"});
        any = true;
      }
      row({subject(item.metric, item.entity), label(item.earlier.call) + ": " + level(item.earlier),
           label(item.later.call) + ": " + level(item.later),
           item.derived ? "the later level and its change give about " + item.value->to_string()
                        : "said in so many words"});
    }
  }

  void renames() {
    if (comparison_.renames.empty()) return;
    heading("Parts of the company that may have been renamed or regrouped");
    for (const RenameProposal& item : comparison_.renames)
      line("- " + markdown_text(item.from) + " (" + label(item.earlier) + ") → " + markdown_text(item.to) + " (" +
           label(item.later) + "), perhaps " + to_string(item.kind) + ". " + markdown_text(item.reason));
  }

  std::string answer(const FollowUp& item) const {
    if (item.fact != kNone)
      return words(item.later, of(item.later).analysis.facts[static_cast<std::size_t>(item.fact)].span);
    if (item.new_guidance != kNone)
      return words(item.later, of(item.later).analysis.guidance[static_cast<std::size_t>(item.new_guidance)].span);
    return {};
  }

  static std::string outcome_text(const FollowUp& item) {
    std::string text = spaced(to_string(item.outcome));
    if (item.scope == FollowScope::after) text += " (in a later period)";
    if (item.scope == FollowScope::part) text += " (a part of the horizon)";
    if (item.by_proposal) text += " (if the part was renamed)";
    return text;
  }

  void follow_ups() {
    if (comparison_.follow_ups.empty()) return;
    heading("Guidance followed up");
    columns({"Promised", "Metric", "For", "Words", "Later call", "Outcome", "Its words", "Why"});
    for (const FollowUp& item : comparison_.follow_ups) {
      const ReadCall& before = of(item.call);
      const Guidance& promise = before.analysis.guidance[static_cast<std::size_t>(item.guidance)];
      row({label(item.call), promise.metric ? subject(*promise.metric, promise.entity) : "",
           markdown_text(before.wording.period(promise.horizon)), words(item.call, promise.span), label(item.later),
           outcome_text(item), answer(item), markdown_text(item.reason)});
    }
  }

  void metrics() {
    for (const bool given : {false, true}) {
      bool any = false;
      for (const MetricShift& shift : comparison_.metrics) {
        if (shift.given != given) continue;
        if (!any) heading(given ? "Figures first given" : "Figures no longer given");
        any = true;
        line("- " + subject(shift.metric, shift.entity) + ", " + label(shift.call) + " " +
             words(shift.call, of(shift.call).analysis.facts[static_cast<std::size_t>(shift.fact)].span));
      }
    }
  }

  void terms() {
    if (comparison_.terms.empty()) return;
    heading("Words more or less spoken");
    columns({"Term", "Calls", "What", "Mentions", "Passages", "p"});
    for (const TermShift& shift : comparison_.terms)
      row({markdown_text(shift.term), label(shift.from) + " → " + label(shift.to), to_string(shift.change),
           std::to_string(shift.before) + " → " + std::to_string(shift.after),
           std::to_string(shift.passages_before) + " → " + std::to_string(shift.passages_after),
           shift.p < 1e-6 ? "< 0.000001" : Decimal(std::llround(shift.p * 1e6), -6).to_string()});
  }

  void people() {
    if (comparison_.people.empty()) return;
    heading("Who takes part");
    std::vector<std::string> names = {"Name", "Role"};
    for (std::size_t i = 0; i < calls_.size(); ++i) names.push_back(label(static_cast<int>(i)));
    names.emplace_back("Asked again about");
    columns(names);
    for (const ComparedPerson& person : comparison_.people) {
      std::vector<std::string> cells = {markdown_text(person.name), to_string(person.role)};
      cells.resize(names.size());
      for (const Appearance& appearance : person.appearances)
        cells[static_cast<std::size_t>(appearance.call) + 2] =
            appearance.exchanges.empty() ? "present" : "asked (" + std::to_string(appearance.exchanges.size()) + ")";
      for (const auto& topic : person.again) cells.back() += (cells.back().empty() ? "" : ", ") + markdown_text(topic);
      row(cells);
    }
  }

  std::string asked(const AskedQuestion& question) const {
    const Exchange& exchange = of(question.call).analysis.exchanges[static_cast<std::size_t>(question.exchange)];
    const Question& words_of = exchange.questions[static_cast<std::size_t>(question.question)];
    std::string name = speaker_name(of(question.call).analysis, exchange.analyst, words_of.turn);
    return label(question.call) + (name.empty() ? "" : ", " + markdown_text(name)) + " " +
           words(question.call, words_of.span);
  }

  void questions() {
    if (comparison_.repeated_questions.empty()) return;
    heading("Asked more than once");
    for (const RepeatedQuestion& pair : comparison_.repeated_questions)
      line("- " + asked(pair.first) + "\n  - " + asked(pair.second));
  }

  void boilerplate() {
    if (comparison_.boilerplate.empty()) return;
    heading("Legal notices and definitions");
    for (const BoilerplateChange& change : comparison_.boilerplate) {
      line("- " + label(change.from) + " → " + label(change.to) + ", " + to_string(change.change));
      if (change.before) line("  - before: " + words(change.from, *change.before));
      if (change.after) line("  - after: " + words(change.to, *change.after));
    }
  }

  const Comparison& comparison_;
  std::vector<ReadCall> calls_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Comparison& comparison, const std::vector<Analysis>& analyses) {
  return ReportWriter(comparison, analyses).write();
}

}  // namespace callscope
