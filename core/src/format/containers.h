// Texts that come wrapped: JSON of transcription services, captions, tables, HTML.
//
// A container either gives the whole layout, where it says itself who speaks, or a reading that is
// then looked at as any other text.
#pragma once

#include <optional>
#include <string_view>

#include "format/layout.h"

namespace callscope {

struct Unwrapped {
  const char* format = nullptr;  // a name of the table of formats; null: told by the text inside
  std::optional<Layout> layout;  // blocks as the container names them
  Reading reading;               // else the text inside
};

// What a key or a column's name says of what stands under it.
enum class Field { none, words, speaker, title };
Field field_named(std::string_view key);

std::optional<Unwrapped> unwrap_json(std::string_view source);
std::optional<Unwrapped> unwrap_captions(std::string_view source);
std::optional<Unwrapped> unwrap_table(std::string_view source);
std::optional<Unwrapped> unwrap_html(std::string_view source);

// The first container that the text is; none where it is plain text.
std::optional<Unwrapped> unwrap(std::string_view source);

}  // namespace callscope
