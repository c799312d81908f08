// The analyser as the page uses it: in a worker of its own. The only file that calls the module.
import { createAnalyzer, type Analysis, type Analyzer, type Comparison } from 'callscope/worker';
import { asTsv, merged, type Entry } from '../terms/glossary';
import { Trouble } from '../intake/trouble';

/** What is read: text or the bytes of a file, and the reader's corrections. */
export interface Source {
  readonly name: string;
  readonly input: string | Uint8Array;
  readonly glossary: readonly Entry[];
}

export interface Outcome {
  readonly text: string;
  readonly analysis: Analysis;
}

// The worker is started with the page, so that its files are there before anything is asked and no
// request follows later; the first analysis, which takes several times as long as the next, is of the
// sample and seen by nobody. An analyser that cannot go on is replaced at the next use.
let analyzer: Promise<Analyzer> | null = null;
let asked = false;  // whether the reader has wanted anything of it
const BEYOND_REPAIR = new Set(['stopped', 'disposed', 'not_loaded']);

function current(): Promise<Analyzer> {
  return (analyzer ??= createAnalyzer());
}

// By then the browser has compiled the analyser's code well; more rounds gain little, and a call that is brought in waits
// for one at most.
const WARMING_ROUNDS = 4;

/** Starts the analyser and has it read the sample, so that its tables are built and its code is compiled before a call comes. */
export async function warmUp(): Promise<void> {
  try {
    const started = await current();
    const { default: sample } = await import('../intake/sample');
    for (let round = 0; round < WARMING_ROUNDS && !asked; round += 1) await started.analyzeJson(sample);
  } catch {
    analyzer = null;  // what is wrong is told when a call is read
  }
}

async function run<T>(work: (analyzer: Analyzer) => Promise<T>, signal?: AbortSignal): Promise<T> {
  asked = true;
  try {
    return await work(await current());
  } catch (error) {
    if (signal?.aborted) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'stopped';
    if (BEYOND_REPAIR.has(code)) analyzer = null;
    throw new Trouble(code, error instanceof Error ? error.message : String(error));
  }
}

type Options = NonNullable<Parameters<Analyzer['analyze']>[1]>;

function options(source: Source): Options {
  const glossary = asTsv(source.glossary);
  return glossary === null ? {} : { glossaries: [glossary] };
}

export async function analyse(source: Source, signal: AbortSignal): Promise<Outcome> {
  const { input } = source;
  const analysis = await run((analyzer) => analyzer.analyze(input, { ...options(source), signal }), signal);
  return { analysis, text: typeof input === 'string' ? input : decode(input, analysis.source.encoding) };
}

// Offsets count the decoded text with its byte order mark.
function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

export const asJson = (source: Source): Promise<string> => run((analyzer) => analyzer.analyzeJson(source.input, options(source)));
export const asMarkdown = (source: Source): Promise<string> => run((analyzer) => analyzer.toMarkdown(source.input, options(source)));
export const asCsv = (source: Source): Promise<string> => run((analyzer) => analyzer.toCsv(source.input, options(source)));
export const asCleanText = (source: Source): Promise<string> =>
  run(async (analyzer) => (await analyzer.toCleanTranscript(source.input, options(source))).text);

/** Lines of a glossary that the analyser would not take, and why. */
export const checkGlossary = (text: string) => run((analyzer) => analyzer.validateGlossary(text));

const inputs = (sources: readonly Source[]) => sources.map((source) => source.input);

// The corrections of any of the calls hold for all of them: they are calls of one company.
function sharedOptions(sources: readonly Source[]): Options {
  const glossary = asTsv(sources.reduce<readonly Entry[]>((all, source) => merged(all, source.glossary), []));
  return glossary === null ? {} : { glossaries: [glossary] };
}

export const compare = (sources: readonly Source[], signal: AbortSignal): Promise<Comparison> =>
  run((analyzer) => analyzer.compare(inputs(sources), { ...sharedOptions(sources), signal }), signal);
export const compareAsMarkdown = (sources: readonly Source[]): Promise<string> =>
  run((analyzer) => analyzer.compareToMarkdown(inputs(sources), sharedOptions(sources)));
export const compareAsCsv = (sources: readonly Source[]): Promise<string> =>
  run((analyzer) => analyzer.compareToCsv(inputs(sources), sharedOptions(sources)));
