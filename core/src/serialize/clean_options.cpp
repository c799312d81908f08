// How a clean transcript is asked for, and how it is written as JSON.
#include "callscope/serialize.h"
#include "serialize/json_writer.h"
#include "text/json_tree.h"
#include "text/offsets.h"

namespace callscope {
namespace {

constexpr std::uint64_t kNarrowest = 40, kWidest = 400;

// Sets one option; says what is wrong with it, or nothing.
std::string read_option(const JsonTree& json, std::int32_t value, CleanStyle& style) {
  const std::string_view name = json.key(value);
  const std::string_view word = json.is(value, JsonKind::string) ? json.text(value) : "";
  if (name == "form") {
    if (word != "text" && word != "markdown") return "must be \"text\" or \"markdown\"";
    style.form = word == "text" ? CleanForm::text : CleanForm::markdown;
  } else if (name == "legs") {
    if (word != "all" && word != "one" && word != "side_by_side") return "must be \"all\", \"one\" or \"side_by_side\"";
    style.legs = word == "all" ? CleanLegs::all : word == "one" ? CleanLegs::one : CleanLegs::side_by_side;
  } else if (name == "language") {
    if (!json.is(value, JsonKind::string)) return "must be a language tag such as \"en\"";
    style.language = word;
  } else if (name == "width") {
    const std::uint64_t width = json.whole_number(value).value_or(0);
    if (width < kNarrowest || width > kWidest) return "must be a whole number from 40 to 400";
    style.width = static_cast<unsigned>(width);
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
  JsonTree document;
  if (!document.parse(json) || !document.is(document.root(), JsonKind::object))
    return Error{ErrorCode::bad_options, "The style of the clean transcript is not a JSON object.", std::nullopt};
  for (const std::int32_t member : document.children(document.root()))
    if (const std::string wrong = read_option(document, member, style); !wrong.empty())
      return Error{ErrorCode::bad_options, "The style's \"" + std::string(document.key(member)) + "\" " + wrong + ".",
                   std::nullopt};
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
