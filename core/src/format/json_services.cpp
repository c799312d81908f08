// Which service a JSON document comes from: told by the keys of its root, for the name alone.
#include "format/json_turns.h"

namespace callscope {
namespace {

struct Service {
  const char* name;
  std::string_view keys[2];  // of the document; all that are given must be there
};
constexpr Service kServices[] = {{"structured_content_json", {"structured_content", ""}},
                                 {"earningscall_json", {"event", "speakers"}},
                                 {"earningscall_json", {"speaker_name_map_v2", ""}},
                                 {"earningscall_json", {"prepared_remarks", ""}},
                                 {"assemblyai_json", {"utterances", ""}},
                                 {"aws_transcribe_json", {"jobName", "results"}},
                                 {"deepgram_json", {"results", "metadata"}},
                                 {"google_speech_json", {"results", ""}},
                                 {"azure_speech_json", {"recognizedPhrases", ""}},
                                 {"rev_ai_json", {"monologues", ""}},
                                 {"whisper_json", {"segments", ""}},
                                 {"finnhub_json", {"participant", "transcript"}},
                                 {"api_ninjas_json", {"transcript_split", ""}},
                                 {"fmp_json", {"symbol", "content"}},
                                 {"alpha_vantage_json", {"symbol", "transcript"}},
                                 {"earningscall_json", {"text", ""}}};

}  // namespace

const char* service_of(const JsonTree& tree, std::int32_t root) {
  if (!tree.is(root, JsonKind::object)) return "json";
  for (const Service& service : kServices) {
    const bool has_second = service.keys[1].empty() || tree.member(root, service.keys[1]) >= 0;
    if (tree.member(root, service.keys[0]) >= 0 && has_second) return service.name;
  }
  return "json";
}

}  // namespace callscope
