// The analyzer in this thread.
import type { Analyzer, AnalyzeOptions, CleanOptions, CleanTranscript, GlossaryCheck, Input, Progress, StreamItem } from './api.js';
import type { Comparison } from './comparison-types.js';
import { CallscopeError, type ErrorData } from './errors.js';
import type { Glue, Outcome, Task } from './glue.js';
import { instantiate } from './load.js';
import type { Analysis } from './types.js';

export type Format = 'json' | 'markdown' | 'csv';

/** What of a call's options stays in JavaScript. */
export interface Call {
  readonly signal?: AnalyzeOptions['signal'];
  tell(progress: Progress): void;
}

/** What every kind of analyzer shares: one way to run, and what it gives in the forms of the interface. */
export abstract class AnalyzerBase implements Analyzer {
  abstract readonly version: string;
  abstract readonly disposed: boolean;
  abstract dispose(): void;
  abstract run(task: Task, call: Call): Promise<string>;

  async analyze(input: Input, options?: AnalyzeOptions): Promise<Analysis> {
    return JSON.parse(await this.analyzeJson(input, options)) as Analysis;
  }
  async analyzeJson(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start(options, (json) => ({ name: 'run', given: ['json', toBytes(input), json] }));
  }
  async toMarkdown(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start(options, (json) => ({ name: 'run', given: ['markdown', toBytes(input), json] }));
  }
  async toCsv(input: Input, options?: AnalyzeOptions): Promise<string> {
    return this.#start(options, (json) => ({ name: 'run', given: ['csv', toBytes(input), json] }));
  }
  async toCleanTranscript(input: Input, { form, legs, language, width, ...options }: CleanOptions = {}): Promise<CleanTranscript> {
    const style = JSON.stringify({ form, legs, language, width });
    return JSON.parse(await this.#start(options, (json) => ({ name: 'clean', given: [toBytes(input), json, style] }))) as CleanTranscript;
  }
  async compare(inputs: readonly Input[], options?: AnalyzeOptions): Promise<Comparison> {
    return JSON.parse(await this.#compare('json', inputs, options)) as Comparison;
  }
  async compareToMarkdown(inputs: readonly Input[], options?: AnalyzeOptions): Promise<string> {
    return this.#compare('markdown', inputs, options);
  }
  async compareToCsv(inputs: readonly Input[], options?: AnalyzeOptions): Promise<string> {
    return this.#compare('csv', inputs, options);
  }
  async validateGlossary(glossary: Input): Promise<GlossaryCheck> {
    return JSON.parse(await this.#start({}, () => ({ name: 'checkGlossary', given: [toBytes(glossary)] }))) as GlossaryCheck;
  }
  #compare(format: Format, inputs: readonly Input[], options?: AnalyzeOptions): Promise<string> {
    return this.#start(options, (json) => ({ name: 'compare', given: [format, inputs.map(toBytes), json] }));
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

  async #start({ signal, onProgress, ...options }: AnalyzeOptions = {}, task: (options: string) => Task): Promise<string> {
    if (signal?.aborted) throw signal.reason;
    const tell = (progress: Progress) => {
      try {
        onProgress?.(progress);
      } catch {
        // The listener's own affair.
      }
    };
    const call: Call = signal ? { signal, tell } : { tell };
    const value = await this.run(task(JSON.stringify({ offsets: 'utf16', ...options })), call);
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

  async run(task: Task, { tell }: Call): Promise<string> {
    if (!this.disposed) this.#glue ??= await instantiate(this.#module);
    if (this.disposed || !this.#glue) throw new CallscopeError('disposed', 'This analyzer was disposed of.');
    tell({ state: 'reading', ahead: 0 });
    const { ok, value } = this.#guarded(this.#glue, task);
    if (!ok) throw CallscopeError.from(JSON.parse(value) as ErrorData);
    return value;
  }

  // After a trap the instance's memory cannot be trusted: the next call gets a fresh one.
  #guarded(glue: Glue, { name, given }: Task): Outcome {
    try {
      return (glue[name] as (...given: unknown[]) => Outcome)(...given);
    } catch (error) {
      this.#glue = undefined;
      throw new CallscopeError('internal', 'The program failed on this input, for want of memory or by a defect. The next call starts afresh.', null, error);
    }
  }

  dispose(): void {
    this.disposed = true;
    this.#glue = undefined;
  }
}
