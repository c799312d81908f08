// What Emscripten linked, made smaller by Binaryen's own release, which optimises better than the one that comes with
// Debian's Emscripten, and put in an order that compresses better.
import { functionBodies, orderOfLikeness } from './function-order.mjs';

const SHORT_INDICES = 128; // functions below it, imported ones among them, are called by one byte

/** Bytes of a module to bytes of one that does the same. */
export async function optimiseWasm(wasm) {
  const { default: binaryen } = await import('binaryen');
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setAlwaysInlineMaxSize(5);
  // What LLVM left as a function and is called once stays one where it is large, as in wasm/CMakeLists.txt.
  binaryen.setOneCallerInlineMaxSize(60);
  const module = binaryen.readBinary(wasm);
  const { MutableGlobals, SignExt, NontrappingFPToInt, BulkMemory, BulkMemoryOpt } = binaryen.Features;
  module.setFeatures(MutableGlobals | SignExt | NontrappingFPToInt | BulkMemory | BulkMemoryOpt);
  module.optimize();
  module.runPasses(['strip-producers']);
  reorder(module, binaryen);
  const smaller = module.emitBinary();
  module.dispose();
  return smaller;
}

// Binaryen has sorted the functions by how often they are called: the first of them keep their place for their short indices.
function reorder(module, binaryen) {
  const all = Array.from({ length: module.getNumFunctions() }, (_, index) => binaryen.getFunctionInfo(module.getFunctionByIndex(index)));
  const own = all.filter((info) => info.module === '');
  for (const index of orderOfLikeness(functionBodies(module.emitBinary()), SHORT_INDICES - (all.length - own.length))) {
    const { name, params, results, vars, body } = own[index];
    module.removeFunction(name);
    module.addFunction(name, params, results, vars, body); // at the end
  }
}
