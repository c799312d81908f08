// How an entry makes analyzers from where it finds its WebAssembly.
import { LocalAnalyzer } from './analyzer.js';
import type { Analyzer, AnalyzerOptions, WasmSource } from './api.js';
import { compile } from './load.js';
import { WorkerAnalyzer, type Spawn } from './worker-client.js';

export type Factory = (options?: AnalyzerOptions) => Promise<Analyzer>;
type Source = () => WasmSource | Promise<WasmSource>;

export function localFactory(source: Source): Factory {
  const compileDefault = once(() => compile(source()));
  return async ({ wasm } = {}) => LocalAnalyzer.open(await (wasm === undefined ? compileDefault() : compile(wasm)));
}

export function workerFactory(source: Source, spawn: Spawn): Factory {
  const compileDefault = once(() => compile(source()));
  return async ({ wasm } = {}) =>
    WorkerAnalyzer.open(await (wasm === undefined ? compileDefault() : compile(wasm)), spawn);
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
