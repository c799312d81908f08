// One file with the WebAssembly inside, for where no second file can be had.
import { LocalAnalyzer } from './analyzer.js';
import type { Analyzer, CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { base64 } from './inline-wasm.js';

export * from './exports.js';

const decode = () => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const made = factory(decode, LocalAnalyzer.open);

/**
 * The analyzer that the whole program shares: made at the first call, the same ever after.
 *
 * @example
 * import { analyzer } from 'callscope/inline';
 * const { facts } = await (await analyzer()).analyze(text);
 */
export const analyzer: () => Promise<Analyzer> = made.analyzer;

export const createAnalyzer: CreateAnalyzer = made.createAnalyzer;
