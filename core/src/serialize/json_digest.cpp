// The call in few lines: headlines, summary, topics, tone.
#include "serialize/analysis_writer.h"

namespace callscope {

void AnalysisWriter::members(const Headline& headline) {
  text("text", headline.text);
  references("facts", kFact, headline.facts);
  references("guidance", kGuidance, headline.guidance);
  share("confidence", headline.confidence);
}

void AnalysisWriter::members(const SummarySentence& sentence) {
  span("span", sentence.span);
  reference("turn", kTurn, sentence.turn);
  text("reason", sentence.reason);
}

void AnalysisWriter::members(const Topic& topic) {
  text("term", topic.term);
  count("count", topic.count);
  references("turns", kTurn, topic.turns);
  share("salience", topic.salience);
}

void AnalysisWriter::members(const ToneCounts& counts) {
  count("words", counts.words);
  share("share", counts.share);
  count("forwardLooking", counts.forward_looking);
  count("hedged", counts.hedged);
  count("positive", counts.positive);
  count("negative", counts.negative);
  count("numeric", counts.numeric);
}

void AnalysisWriter::tone() {
  const auto part = [this](std::string_view key, std::string_view owner, char kind,
                           const std::vector<ToneCounts>& counts) {
    json_.key(key);
    json_.begin_array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
      json_.begin_object();
      reference(owner, kind, static_cast<int>(i));
      members(counts[i]);
      json_.end_object();
    }
    json_.end_array();
  };
  json_.key("tone");
  json_.begin_object();
  json_.key("call");
  json_.begin_object();
  members(analysis_.tone.call);
  json_.end_object();
  part("sections", "section", kSection, analysis_.tone.sections);
  part("speakers", "speaker", kParticipant, analysis_.tone.speakers);
  json_.key("marks");
  marks(analysis_.tone.marks);
  json_.end_object();
}

}  // namespace callscope
