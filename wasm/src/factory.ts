// How an entry makes analyzers: from where it finds its WebAssembly, and what it opens with that.
import type { Analyzer, CreateAnalyzer, WasmSource } from './api.js';
import { compile } from './load.js';

type Source = () => WasmSource | Promise<WasmSource>;
type Open = (module: WebAssembly.Module) => Promise<Analyzer>;

export function factory(source: Source, open: Open): CreateAnalyzer {
  const compileDefault = once(() => compile(source()));
  return async ({ wasm } = {}) => open(await (wasm === undefined ? compileDefault() : compile(wasm)));
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
