#include "facts/facts.h"

namespace callscope {

Facts read_facts(const Document&, const Call&, const Numbers&, const Speech&, const Structure&) { return {}; }

}  // namespace callscope
