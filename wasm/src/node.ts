// For Node, Deno and Bun: callscope.wasm is read from beside this module.
import { LocalAnalyzer } from './analyzer.js';
import { factory, type Factory } from './factory.js';
import { readFileUrl, readWasm } from './node-file.js';

export * from './exports.js';

export const { analyzer, createAnalyzer }: Factory = factory(readWasm, LocalAnalyzer.open, readFileUrl);
