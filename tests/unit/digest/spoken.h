// An invented text of which every line is a turn, for passes that need no more than that.
#pragma once

#include "speakers/speakers.h"
#include "text/document.h"

namespace callscope {

struct Spoken {
  Document document;
  Speech speech;
  Call call;

  explicit Spoken(const std::string& text) {
    Source source;
    source.text = text;
    document = read_document(std::move(source));
    const std::string& read = document.text();
    for (std::uint32_t at = 0; at < read.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(read.find('\n', at), read.size()));
      Turn turn;
      turn.span = {at, end};
      if (!turn.span.empty()) {
        speech.turns.push_back(turn);
        speech.turn_tokens.push_back(document.tokens_in(turn.span));
      }
      at = end + 1;
    }
  }
};

}  // namespace callscope
