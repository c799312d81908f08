// Needs: an analysis.  Gives: a report in Markdown that a person can send on.
// Leaves alone: the words of the text; marks that Markdown would read are escaped.
#include <limits>

#include "callscope/serialize.h"
#include "callscope/version.h"
#include "digest/wording.h"
#include "serialize/lines.h"
#include "serialize/report_lines.h"

namespace callscope {
namespace {

constexpr std::size_t kLongestQuote = 280;

class ReportWriter {
 public:
  ReportWriter(const Analysis& analysis, const Selection& selection)
      : analysis_(analysis),
        selection_(selection),
        lines_(analysis.text),
        wording_(analysis.text, analysis.quantities, analysis.periods) {}

  std::string write() {
    head();
    if (selection_.wants("headlines")) headlines();
    if (selection_.wants("guidance")) guidance();
    if (selection_.wants("facts")) facts();
    if (selection_.wants("exchanges")) exchanges();
    if (selection_.wants("summary")) summary();
    if (selection_.wants("warnings")) warnings();
    if (selection_.wants("participants")) people();
    foot();
    return std::move(out_);
  }

 private:
  void line(std::string_view text) { out_.append(text).append("\n"); }
  void heading(std::string_view text) { out_.append("\n## ").append(text).append("\n\n"); }
  void row(std::initializer_list<std::string> cells) {
    for (const auto& cell : cells) out_.append("| ").append(cell).append(cell.empty() ? "" : " ");
    line("|");
  }
  std::string where(Span span) const { return std::to_string(lines_.of(span.start)); }
  std::string words(Span span) const { return markdown_text(quote_line(analysis_, span, kLongestQuote)); }
  std::string who(ParticipantId speaker, TurnId turn) const {
    return markdown_text(speaker_name(analysis_, speaker, turn));
  }

  void head() {
    line("# " + markdown_text(company_line(analysis_.call)));
    const std::string event = event_line(analysis_.call);
    if (!event.empty()) line("\n" + markdown_text(event));
  }

  void headlines() {
    if (analysis_.headlines.empty()) return;
    heading("Headlines");
    for (const auto& headline : analysis_.headlines)
      if (selection_.keeps(headline)) line("- " + markdown_text(headline.text));
  }

  void guidance() {
    bool any = false;
    for (const auto& item : analysis_.guidance) {
      if (item.duplicate_of != kNone || !selection_.keeps(item)) continue;
      if (!any) {
        heading("Guidance");
        row({"Line", "Metric", "Direction", "Value", "Horizon", "Certainty", "Action", "Speaker", "Words"});
        line("|---:|---|---|---|---|---|---|---|---|");
        any = true;
      }
      const char* action = to_string(item.action);
      row({where(item.span),
           markdown_text(item.metric ? wording_.subject(*item.metric, item.entity) : item.entity.value_or("")),
           item.direction ? to_string(*item.direction) : "", markdown_text(wording_.amount(item.value)),
           markdown_text(horizon(item)), to_string(item.certainty), action != nullptr ? action : "",
           who(item.speaker, item.turn), words(item.span)});
    }
  }

  std::string horizon(const Guidance& item) const {
    const std::string label = wording_.period(item.horizon);
    return label.empty() && item.horizon_span ? quote_line(analysis_, *item.horizon_span, 60) : label;
  }

  void facts() {
    bool any = false;
    for (const auto& fact : analysis_.facts) {
      if (fact.duplicate_of != kNone || !selection_.keeps(fact)) continue;
      if (!any) {
        heading("Facts");
        row({"Line", "Metric", "Value", "Change", "Before", "Period", "Status", "Speaker"});
        line("|---:|---|---|---|---|---|---|---|");
        any = true;
      }
      row({where(fact.span), markdown_text(wording_.subject(fact.metric, fact.entity)),
           markdown_text(wording_.level(fact)), markdown_text(wording_.change(fact)),
           markdown_text(wording_.amount(fact.prior)), markdown_text(wording_.period(fact.period)),
           to_string(fact.status), who(fact.speaker, fact.turn)});
    }
  }

  void exchanges() {
    if (analysis_.exchanges.empty()) return;
    heading("Questions and answers");
    for (const auto& exchange : analysis_.exchanges) {
      const TurnId asked = exchange.questions.empty() ? kNone : exchange.questions[0].turn;
      std::string analyst = who(exchange.analyst, asked);
      if (analyst.empty()) analyst = "Not named";
      if (exchange.organization) analyst += ", " + markdown_text(*exchange.organization);
      line("- **" + analyst + "**");
      dialogue(exchange);
    }
  }

  // Questions and answers as they follow each other.
  void dialogue(const Exchange& exchange) {
    auto question = exchange.questions.begin();
    const auto asked_before = [&](std::uint32_t end) {
      for (; question != exchange.questions.end() && question->span.start < end; ++question)
        line("  - asks (line " + where(question->span) + "): " + words(question->span));
    };
    for (const TurnId answer : exchange.answers) {
      const Turn& turn = analysis_.turns[static_cast<std::size_t>(answer)];
      asked_before(turn.span.start);
      std::string name = who(turn.speaker, answer);
      if (name.empty()) name = "not known who";
      line("  - " + name + " answers (line " + where(turn.span) + "): " + words(turn.span));
    }
    asked_before(std::numeric_limits<std::uint32_t>::max());
  }

  void summary() {
    if (analysis_.summary.empty()) return;
    heading("In their words");
    for (const auto& sentence : analysis_.summary)
      line("> " + words(sentence.span) + " (line " + where(sentence.span) + ")\n>");
    out_.resize(out_.size() - 2);  // no empty line in the last quote
  }

  void warnings() {
    if (analysis_.warnings.empty()) return;
    heading("Where the transcript is doubtful");
    row({"Line", "What", "Severity", "Words", "Why", "Probably"});
    line("|---:|---|---|---|---|---|");
    for (const auto& warning : analysis_.warnings)
      if (selection_.keeps(warning))
        row({where(warning.span), spaced(to_string(warning.kind)), to_string(warning.severity), words(warning.span),
             markdown_text(warning.message), markdown_text(warning.suggestion.value_or(""))});
  }

  void people() {
    if (analysis_.participants.empty()) return;
    heading("Who takes part");
    for (const auto& person : analysis_.participants)
      line("- " + markdown_text(person_line(person)) + " (" + to_string(person.role) + ")");
  }

  void foot() {
    line("\n---\n\nMade by callscope " + std::string(program_version()) + " from a transcript of " +
         std::to_string(analysis_.source.bytes) + " bytes (SHA-256 " + analysis_.source.sha256 +
         "). Lines are those of the transcript.");
  }

  const Analysis& analysis_;
  const Selection& selection_;
  LineNumbers lines_;
  Wording wording_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Analysis& analysis, const Selection& selection) {
  return ReportWriter(analysis, selection).write();
}

}  // namespace callscope
