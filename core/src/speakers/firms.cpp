#include "speakers/firms.h"

#include <vector>

#include "support/table.h"
#include "text/characters.h"
#include "text/sounds.h"

namespace callscope {
namespace {

struct HeardFirm {
  std::string_view name;
  Sound sound;
};

std::vector<HeardFirm> read_firms() {
  std::vector<HeardFirm> firms;
  for (const TableRow& row : read_table("firms")) {
    firms.push_back({row[0], Sound(letters_of(row[0]))});
    for (std::string_view heard : split(row[1])) firms.push_back({row[0], Sound(letters_of(heard))});
  }
  return firms;
}

}  // namespace

std::optional<std::string> firm_heard_as(std::string_view words) {
  static const std::vector<HeardFirm> kFirms = read_firms();
  const Sound heard(letters_of(words));
  if (heard.empty()) return std::nullopt;
  for (const HeardFirm& firm : kFirms)
    if (heard.letters == firm.sound.letters) return std::string(firm.name);
  for (const HeardFirm& firm : kFirms)
    if (sounds_like(heard, firm.sound)) return std::string(firm.name);
  return std::nullopt;
}

}  // namespace callscope
