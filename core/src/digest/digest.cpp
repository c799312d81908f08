#include "digest/digest.h"

#include "digest/headlines.h"
#include "digest/nonanswers.h"
#include "digest/question_topics.h"
#include "digest/ranking.h"
#include "digest/reported_quarter.h"
#include "digest/summary.h"
#include "digest/tone.h"
#include "digest/topics.h"

namespace callscope {

Digest make_digest(const Document& document, const Call& call, const Numbers& numbers, const Speech& speech,
                   const Structure& structure, const Facts& facts, const std::vector<Guidance>& guidance,
                   const Quality& quality) {
  const RankingInput input{call,
                           speech.turns,
                           structure.sections,
                           numbers.quantities,
                           numbers.periods,
                           reported_quarter(document.text(), call, numbers.periods)};
  const std::vector<int> fact_weights = weigh(facts.facts, input);
  const std::vector<int> guidance_weights = weigh(guidance, input);
  Digest digest;
  digest.headlines =
      write_headlines(document.text(), input, facts.facts, fact_weights, guidance, guidance_weights, quality.warnings);
  digest.summary = choose_sentences(document, input, facts.facts, fact_weights, guidance, guidance_weights);
  digest.topics = find_topics(document, call, speech);
  digest.tone = count_tone(document, numbers, speech, structure);
  digest.unanswered = find_unanswered(document, speech, structure.exchanges);
  digest.question_topics = question_topics(document, structure.exchanges, digest.topics);
  return digest;
}

}  // namespace callscope
