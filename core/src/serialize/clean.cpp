// Needs: an analysis.  Gives: its transcript as a person would like to read it, with a map back.
// Leaves alone: the words themselves; a correction stands beside what it corrects.
#include <algorithm>

#include "serialize/clean_columns.h"
#include "serialize/clean_page.h"
#include "serialize/clean_words.h"
#include "serialize/report_lines.h"

namespace callscope {
namespace {

const char* title_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::opening: return "Opening";
    case SectionKind::prepared_remarks: return "Prepared remarks";
    case SectionKind::qa: return "Questions and answers";
    case SectionKind::closing: return "Closing";
    case SectionKind::disclaimer: return "Disclaimer";
    case SectionKind::header: break;
  }
  return "";
}

class CleanWriter {
 public:
  CleanWriter(const Analysis& analysis, const CleanStyle& style)
      : analysis_(analysis),
        style_(style),
        markdown_(style.form == CleanForm::markdown),
        words_(analysis),
        page_(style.form),
        rendition_(analysis.turns.size(), kNone),
        dropped_(analysis.turns.size(), 0) {
    pair_legs();
  }

  CleanTranscript write() {
    head();
    for (std::size_t i = 0; i < analysis_.turns.size(); ++i) {
      if (dropped_[i]) continue;
      section(analysis_.turns[i].section);
      if (style_.legs == CleanLegs::side_by_side && rendition_[i] != kNone)
        both(i);
      else
        turn(i);
    }
    return page_.take();
  }

 private:
  const Turn& turn_at(TurnId id) const { return analysis_.turns[static_cast<std::size_t>(id)]; }

  // Which turn is the first rendition of each, and which are left out for it.
  void pair_legs() {
    for (std::size_t i = 0; i < analysis_.turns.size(); ++i) {
      const Turn& rendition = analysis_.turns[i];
      if (rendition.renders == kNone || style_.legs == CleanLegs::all) continue;
      const auto original = static_cast<std::size_t>(rendition.renders);
      if (style_.legs == CleanLegs::one) {
        const bool keeps_original = is_wanted(analysis_.turns[original]) && !is_wanted(rendition);
        dropped_[keeps_original ? i : original] = 1;
      } else if (rendition_[original] == kNone && rendition_[i] == kNone) {
        rendition_[original] = static_cast<TurnId>(i);
        dropped_[i] = 1;
      }
    }
  }
  // "zh" wants "zh-Hans" too; a machine's translation is in no wanted language.
  bool is_wanted(const Turn& turn) const {
    const std::string_view tag = std::string_view(turn.language).substr(0, style_.language.size());
    return !style_.language.empty() && tag == style_.language && !turn.machine_translated;
  }

  void head() {
    page_.write(markdown_ ? "# " : "");
    page_.write_plain(company_line(analysis_.call));
    page_.write("\n");
    if (const std::string event = event_line(analysis_.call); !event.empty()) {
      page_.write(markdown_ ? "\n" : "");
      page_.write_plain(event);
      page_.write("\n");
    }
  }

  void section(int index) {
    if (index == kNone || index == section_) return;
    section_ = index;
    const std::string_view title = title_of(analysis_.sections[static_cast<std::size_t>(index)].kind);
    if (title.empty()) return;
    page_.write(markdown_ ? "\n## " : "\n== ");
    page_.write(title);
    page_.write(markdown_ ? "\n" : " ==\n");
    last_ = kNone;
  }

  // "Ada Berg, CFO"; of a rendition whose original is not shown, through whom it came.
  std::string who(const Turn& turn) const {
    const bool renders = turn.renders != kNone && style_.legs == CleanLegs::one;
    const Turn& speaking = renders ? turn_at(turn.renders) : turn;
    std::string line;
    if (speaking.speaker != kNone)
      line = person_line(analysis_.participants[static_cast<std::size_t>(speaking.speaker)]);
    else if (speaking.role != Role::unknown)
      line = "An unnamed " + std::string(to_string(speaking.role));
    else
      line = "Speaker not known";
    return renders ? line + ", through the interpreter" : line;
  }

  // The printed label where it names somebody else, or nobody that is known.
  std::string printed_label(const Turn& turn) const {
    if (!turn.label) return {};
    const std::string label = quote_line(analysis_, *turn.label, 60);
    if (turn.speaker == kNone) return label;
    const bool is_wrong =
        std::any_of(analysis_.warnings.begin(), analysis_.warnings.end(), [&](const Warning& warning) {
          return warning.kind == WarningKind::label_wrong && warning.span.overlaps(*turn.label);
        });
    return is_wrong ? label : std::string();
  }

  void speaker(const Turn& turn, CleanPage& page) const {
    const Span place = turn.label.value_or(Span{turn.span.start, turn.span.start});
    page.write(markdown_ ? "**" : "");
    page.write({place, who(turn), CleanPieceKind::speaker});
    page.write(markdown_ ? "**" : "");
    if (const std::string label = printed_label(turn); !label.empty()) page.write_plain(" [printed: " + label + "]");
  }

  void words(const Turn& turn, std::string_view paragraph, CleanPage& page) const {
    for (const CleanRun& run : words_.of(turn)) {
      page.write(run.paragraph ? paragraph : run.blank_before ? " " : "");
      page.write(run);
    }
  }

  void turn(std::size_t index) {
    const Turn& turn = analysis_.turns[index];
    const bool goes_on = last_ != kNone && !turn.label && turn.renders == kNone && turn.speaker != kNone &&
                         turn_at(last_).speaker == turn.speaker && turn_at(last_).renders == kNone;
    page_.write("\n");
    if (!goes_on) {
      speaker(turn, page_);
      page_.write(markdown_ ? "\n\n" : "\n");
    }
    words(turn, "\n\n", page_);
    page_.write("\n");
    last_ = static_cast<TurnId>(index);
  }

  void both(std::size_t index) {
    const Turn& original = analysis_.turns[index];
    const Turn& rendition = turn_at(rendition_[index]);
    page_.write("\n");
    if (markdown_) {
      page_.write("| ");
      speaker(original, page_);
      page_.write(" | ");
      speaker(rendition, page_);
      page_.write(" |\n|---|---|\n| ");
      words(original, "<br><br>", page_);
      page_.write(" | ");
      words(rendition, "<br><br>", page_);
      page_.write(" |\n");
    } else {
      write_columns(column(original), column(rendition), style_.width, page_);
    }
    last_ = kNone;
  }
  CleanTranscript column(const Turn& turn) const {
    CleanPage page(style_.form);
    speaker(turn, page);
    page.write("\n");
    words(turn, "\n\n", page);
    return page.take();
  }

  const Analysis& analysis_;
  const CleanStyle& style_;
  bool markdown_;
  CleanWords words_;
  CleanPage page_;
  std::vector<TurnId> rendition_;
  std::vector<char> dropped_;
  int section_ = kNone;
  TurnId last_ = kNone;  // the turn written last, where its speaker's name stands
};

}  // namespace

CleanTranscript to_clean(const Analysis& analysis, const CleanStyle& style) {
  return CleanWriter(analysis, style).write();
}

}  // namespace callscope
