// The analyser as the page uses it: in a worker, one document at a time, the newest asked for.
import { createAnalyzer, type Analysis, type Analyzer } from 'callscope/worker';

export type Input = string | Uint8Array;

export interface Outcome {
  readonly text: string;
  readonly analysis: Analysis;
}

/** Why there is no analysis: a code of the module's, and its sentence. */
export class Trouble extends Error {
  constructor(readonly code: string, message: string) {
    super(message);
  }
}

// The worker is started with the page, so that its files are there before anything is asked and no
// request follows later. A worker that failed is replaced at the next use.
let analyzer: Promise<Analyzer> | null = createAnalyzer();
analyzer.catch(() => {
  analyzer = null;
});

function current(): Promise<Analyzer> {
  return (analyzer ??= createAnalyzer());
}

async function run<T>(work: (analyzer: Analyzer) => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work(await current());
  } catch (error) {
    if (signal?.aborted) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'stopped';
    if (code === 'stopped' || code === 'disposed' || code === 'not_loaded') analyzer = null;
    throw new Trouble(code, error instanceof Error ? error.message : String(error));
  }
}

export async function analyse(input: Input, signal: AbortSignal): Promise<Outcome> {
  const analysis = await run((analyzer) => analyzer.analyze(input, { signal }), signal);
  const text = typeof input === 'string' ? input : decode(input, analysis.source.encoding);
  return { text, analysis };
}

// Offsets count the decoded text with its byte order mark.
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

export const asJson = (input: Input): Promise<string> => run((analyzer) => analyzer.analyzeJson(input));
export const asMarkdown = (input: Input): Promise<string> => run((analyzer) => analyzer.toMarkdown(input));
export const asCsv = (input: Input): Promise<string> => run((analyzer) => analyzer.toCsv(input));
