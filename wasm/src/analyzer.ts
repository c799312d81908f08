// The analyzer in this thread.
import type { Analyzer, AnalyzeOptions, Input, Progress, StreamItem } from './api.js';
import { CallscopeError, type ErrorData } from './errors.js';
import type { Glue } from './glue.js';
import { instantiate } from './load.js';
import type { Analysis } from './types.js';

export type Format = 'json' | 'markdown' | 'csv';

/** What of a call's options stays in JavaScript. */
export interface Call {
  readonly signal?: AnalyzeOptions['signal'];
  tell(progress: Progress): void;
}

/** What every kind of analyzer shares: one way to run, four forms of its result. */
export abstract class AnalyzerBase implements Analyzer {
  abstract readonly version: string;
  abstract readonly disposed: boolean;
  abstract dispose(): void;
  abstract run(format: Format, bytes: Uint8Array, options: string, call: Call): Promise<string>;

  async analyze(input: Input, options?: AnalyzeOptions): Promise<Analysis> {
    return JSON.parse(await this.#start('json', input, options)) as Analysis;
  }
  async analyzeJson(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start('json', input, options);
  }
  async toMarkdown(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start('markdown', input, options);
  }
  async toCsv(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start('csv', input, options);
  }
  async *analyzeStream(inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions): AsyncGenerator<StreamItem, void> {
    let index = 0;
    for await (const input of inputs) {
      const item = await this.analyze(input, options).then(
        (analysis) => ({ index, analysis }),
        (error: unknown) => ({ index, error }),
      );
      if ('error' in item && !ofInput(item.error)) throw item.error;
      yield item as StreamItem;
      index++;
    }
  }
  declare [Symbol.dispose]: () => void;

  async #start(format: Format, input: Input, { signal, onProgress, ...options }: AnalyzeOptions = {}): Promise<string> {
    if (signal?.aborted) throw signal.reason;
    const tell = (progress: Progress) => {
      try {
        onProgress?.(progress);
      } catch {
        // The listener's own affair.
      }
    };
    const call: Call = signal ? { signal, tell } : { tell };
    const value = await this.run(format, toBytes(input), JSON.stringify({ offsets: 'utf16', ...options }), call);
    tell({ state: 'done', ahead: 0 });
    return value;
  }
}

// Whether an error speaks of one input, so that the next may well be read.
const ofInput = (error: unknown) => error instanceof CallscopeError && ['empty', 'too_large', 'not_text', 'internal'].includes(error.code);

// Not every engine has the symbol yet.
if (Symbol.dispose)
  AnalyzerBase.prototype[Symbol.dispose] = function (this: Analyzer) {
    this.dispose();
  };

/** A lone surrogate becomes U+FFFD, which is one UTF-16 unit too: offsets hold. */
function toBytes(input: Input): Uint8Array {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  throw new CallscopeError('bad_options', 'The input must be a string, a Uint8Array or an ArrayBuffer.');
}

export class LocalAnalyzer extends AnalyzerBase {
  readonly version: string;
  readonly #module: WebAssembly.Module;
  #glue: Glue | undefined;
  disposed = false;

  static async open(module: WebAssembly.Module): Promise<LocalAnalyzer> {
    return new LocalAnalyzer(module, await instantiate(module));
  }

  private constructor(module: WebAssembly.Module, glue: Glue) {
    super();
    this.#module = module;
    this.#glue = glue;
    this.version = glue.version();
  }

  async run(format: Format, bytes: Uint8Array, options: string, { tell }: Call): Promise<string> {
    if (!this.disposed) this.#glue ??= await instantiate(this.#module);
    if (this.disposed || !this.#glue) throw new CallscopeError('disposed', 'This analyzer was disposed of.');
    tell({ state: 'reading', ahead: 0 });
    const { ok, value } = this.#guarded(this.#glue, format, bytes, options);
    if (!ok) throw CallscopeError.from(JSON.parse(value) as ErrorData);
    return value;
  }

  // After a trap the instance's memory cannot be trusted: the next call gets a fresh one.
  #guarded(glue: Glue, format: Format, bytes: Uint8Array, options: string) {
    try {
      return glue.run(format, bytes, options);
    } catch (error) {
      this.#glue = undefined;
      throw new CallscopeError('internal', 'The program failed on this input; please report it.', null, error);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.#glue = undefined;
  }
}
