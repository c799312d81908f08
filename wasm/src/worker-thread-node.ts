// What runs inside a worker thread of Node.
import { parentPort } from 'node:worker_threads';
import { serve } from './serve.js';

parentPort?.on('message', serve((reply) => parentPort?.postMessage(reply)));
