// One file with the WebAssembly inside, for where no second file can be had.
import { localFactory } from './factory.js';
import { base64 } from './inline-wasm.js';

export * from './exports.js';

export const createAnalyzer = localFactory(() => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
