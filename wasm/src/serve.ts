// The worker's side, the same for web workers and for Node's worker threads.
import { LocalAnalyzer } from './analyzer.js';
import { CallscopeError } from './errors.js';
import type { Reply, Request } from './messages.js';

export function serve(reply: (reply: Reply) => void): (request: Request) => Promise<void> {
  let analyzer: Promise<LocalAnalyzer> | undefined;

  async function answer(request: Request): Promise<string> {
    if (request.kind === 'open') {
      analyzer = LocalAnalyzer.open(request.module);
      return (await analyzer).version;
    }
    if (!analyzer) throw new CallscopeError('internal', 'The worker was not opened.');
    const tell = () => reply({ id: request.id, reading: true });
    return (await analyzer).run(request.task, { tell });
  }

  return async (request) => {
    const { id } = request;
    try {
      reply({ id, ok: true, value: await answer(request) });
    } catch (error) {
      const known = error instanceof CallscopeError ? error : new CallscopeError('internal', String(error));
      reply({ id, ok: false, error: known.toJSON() });
    }
  };
}
