import type { CallscopeError } from './errors.js';
import type { Analysis, Options } from './types.js';

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/** A transcript: text, or the bytes of a file in any encoding. */
export type Input = string | Uint8Array | ArrayBuffer;

/** What is needed of an `AbortSignal`. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How far a call has come: it waits behind `ahead` others, is being read, or has ended. */
export interface Progress {
  readonly state: 'queued' | 'reading' | 'done';
  /** How many calls of the same analyzer go before it. */
  readonly ahead: number;
}

/** Options of one call. `offsets` is `utf16` unless given: `text.slice(start, end)` is the quote. */
export interface AnalyzeOptions extends Options {
  /** Rejects the call with the signal's reason; in a worker it also stops the work. */
  signal?: Signal;
  /** Is told how far the call has come; what it throws is ignored. */
  onProgress?: (progress: Progress) => void;
}

/** One result of `analyzeStream`: the analysis, or the error that stands in its place. */
export type StreamItem =
  | { readonly index: number; readonly analysis: Analysis; readonly error?: never }
  | { readonly index: number; readonly analysis?: never; readonly error: CallscopeError };

/** Where the WebAssembly comes from, if not from `callscope.wasm` beside this module. */
export type WasmSource = string | { readonly href: string } | Uint8Array | ArrayBuffer | ResponseLike | object;

/** What is needed of a `Response`. */
export interface ResponseLike {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface AnalyzerOptions {
  /** A URL, the bytes, a `Response` or a compiled `WebAssembly.Module`, or a promise of one. */
  wasm?: WasmSource | Promise<WasmSource>;
}

/** Makes an analyzer with a memory of its own, or rejects with `not_loaded`. */
export type CreateAnalyzer = (options?: AnalyzerOptions) => Promise<Analyzer>;

/** Reads transcripts. Calls may overlap; each gives what it would give alone. */
export interface Analyzer {
  /** The version of the program, such as `0.1.0`. */
  readonly version: string;

  /**
   * Analyses one transcript.
   * @throws {CallscopeError}
   * @example
   * const analysis = await analyzer.analyze(text);
   * for (const { span: [start, end] } of analysis.facts) console.log(text.slice(start, end));
   */
  analyze(input: Input, options?: AnalyzeOptions): Promise<Analysis>;

  /**
   * The same as the JSON text that the command prints: byte for byte, for the same options.
   * @example
   * await writeFile('call.json', await analyzer.analyzeJson(text));
   */
  analyzeJson(input: Input, options?: AnalyzeOptions): Promise<string>;

  /**
   * Analyses many transcripts, one after the other and in their order. One that cannot be read is
   * an item with its error and stops nothing; the memory used does not grow with their number.
   * A signal ends the stream with its reason.
   * @example
   * for await (const { index, analysis, error } of analyzer.analyzeStream(texts))
   *   console.log(index, error ? error.code : analysis.facts.length);
   */
  analyzeStream(inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions): AsyncGenerator<StreamItem, void>;

  /**
   * A report in Markdown that a person can send on.
   * @example
   * element.textContent = await analyzer.toMarkdown(text);
   */
  toMarkdown(input: Input, options?: AnalyzeOptions): Promise<string>;

  /**
   * Facts and guidance as CSV (RFC 4180), a row each.
   * @example
   * await writeFile('call.csv', await analyzer.toCsv(text));
   */
  toCsv(input: Input, options?: AnalyzeOptions): Promise<string>;

  /** Whether it was disposed of. */
  readonly disposed: boolean;
  /** Frees the memory. Calls under way, and later ones, fail with `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}
