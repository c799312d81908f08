// For pages and the workers of pages: callscope.wasm is fetched from beside this module.
import { LocalAnalyzer } from './analyzer.js';
import type { Analyzer, CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { wasmUrl } from './load.js';

export * from './exports.js';

const made = factory(wasmUrl, LocalAnalyzer.open);

/**
 * The analyzer that the whole program shares: made at the first call, the same ever after.
 *
 * @example
 * import { analyzer } from 'callscope';
 * const { facts } = await (await analyzer()).analyze(text);
 */
export const analyzer: () => Promise<Analyzer> = made.analyzer;

/**
 * Makes an analyzer. The WebAssembly is fetched and compiled on the first call only; each analyzer
 * has a memory of its own.
 *
 * @example
 * import { createAnalyzer } from 'callscope';
 * const analyzer = await createAnalyzer();
 * const { facts } = await analyzer.analyze(text);
 */
export const createAnalyzer: CreateAnalyzer = made.createAnalyzer;
