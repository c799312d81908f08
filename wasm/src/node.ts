// For Node, Deno and Bun: callscope.wasm is read from beside this module.
import { localFactory } from './factory.js';
import { readWasm } from './node-file.js';

export * from './exports.js';

export const createAnalyzer = localFactory(readWasm);
