// What the keys of services' JSON and the columns of tables are called. Services name the same three
// things differently, so a key counts by the word that it holds, titles first: "speakerTitle" is one.
#include <string>

#include "format/containers.h"
#include "text/word.h"

namespace callscope {
namespace {

constexpr std::string_view kTitles[] = {"title",        "role",         "position", "affiliation", "company",
                                        "organization", "organisation", "firm",     "job"};
constexpr std::string_view kSpeakers[] = {"speaker", "person", "participant"};
constexpr std::string_view kSpeakerNames[] = {"name", "who", "voice", "label", "spk"};
constexpr std::string_view kWords[] = {"text",      "content", "transcript", "speech",  "paragraph", "sentence",
                                       "utterance", "remark",  "statement",  "message", "dialogue"};
constexpr std::string_view kWordNames[] = {"words", "word", "punctuatedword", "display", "elements", "value", "body",
                                           "utt",   "en",   "english"};

template <std::size_t N>
bool holds(const std::string& key, const std::string_view (&words)[N]) {
  for (std::string_view word : words)
    if (key.find(word) != std::string::npos) return true;
  return false;
}

template <std::size_t N>
bool is_one_of(const std::string& key, const std::string_view (&names)[N]) {
  for (std::string_view name : names)
    if (key == name) return true;
  return false;
}

}  // namespace

Field field_named(std::string_view key) {
  if (key.size() > 40) return Field::none;
  std::string bare;
  for (char c : fold(key))
    if (c != '_' && c != '-' && c != ' ') bare.push_back(c);
  if (is_one_of(bare, kSpeakerNames)) return Field::speaker;
  if (is_one_of(bare, kWordNames)) return Field::words;
  if (holds(bare, kTitles)) return Field::title;
  if (holds(bare, kSpeakers)) return Field::speaker;
  return holds(bare, kWords) ? Field::words : Field::none;
}

}  // namespace callscope
