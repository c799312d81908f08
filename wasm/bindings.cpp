// The border to JavaScript: bytes and options in, one document or one error out. No rules and no
// formatting live here.
#include <emscripten/bind.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "callscope/analyze.h"
#include "callscope/compare.h"
#include "callscope/glossary.h"
#include "callscope/serialize.h"
#include "callscope/version.h"

namespace {

using callscope::Error;
using emscripten::val;

// A string of JavaScript. Embind's own way looks at each byte of it in JavaScript first.
val decode(const std::string& text) {
  static const val decoder = val::global("TextDecoder").new_();
  return decoder.call<val>(
      "decode", val(emscripten::typed_memory_view(text.size(), reinterpret_cast<const unsigned char*>(text.data()))));
}

val outcome(bool ok, const std::string& value) {
  val result = val::object();
  result.set("ok", ok);
  result.set("value", decode(value));
  return result;
}

val failed(const Error& error) { return outcome(false, callscope::to_json(error)); }

// Copies a Uint8Array. Of an input over the limit only enough crosses the border for the core to
// refuse it: what memory WebAssembly has once taken it never gives back.
std::string take_bytes(const val& bytes, std::uint64_t max_bytes) {
  const auto length = static_cast<std::uint64_t>(bytes["byteLength"].as<double>());
  const auto taken = static_cast<std::size_t>(std::min(length, max_bytes + 1));
  std::string text(taken, '\0');
  const val source = bytes.call<val>("subarray", 0, static_cast<double>(taken));
  val(emscripten::typed_memory_view(taken, reinterpret_cast<unsigned char*>(text.data()))).call<void>("set", source);
  return text;
}

val no_format(const std::string& format) {
  return failed({callscope::ErrorCode::bad_options, "There is no format \"" + format + "\".", std::nullopt});
}

// Analyses the bytes; of an analysis `tell` makes what the caller gets, with the copy of the bytes.
val analysed(const val& bytes, const std::string& options_json,
             const std::function<val(const callscope::Analysis&, const std::string&)>& tell) {
  const auto options = callscope::parse_options(options_json);
  if (!options) return failed(options.error());
  const std::string raw = take_bytes(bytes, options.value().max_bytes);
  const auto analysis = callscope::analyze(raw, options.value());
  return analysis ? tell(analysis.value(), raw) : failed(analysis.error());
}

// `format` is "json", "markdown" or "csv".
val run(const std::string& format, const val& bytes, const std::string& options_json) {
  return analysed(bytes, options_json, [&](const callscope::Analysis& analysis, const std::string& raw) {
    if (format == "json") return outcome(true, to_json(analysis, raw));
    if (format == "markdown") return outcome(true, to_markdown(analysis));
    if (format == "csv") return outcome(true, to_csv(analysis));
    return no_format(format);
  });
}

// `inputs` is an array of Uint8Arrays, the calls in any order; the options are those of each analysis.
val compare(const std::string& format, const val& inputs, const std::string& options_json) {
  const auto options = callscope::parse_options(options_json);
  if (!options) return failed(options.error());
  std::vector<std::string> texts;
  std::vector<callscope::Analysis> analyses;
  for (const val& bytes : emscripten::vecFromJSArray<val>(inputs)) {
    texts.push_back(take_bytes(bytes, options.value().max_bytes));
    auto analysis = callscope::analyze(texts.back(), options.value());
    if (!analysis) return failed(analysis.error());
    analyses.push_back(std::move(analysis.value()));
  }
  const auto comparison = callscope::compare(analyses);
  if (!comparison) return failed(comparison.error());
  if (format == "json") return outcome(true, to_json(comparison.value(), analyses, {texts.begin(), texts.end()}));
  if (format == "markdown") return outcome(true, to_markdown(comparison.value(), analyses));
  if (format == "csv") return outcome(true, to_csv(comparison.value(), analyses));
  return no_format(format);
}

// A clean transcript with its map; `style_json` as parse_clean_style reads it.
val clean(const val& bytes, const std::string& options_json, const std::string& style_json) {
  const auto style = callscope::parse_clean_style(style_json);
  if (!style) return failed(style.error());
  return analysed(bytes, options_json, [&](const callscope::Analysis& analysis, const std::string& raw) {
    return outcome(true, to_json(to_clean(analysis, style.value()), analysis, raw));
  });
}

val check_glossary(const val& bytes) {
  constexpr std::uint64_t kMostBytes = 16u << 20;
  return outcome(true, to_json(callscope::validate_glossary(take_bytes(bytes, kMostBytes))));
}

std::string version() { return callscope::program_version(); }

}  // namespace

EMSCRIPTEN_BINDINGS(callscope) {
  emscripten::function("version", &version);
  emscripten::function("run", &run);
  emscripten::function("compare", &compare);
  emscripten::function("clean", &clean);
  emscripten::function("checkGlossary", &check_glossary);
}
