#include "format/layout.h"

#include <optional>
#include <utility>

#include "format/assemble.h"
#include "format/clean.h"
#include "format/containers.h"
#include "format/cues.h"
#include "format/formats.h"
#include "format/line_edges.h"
#include "format/lower_labels.h"
#include "format/reflow.h"
#include "format/run_on.h"
#include "format/running_heads.h"
#include "format/translations.h"

namespace callscope {
namespace {

// Lines that were joined are paragraphs now.
Layout read_joined(std::string_view text) {
  const Page page = cut_lines(text);
  return assemble(page, read_plain(page));
}

// A text without container, its characters clean.
Layout read_text(Page page) {
  cut_line_edges(page);
  mark_running_heads(page);
  mark_translations(page);
  const Format& format = detect_format(page);
  if (format.read == read_plain) {
    if (const std::optional<Reading> whole = join_run_on(page)) {
      Layout layout = read_joined(whole->text());
      layout.reading = whole->then(layout.reading);
      return layout;
    }
  }
  Marks marks = format.read(page);
  rejoin_cues(page, marks);
  Layout layout = assemble(page, marks);
  layout.format = format.name;
  if (!layout.blocks.empty()) return layout;
  return assemble(page, read_plain(page));  // marks without speech are no format's
}

Layout read_flowing(Page page) {
  const std::optional<Reading> flowing = reflow(page);
  if (!flowing) return read_text(std::move(page));
  Layout layout = read_text(cut_lines(flowing->text()));
  layout.reading = flowing->then(layout.reading);
  return layout;
}

Layout read_cased(std::string_view text) {
  Page page = cut_lines(text);
  const std::optional<Reading> cased = capitalise_labels(page);
  if (!cased) return read_flowing(std::move(page));
  Layout layout = read_flowing(cut_lines(cased->text()));
  layout.reading = cased->then(layout.reading);
  return layout;
}

Layout read_clean(std::string_view text) {
  const std::optional<Reading> cleaned = clean_characters(text);
  if (!cleaned) return read_cased(text);
  Layout layout = read_cased(cleaned->text());
  layout.reading = cleaned->then(layout.reading);
  return layout;
}

}  // namespace

Layout read_layout(std::string_view source) {
  std::optional<Unwrapped> inside = unwrap(source);
  if (!inside) return read_clean(source);
  if (!inside->layout) {
    // A string of a page: {"content": "<p>…</p>"}.
    if (const std::optional<Unwrapped> page = unwrap_html(inside->reading.text()))
      inside->reading = inside->reading.then(page->reading);
  }
  Layout layout = inside->layout ? std::move(*inside->layout) : read_clean(inside->reading.text());
  if (!inside->layout) layout.reading = inside->reading.then(layout.reading);
  if (inside->format) layout.format = inside->format;
  return layout;
}

}  // namespace callscope
