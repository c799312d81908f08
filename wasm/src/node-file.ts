import { readFile } from 'node:fs/promises';
import type { WasmSource } from './api.js';
import { wasmUrl } from './load.js';

export const readWasm = (): Promise<Uint8Array> => readFile(wasmUrl());

/** Node's own `fetch` knows no URLs of files. */
export async function readFileUrl(source: WasmSource): Promise<WasmSource> {
  const url = typeof source === 'string' ? source : source && 'href' in source ? String(source.href) : '';
  return url.startsWith('file:') ? readFile(new URL(url)) : source;
}
