#include "speakers/label_wording.h"

namespace callscope {
namespace {

// The rules of speaker_weights.cpp that a reader can check, the plainest first, each with what stands before and behind
// its words.
struct Reason {
  std::string_view rule, before, behind;
};
constexpr Reason kReasons[] = {
    {"self_introduction", "the speaker is called ", " in their own words"},
    {"self_introduction_in_rendition", "the interpretation begins as ", ""},
    {"operator_introduction", "the operator announced ", ""},
    {"handover", "the floor was given to ", " just before"},
    {"named_before", "", " was named right before"},
    {"asked_for", "the question was put to ", ""},
    {"thanked_by_next", "the next speaker thanks ", ""},
    {"own_remarks", "it refers to remarks that this speaker made: ", ""},
    {"label_is_voice", "this label stands for that person's voice throughout the call", {}},
    {"host_chairs", "it opens the call or calls for questions, as its host does", {}},
    {"finance_content", "it gives the figures of the whole company, as the finance chief does", {}},
    {"rendition", "it says again in another language what was said before", {}},
    {"operator_words", "it says what only an operator says", {}},
};

}  // namespace

std::string as_spoken_of(std::string_view name) {
  if (name == "Operator") return "the operator";
  if (name == "Interpreter") return "the interpreter";
  return std::string(name);
}

std::string reason_of(const Document& document, const std::vector<Evidence>& evidence) {
  for (const Reason& reason : kReasons)
    for (const Evidence& seen : evidence) {
      if (seen.rule != reason.rule) continue;
      if (reason.behind.data() == nullptr) return ": " + std::string(reason.before);
      return ": " + std::string(reason.before) + "“" + std::string(document.quote(seen.span)) + "”" +
             std::string(reason.behind);
    }
  return {};
}

}  // namespace callscope
