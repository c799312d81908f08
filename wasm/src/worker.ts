// The same analyzer off the main thread of a page.
import type { Analyzer, CreateAnalyzer } from './api.js';
import { factory } from './factory.js';
import { wasmUrl } from './load.js';
import { WorkerAnalyzer, type Channel, type Receiver } from './worker-client.js';

export * from './exports.js';

function spawn({ receive, fail }: Receiver): Channel {
  const worker = new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module', name: 'callscope' });
  worker.onmessage = (event) => receive(event.data);
  worker.onerror = (event) => fail(event.message || 'the script of the worker could not be loaded');
  worker.onmessageerror = () => fail('a message could not be read');
  return { post: (request) => worker.postMessage(request), stop: () => worker.terminate(), hold: () => {} };
}

const made = factory(wasmUrl, (module) => WorkerAnalyzer.open(module, spawn));

/**
 * The analyzer that the whole program shares: made at the first call, the same ever after.
 *
 * @example
 * import { analyzer } from 'callscope/worker';
 * const { facts } = await (await analyzer()).analyze(text);
 */
export const analyzer: () => Promise<Analyzer> = made.analyzer;

/**
 * Makes an analyzer that works in a worker of its own: a page stays responsive however long the
 * text is. A call's `signal` stops it even while it runs.
 *
 * @example
 * import { createAnalyzer } from 'callscope/worker';
 * const analyzer = await createAnalyzer();
 * const { facts } = await analyzer.analyze(text, { signal: AbortSignal.timeout(1000) });
 */
export const createAnalyzer: CreateAnalyzer = made.createAnalyzer;
