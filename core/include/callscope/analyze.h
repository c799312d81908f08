// The main entry point.
//
//   auto result = callscope::analyze(bytes);
//   if (!result) return fail(result.error());
//   for (const auto& fact : result.value().facts)
//     std::cout << fact.span.of(result.value().text) << '\n';
#pragma once

#include <string_view>

#include "callscope/analysis.h"
#include "callscope/error.h"
#include "callscope/options.h"

namespace callscope {

// Reads a transcript in UTF-8, UTF-16 or Windows-1252, in any format. The same bytes, options and version give the
// same analysis everywhere. Takes no file, clock or locale, throws nothing, keeps nothing; safe to
// call from many threads at once. Errors: empty, too_large, not_text, bad_glossary.
Result<Analysis> analyze(std::string_view bytes, const Options& options = {});

}  // namespace callscope
