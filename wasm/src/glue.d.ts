// What Emscripten generates beside callscope.wasm; see wasm/bindings.cpp.
export interface Outcome {
  ok: boolean;
  /** The document, or the error as JSON. */
  value: string;
}

export interface Glue {
  version(): string;
  run(format: string, bytes: Uint8Array, options: string): Outcome;
}

export default function createGlue(module: {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): object;
}): Promise<Glue>;
