// What Emscripten generates beside callscope.wasm; see wasm/bindings.cpp.
export interface Outcome {
  ok: boolean;
  /** The document, or the error as JSON. */
  value: string;
}

export interface Glue {
  version(): string;
  run(format: string, bytes: Uint8Array, options: string): Outcome;
  compare(format: string, inputs: Uint8Array[], options: string): Outcome;
  clean(bytes: Uint8Array, options: string, style: string): Outcome;
  checkGlossary(bytes: Uint8Array): Outcome;
}

type Works = Omit<Glue, 'version'>;
/** One piece of work: a function of the glue and what it is given. */
export type Task = { [Name in keyof Works]: { name: Name; given: Parameters<Works[Name]> } }[keyof Works];

export default function createGlue(module: {
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance) => void,
  ): object;
}): Promise<Glue>;
