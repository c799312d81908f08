// libFuzzer: every reader on pages that are not of its format. A reader marks each line, inside the
// line; what the layout says of them lies in the text. The first byte chooses the reader.
#include <cstdint>
#include <cstdlib>
#include <iterator>

#include "format/assemble.h"
#include "format/formats.h"
#include "text/source.h"

namespace {

using namespace callscope;

void require(bool holds) {
  if (!holds) std::abort();
}

constexpr Marks (*kReaders[])(const Page&) = {
    read_earningscall,     read_motley_fool, read_streetevents, read_callstreet, read_capital_iq,
    read_numbered_speaker, read_name_line,   read_name_inline,  read_name_title, read_motley_fool_current,
    read_indian_filing,    read_bloomberg,   read_name_colon,   read_plain};

void require_inside(Span span, std::size_t size) { require(span.start <= span.end && span.end <= size); }

void check_marks(const Page& page, const Marks& marks) {
  require(marks.lines.size() == page.size());
  for (const LineMark& mark : marks.lines) {
    require_inside(mark.label, page.text.size());
    require_inside(mark.affiliation, page.text.size());
  }
  for (const RosterRow& row : marks.roster) {
    require_inside(row.name, page.text.size());
    require_inside(row.detail, page.text.size());
  }
}

void check_layout(const Layout& layout) {
  const std::size_t size = layout.reading.text().size();
  std::uint32_t end = 0;
  for (const Block& block : layout.blocks) {
    require_inside(block.label, size);
    require_inside(block.affiliation, size);
    require_inside(block.speech, size);
    require(block.speech.start >= end);
    end = block.speech.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  Options options;
  options.max_bytes = 64 << 10;
  const auto source = decode({reinterpret_cast<const char*>(data) + 1, size - 1}, options);
  if (!source) return 0;
  const Page page = cut_lines(source.value().text);
  const Marks marks = kReaders[data[0] % std::size(kReaders)](page);
  check_marks(page, marks);
  check_layout(assemble(page, marks));
  check_layout(read_layout(source.value().text));
  return 0;
}
