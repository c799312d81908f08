import type { CallscopeError } from './errors.js';
import type { Comparison } from './comparison-types.js';
import type { Analysis, Options, Span } from './types.js';

declare global {
  interface SymbolConstructor {
    readonly dispose: unique symbol;
  }
}

/** A transcript: text, or the bytes of a file in UTF-8, UTF-16 or Windows-1252. */
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

/** How a clean transcript is written. */
export interface CleanOptions extends AnalyzeOptions {
  /** `text` unless given. */
  form?: 'text' | 'markdown';
  /** Of what was interpreted: `all` turns as they came (the default), only `one` leg, or both `side_by_side`. */
  legs?: 'all' | 'one' | 'side_by_side';
  /** The leg that `one` keeps: `en` unless given. */
  language?: string;
  /** Columns of `side_by_side` in text: 100 unless given. */
  width?: number;
}

export interface CleanTranscript {
  readonly text: string;
  /** The way back: which words of the clean text stand for which of the source; in order, not overlapping. */
  readonly map: readonly {
    readonly clean: Span;
    readonly source: Span;
    readonly kind: 'words' | 'resolved' | 'speaker' | 'correction';
  }[];
}

export interface GlossaryCheck {
  /** Whether `analyze` takes it. */
  readonly ok: boolean;
  /** How many entries can be read. */
  readonly entries: number;
  /** What is wrong, by line from 1; of what is fatal and of the rest the first 100 each. What is not fatal is read, and does nothing. */
  readonly problems: readonly { readonly line: number; readonly field: string; readonly fatal: boolean; readonly message: string }[];
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

  /**
   * The transcript as a person would want to read it: true speakers, no furniture, loops folded.
   * @example
   * const { text } = await analyzer.toCleanTranscript(raw, { form: 'markdown', legs: 'one' });
   */
  toCleanTranscript(input: Input, options?: CleanOptions): Promise<CleanTranscript>;

  /**
   * Puts two or more calls of one company side by side, in the order of their periods.
   * @example
   * const { series, followUps } = await analyzer.compare([q3, q4]);
   */
  compare(inputs: readonly Input[], options?: AnalyzeOptions): Promise<Comparison>;
  /**
   * The same as a report in Markdown.
   * @example
   * await writeFile('changes.md', await analyzer.compareToMarkdown([q3, q4]));
   */
  compareToMarkdown(inputs: readonly Input[], options?: AnalyzeOptions): Promise<string>;
  /**
   * Its series and the guidance followed up as CSV (RFC 4180).
   * @example
   * await writeFile('changes.csv', await analyzer.compareToCsv([q3, q4]));
   */
  compareToCsv(inputs: readonly Input[], options?: AnalyzeOptions): Promise<string>;

  /**
   * Says whether a glossary, TSV or JSON, can be read, and every line that cannot.
   * @example
   * const { ok, problems } = await analyzer.validateGlossary('Northgate\tcompany\tNorth Gate');
   */
  validateGlossary(glossary: Input): Promise<GlossaryCheck>;

  /** Whether it was disposed of. */
  readonly disposed: boolean;
  /** Frees the memory. Calls under way, and later ones, fail with `disposed`. */
  dispose(): void;
  [Symbol.dispose](): void;
}
