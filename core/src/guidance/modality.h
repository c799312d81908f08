// Needs: the table modality.
// Gives: for a place in the tokens, the word of promise, of time, or of an aside that begins there.
// Leaves alone: what is promised (guidance.cpp).
#pragma once

#include <cstdint>
#include <vector>

#include "support/phrases.h"

namespace callscope {

enum class Modal : std::uint8_t {
  commit,
  confident,
  expect,
  guidance,
  plan,
  believe,
  may,
  future,     // makes a belief a promise: "catch up"
  potential,  // says itself what may come: "room to improve"
  horizon,
  raise,
  maintain,
  still,      // "still expect": an expectation that is kept
  can,        // makes a belief a promise: "we believe the brand can grow 5%"
  condition,  // "if", "subject to"
  lower,
  withdraw,
  initiate,
  aside,   // "will now take"
  past,    // "as expected"
  denied,  // "do not expect"
  legal,   // the safe harbour's words
  rises,
  falls,    // where a promise without a word of change goes: "will add", "a headwind"
  betters,  // up, or down of what had better fall: "optimize"
  keeps,    // flat: "maintain"
  gains     // up of what is not counted against: "invest", "reach"
};

struct ModalWord {
  TokenRange tokens;
  Modal modal = Modal::commit;
};

class Modality {
 public:
  static const Modality& get();
  // Those of a document.
  DocumentPhrases phrases(const std::vector<Token>& tokens, const Vocabulary& words) const {
    return {phrases_, tokens, words};
  }
  // The words of a range of its tokens, appended in text order.
  void find(const std::vector<Token>& tokens, const DocumentPhrases& phrases, TokenRange range,
            std::vector<ModalWord>& found) const;

 private:
  Modality();

  PhraseSet phrases_;
  std::vector<Modal> modals_;
};

}  // namespace callscope
