// For Node, Deno and Bun: callscope.wasm is read from beside this module.
import { LocalAnalyzer } from './analyzer.js';
import type { CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { readWasm } from './node-file.js';

export * from './exports.js';

export const createAnalyzer: CreateAnalyzer = factory(readWasm, LocalAnalyzer.open);
