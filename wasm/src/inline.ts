// One file with the WebAssembly inside, for where no second file can be had.
import { LocalAnalyzer } from './analyzer.js';
import type { CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { base64 } from './inline-wasm.js';

export * from './exports.js';

const decode = () => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

export const createAnalyzer: CreateAnalyzer = factory(decode, LocalAnalyzer.open);
