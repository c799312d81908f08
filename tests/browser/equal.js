// Loads the built module without a bundler and lets the test call it.
import { createAnalyzer } from '/dist/index.js';
import { createAnalyzer as createInWorker } from '/dist/worker.js';
import { createAnalyzer as createInline } from '/dist/inline.js';

const ready = Promise.all([createAnalyzer(), createInWorker(), createInline()]).then(([page, worker, inline]) => ({
  page,
  worker,
  inline,
}));

/** The JSON that each kind of analyzer gives for the file at `url`, or its error's code and message. */
globalThis.analyzeFile = async (url) => {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const answers = {};
  for (const [name, analyzer] of Object.entries(await ready))
    answers[name] = await analyzer.analyzeJson(bytes).catch(({ code, message }) => `${code}: ${message}`);
  return answers;
};
