// How a clean transcript is asked for, and how it is written as JSON.
#include <nlohmann/json.hpp>

#include "callscope/serialize.h"
#include "serialize/json_writer.h"
#include "text/offsets.h"

namespace callscope {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kNarrowest = 40, kWidest = 400;

// Sets one option; says what is wrong with it, or nothing.
std::string read_option(const std::string& name, const Json& value, CleanStyle& style) {
  if (name == "form") {
    if (value != "text" && value != "markdown") return "must be \"text\" or \"markdown\"";
    style.form = value == "text" ? CleanForm::text : CleanForm::markdown;
  } else if (name == "legs") {
    if (value != "all" && value != "one" && value != "side_by_side") return "must be \"all\", \"one\" or \"side_by_side\"";
    style.legs = value == "all" ? CleanLegs::all : value == "one" ? CleanLegs::one : CleanLegs::side_by_side;
  } else if (name == "language") {
    if (!value.is_string()) return "must be a language tag such as \"en\"";
    style.language = value.get<std::string>();
  } else if (name == "width") {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() < kNarrowest || value.get<std::uint64_t>() > kWidest)
      return "must be a whole number from 40 to 400";
    style.width = value.get<unsigned>();
  } else {
    return "is not known";
  }
  return {};
}

void write_span(JsonWriter& json, std::string_view key, Span span, const OffsetTable& offsets) {
  json.key(key);
  json.begin_array();
  json.integer(static_cast<std::int64_t>(offsets.from_bytes(span.start)));
  json.integer(static_cast<std::int64_t>(offsets.from_bytes(span.end)));
  json.end_array();
}

}  // namespace

const char* to_string(CleanPieceKind kind) {
  switch (kind) {
    case CleanPieceKind::words: return "words";
    case CleanPieceKind::resolved: return "resolved";
    case CleanPieceKind::speaker: return "speaker";
    case CleanPieceKind::correction: return "correction";
  }
  return "words";
}

Result<CleanStyle> parse_clean_style(std::string_view json) {
  CleanStyle style;
  if (json.find_first_not_of(" \t\r\n") == std::string_view::npos) return style;
  const Json document = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!document.is_object())
    return Error{ErrorCode::bad_options, "The style of the clean transcript is not a JSON object.", std::nullopt};
  for (const auto& [name, value] : document.items())
    if (const std::string wrong = read_option(name, value, style); !wrong.empty())
      return Error{ErrorCode::bad_options, "The style's \"" + name + "\" " + wrong + ".", std::nullopt};
  return style;
}

std::string to_json(const CleanTranscript& clean, const Analysis& analysis, std::string_view raw) {
  const OffsetTable in_clean(clean.text, clean.text, analysis.source.offsets);
  const OffsetTable in_source(analysis.text, raw, analysis.source.offsets);
  JsonWriter json;
  json.reserve(clean.text.size() * 2 + 64 * clean.map.size());
  json.begin_object();
  json.key("text");
  json.string(clean.text);
  json.key("map");
  json.begin_array();
  for (const CleanPiece& piece : clean.map) {
    json.begin_object();
    write_span(json, "clean", piece.clean, in_clean);
    write_span(json, "source", piece.source, in_source);
    json.key("kind");
    json.string(to_string(piece.kind));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace callscope
