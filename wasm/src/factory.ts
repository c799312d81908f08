// How an entry makes analyzers: from where it finds its WebAssembly, and what it opens with that.
// Every entry has `createAnalyzer`, and `analyzer` for the one that the whole program shares.
import type { Analyzer, CreateAnalyzer, WasmSource } from './api.js';
import { compile } from './load.js';

type Source = () => WasmSource | Promise<WasmSource>;
type Open = (module: WebAssembly.Module) => Promise<Analyzer>;

export interface Factory {
  createAnalyzer: CreateAnalyzer;
  analyzer: () => Promise<Analyzer>;
}

/** `load` makes of a caller's source one that every platform knows. */
export function factory(source: Source, open: Open, load = async (wasm: WasmSource) => wasm): Factory {
  const compileDefault = once(() => compile(source()));
  const given = async (wasm: WasmSource | Promise<WasmSource>) => load(await wasm);
  const createAnalyzer: CreateAnalyzer = async (options) => {
    const wasm = options?.wasm;
    return open(await (wasm === undefined ? compileDefault() : compile(given(wasm))));
  };
  let share = once(createAnalyzer);
  const analyzer = async () => {
    const shared = share;
    const made = await shared();
    if (!made.disposed) return made;
    if (share === shared) share = once(createAnalyzer);
    return share();
  };
  return { createAnalyzer, analyzer };
}

// However many analyzers are made, the default source is compiled once; after a failure, anew.
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}
