// What runs inside a web worker.
import type { Request } from './messages.js';
import { serve } from './serve.js';

const answer = serve((reply) => self.postMessage(reply));
self.onmessage = (event: MessageEvent<Request>) => void answer(event.data);
