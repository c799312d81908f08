// A glossary as JSON: a list of entries, or an object whose "entries" are that list.
#include <algorithm>

#include "quality/glossary_reader.h"
#include "text/json_tree.h"

namespace callscope {
namespace {

class JsonGlossary {
 public:
  JsonGlossary(std::string_view text, GlossaryReader& reader) : text_(text), reader_(reader) {}

  void read() {
    if (!json_.parse(text_)) return reader_.refuse(line_of(json_.stopped()), "", "is no JSON");
    const std::int32_t list = entries();
    if (list < 0) return;
    for (const std::int32_t item : json_.children(list))
      if (!read_entry(item)) return;
  }

 private:
  // Places are asked for in the order of the text, so that its lines are counted once.
  std::uint64_t line_of(std::size_t place) {
    const auto begin = text_.begin() + static_cast<std::ptrdiff_t>(counted_);
    counted_ = std::min(place, text_.size());
    line_ += static_cast<std::uint64_t>(std::count(begin, text_.begin() + static_cast<std::ptrdiff_t>(counted_), '\n'));
    return line_;
  }

  // The list of entries, -1 where the document has none.
  std::int32_t entries() {
    const std::int32_t root = json_.root();
    if (json_.is(root, JsonKind::array)) return root;
    for (const std::int32_t member : json_.children(root)) {
      const std::string name(json_.key(member));
      if (name == "entries" || name == "$schema") continue;
      reader_.refuse(1, name, "begins an object with the unknown field \"" + name + "\"");
      return -1;
    }
    const std::int32_t found = json_.member(root, "entries");
    if (json_.is(found, JsonKind::array)) return found;
    reader_.refuse(1, "entries", "begins an object without a list \"entries\"");
    return -1;
  }

  // What is wrong with a field's type; nothing where it is right.
  std::string wrong_type(const std::string& name, std::int32_t value) const {
    if (std::find(kGlossaryFields.begin(), kGlossaryFields.end(), name) == kGlossaryFields.end())
      return "has the unknown field \"" + name + "\"";
    if (name != "variants") return json_.is(value, JsonKind::string) ? "" : "has a \"" + name + "\" that is no text";
    if (!json_.is(value, JsonKind::array)) return "has \"variants\" that are no list";
    const auto variants = json_.children(value);
    const bool texts = std::all_of(variants.begin(), variants.end(),
                                   [this](std::int32_t each) { return json_.is(each, JsonKind::string); });
    return texts ? "" : "has a variant that is no text";
  }

  std::string field(std::int32_t object, std::string_view name) const {
    const std::int32_t found = json_.member(object, name);
    return found < 0 ? std::string() : json_.string(found);
  }

  bool read_entry(std::int32_t item) {
    const std::uint64_t line = line_of(json_.at(item).value.start);
    if (!json_.is(item, JsonKind::object)) {
      reader_.refuse(line, "", "holds no object where an entry should stand");
      return true;
    }
    bool readable = true;
    for (const std::int32_t member : json_.children(item))
      if (std::string wrong = wrong_type(std::string(json_.key(member)), member); !wrong.empty()) {
        reader_.refuse(line, json_.key(member), std::move(wrong));
        readable = false;
      }
    return !readable || take(item, line);
  }

  bool take(std::int32_t item, std::uint64_t line) {
    const std::string canonical = field(item, "canonical"), kind = field(item, "kind"),
                      company = field(item, "company"), note = field(item, "note");
    GlossaryCells cells{canonical, kind, company, note, {}};
    if (const std::int32_t list = json_.member(item, "variants"); list >= 0)
      for (const std::int32_t variant : json_.children(list)) cells.variants.push_back(json_.string(variant));
    return reader_.take(line, std::move(cells));
  }

  std::string_view text_;
  GlossaryReader& reader_;
  JsonTree json_;
  std::size_t counted_ = 0;
  std::uint64_t line_ = 1;
};

}  // namespace

void read_glossary_json(std::string_view text, GlossaryReader& reader) { JsonGlossary(text, reader).read(); }

}  // namespace callscope
