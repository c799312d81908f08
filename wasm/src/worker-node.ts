// The same analyzer in a worker thread of Node.
import { Worker } from 'node:worker_threads';
import { factory, type Factory } from './factory.js';
import { readFileUrl, readWasm } from './node-file.js';
import { WorkerAnalyzer, type Channel, type Receiver } from './worker-client.js';

export * from './exports.js';

function spawn({ receive, fail }: Receiver): Channel {
  const worker = new Worker(new URL('./worker-thread-node.js', import.meta.url), {
    name: 'callscope',
    execArgv: [],  // flags of the program are for its own script
  });
  worker.on('message', receive);
  worker.on('error', (error: Error) => fail(error.message));
  worker.on('exit', () => fail('the worker ended'));
  return {
    post: (request) => worker.postMessage(request),
    stop: () => {
      worker.unref();  // one stopped at work would keep Node from ending
      void worker.terminate();
    },
    hold: (busy) => (busy ? worker.ref() : worker.unref()),  // an idle worker does not keep Node from ending
  };
}

export const { analyzer, createAnalyzer }: Factory = factory(readWasm, (module) => WorkerAnalyzer.open(module, spawn), readFileUrl);
