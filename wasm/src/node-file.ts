import { readFile } from 'node:fs/promises';
import { wasmUrl } from './load.js';

export const readWasm = (): Promise<Uint8Array> => readFile(wasmUrl());
