#include "digest/digest.h"

namespace callscope {

Digest make_digest(const Document&, const Call&, const Numbers&, const Speech& speech, const Structure& structure,
                   const Facts&, const std::vector<Guidance>&) {
  Digest digest;
  digest.tone.sections.resize(structure.sections.size());
  digest.tone.speakers.resize(speech.participants.size());
  return digest;
}

}  // namespace callscope
