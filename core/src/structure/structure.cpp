#include "structure/structure.h"

#include "structure/exchanges.h"
#include "structure/renditions.h"
#include "structure/sections.h"

namespace callscope {

Structure read_structure(const Document& document, const Numbers& numbers, Speech& speech) {
  Structure structure;
  structure.sections = read_sections(document, speech);
  structure.exchanges = read_exchanges(document, speech);
  structure.pairs = read_renditions(document, numbers, speech);
  return structure;
}

}  // namespace callscope
