// What check_quality says of a text, for the tests of its checks.
#pragma once

#include <string>
#include <vector>

#include "quality/quality.h"
#include "structure/call_header.h"

namespace callscope {

struct Checked {
  std::string text;
  Quality quality;

  // The words of every warning of a kind, in text order.
  std::vector<std::string> of(WarningKind kind) const {
    std::vector<std::string> words;
    for (const Warning& warning : quality.warnings)
      if (warning.kind == kind) words.emplace_back(warning.span.of(text));
    return words;
  }
};

inline Checked check(const std::string& text, const Glossary& glossary = {}) {
  Source source;
  source.text = text;
  const Document document = read_document(std::move(source));
  const Call call = read_call(document);
  // Blocks stand for turns: the checks of this stage are tried without the passes before it.
  return {document.text(), check_quality(document, call, {}, {}, {}, {}, glossary)};
}

}  // namespace callscope
