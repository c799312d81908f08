#include "structure/call_header.h"

namespace callscope {

Call read_call(const Document&) { return {}; }

}  // namespace callscope
