// For pages and the workers of pages: callscope.wasm is fetched from beside this module.
import { LocalAnalyzer } from './analyzer.js';
import type { CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { wasmUrl } from './load.js';

export * from './exports.js';

/**
 * Makes an analyzer. The WebAssembly is fetched and compiled on the first call only; each analyzer
 * has a memory of its own.
 *
 * @example
 * import { createAnalyzer } from 'callscope';
 * const analyzer = await createAnalyzer();
 * const { facts } = await analyzer.analyze(text);
 */
export const createAnalyzer: CreateAnalyzer = factory(wasmUrl, LocalAnalyzer.open);
