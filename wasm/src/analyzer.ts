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
  async toCleanTranscript(input: Input, given?: CleanOptions): Promise<CleanTranscript> {
    const { form, legs, language, width, ...options } = checked(given);
    const style = toJson({ form, legs, language, width });
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
  async #compare(format: Format, inputs: readonly Input[], options?: AnalyzeOptions): Promise<string> {
    if (!Array.isArray(inputs)) throw new CallscopeError('bad_options', 'The inputs must be an array.');
    return this.#start(options, (json) => ({ name: 'compare', given: [format, inputs.map(toBytes), json] }));
  }
  async *analyzeStream(inputs: Iterable<Input> | AsyncIterable<Input>, options?: AnalyzeOptions): AsyncGenerator<StreamItem, void> {
    if (!isMany(inputs)) throw new CallscopeError('bad_options', 'The inputs must be iterable, and not one text.');
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

  async #start(given: AnalyzeOptions | undefined, task: (options: string) => Task): Promise<string> {
    const { signal, onProgress, offsets = 'utf16', ...options } = checked(given);
    if (signal?.aborted) throw signal.reason;
    const tell = (progress: Progress) => {
      try {
        onProgress?.(progress);
      } catch {
        // The listener's own affair.
      }
    };
    const call: Call = signal ? { signal, tell } : { tell };
    const value = await this.run(task(toJson({ offsets, ...options })), call);
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

function checked<Given extends AnalyzeOptions>(options: Given | null | undefined): Given | Record<string, never> {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object') throw new CallscopeError('bad_options', 'The options must be an object.');
  if (options.signal && typeof options.signal.addEventListener !== 'function')
    throw new CallscopeError('bad_options', 'The option "signal" must be an AbortSignal.');
  return options;
}

function toJson(options: object): string {
  try {
    return JSON.stringify(options);
  } catch (error) {
    throw new CallscopeError('bad_options', 'The options cannot be written as JSON.', null, error);
  }
}

const isMany = (inputs: unknown) =>
  typeof inputs === 'object' && inputs !== null && (Symbol.iterator in inputs || Symbol.asyncIterator in inputs);

// What it is, also where it was made in another window or context, whose classes are not those of this one.
const classOf = (input: unknown) => Object.prototype.toString.call(input).slice(8, -1);

/** A lone surrogate becomes U+FFFD, which is one UTF-16 unit too: offsets hold. */
function toBytes(input: Input): Uint8Array {
  if (typeof input === 'string') return new TextEncoder().encode(input);
  if (!['Uint8Array', 'ArrayBuffer'].includes(classOf(input)))
    throw new CallscopeError('bad_options', 'The input must be a string, a Uint8Array or an ArrayBuffer.');
  if (input.byteLength === 0) return new Uint8Array();  // so is one whose memory was given away
  return ArrayBuffer.isView(input) ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength) : new Uint8Array(input);
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
