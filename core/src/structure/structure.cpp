#include "structure/structure.h"

namespace callscope {

Structure read_structure(const Document&, const Numbers&, Speech&) { return {}; }

}  // namespace callscope
