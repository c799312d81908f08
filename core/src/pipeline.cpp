// The whole order of an analysis, one call a stage. Each stage is a function of the results before
// it; its header says what it needs, gives and leaves alone.
#include "pipeline.h"

#include "digest/digest.h"
#include "facts/canonical_names.h"
#include "facts/facts.h"
#include "facts/implied_owner.h"
#include "guidance/guidance.h"
#include "locate.h"
#include "quality/quality.h"
#include "quantities/numbers.h"
#include "speakers/speakers.h"
#include "structure/call_header.h"
#include "structure/content.h"
#include "structure/structure.h"
#include "support/sha256.h"
#include "text/document.h"

namespace callscope {
namespace {

// What the stages gave, in the public shape.
Analysis gather(Call call, Speech speech, Structure structure, Numbers numbers, std::vector<Fact> facts,
                std::vector<Guidance> guidance, Quality quality, Digest digest) {
  Analysis analysis;
  analysis.call = std::move(call);
  analysis.participants = std::move(speech.participants);
  analysis.turns = std::move(speech.turns);
  analysis.sections = std::move(structure.sections);
  analysis.exchanges = std::move(structure.exchanges);
  for (std::size_t i = 0; i < analysis.exchanges.size(); ++i) {
    analysis.exchanges[i].topics = std::move(digest.question_topics[i]);
    analysis.exchanges[i].unanswered = std::move(digest.unanswered[i]);
  }
  analysis.quantities = std::move(numbers.quantities);
  analysis.periods = std::move(numbers.periods);
  analysis.facts = std::move(facts);
  analysis.guidance = std::move(guidance);
  analysis.warnings = std::move(quality.warnings);
  analysis.terms = std::move(quality.terms);
  analysis.headlines = std::move(digest.headlines);
  analysis.summary = std::move(digest.summary);
  analysis.topics = std::move(digest.topics);
  analysis.tone = std::move(digest.tone);
  return analysis;
}

std::size_t count_items(const Analysis& analysis) {
  return analysis.participants.size() + analysis.turns.size() + analysis.sections.size() + analysis.exchanges.size() +
         analysis.quantities.size() + analysis.periods.size() + analysis.facts.size() + analysis.guidance.size() +
         analysis.warnings.size() + analysis.terms.size() + analysis.headlines.size() + analysis.topics.size();
}

Error too_many(const Options& options) {
  return {ErrorCode::too_large, "The text gives more than " + std::to_string(options.max_items) + " items.",
          std::nullopt};
}

}  // namespace

Result<Analysis> run_pipeline(std::string_view bytes, const Options& options, StageObserver done) {
  auto glossary = load_glossary(options);
  if (!glossary) return glossary.error();
  done("glossary");
  auto source = decode(bytes, options);
  if (!source) return source.error();
  done("decode");

  const Document document = read_document(std::move(source.value()));
  done("text");  // layout, tokens, sentences
  Numbers numbers = read_numbers(document, options);
  done("numbers");
  // What follows is made of these; the rest is counted when all is known.
  if (document.layout.blocks.size() + numbers.quantities.size() > options.max_items) return too_many(options);
  Call call = read_call(document);
  done("call");
  Speech speech = resolve_speakers(document, call);
  const Content content = read_content(document);
  silence(document, content, speech);
  done("speech");
  Structure structure = read_structure(document, numbers, speech);
  resolve_periods(document, call, numbers);  // after the call's fiscal calendar is known
  attach_turns(speech, numbers);
  done("structure");
  Facts facts = read_facts(document, call, numbers, speech, structure);
  done("facts");
  auto guidance = read_guidance(document, call, numbers, speech, structure, facts);
  done("guidance");
  Quality quality = check_quality(document, call, numbers, speech, structure, facts, glossary.value());
  use_canonical_names(quality.terms, facts.facts, guidance);
  imply_owners(facts.facts);  // one owner has one name now
  done("quality");
  Digest digest = make_digest(document, call, numbers, speech, structure, facts, guidance, quality);
  done("digest");

  Analysis analysis = gather(std::move(call), std::move(speech), std::move(structure), std::move(numbers),
                             std::move(facts.facts), std::move(guidance), std::move(quality), std::move(digest));
  if (count_items(analysis) > options.max_items) return too_many(options);
  analysis.source = {document.layout.format, content,       to_string(document.source.encoding),
                     bytes.size(),           sha256(bytes), options.offsets};
  locate(document.layout.reading, analysis);  // the only place where spans change their text
  analysis.text = document.source.text;
  done("locate");  // and the hash of the input
  return analysis;
}

}  // namespace callscope
