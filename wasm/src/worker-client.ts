// The page's side of a worker. Jobs go out one at a time, so that a cancelled one can be taken from
// the queue, or be stopped with its worker while it runs; the others never notice.
import { AnalyzerBase, type Call } from './analyzer.js';
import type { Progress } from './api.js';
import type { Task } from './glue.js';
import { CallscopeError } from './errors.js';
import type { Reply, Request } from './messages.js';
import { VERSION } from './version.js';

export interface Channel {
  post(request: Request): void;
  stop(): void;
  /** Whether work is under way, for platforms where that keeps the program alive. */
  hold(busy: boolean): void;
}

export interface Receiver {
  receive(reply: Reply): void;
  fail(reason: string): void;
}

export type Spawn = (receiver: Receiver) => Channel;

interface Job {
  request: Request;
  tell(progress: Progress): void;
  resolve(value: string): void;
  reject(error: unknown): void;
}

export class WorkerAnalyzer extends AnalyzerBase {
  readonly version = VERSION;
  readonly #module: WebAssembly.Module;
  readonly #spawn: Spawn;
  #channel: Channel | undefined;
  #running: Job | undefined;
  #queue: Job[] = [];
  #nextId = 1;
  disposed = false;

  static async open(module: WebAssembly.Module, spawn: Spawn): Promise<WorkerAnalyzer> {
    const analyzer = new WorkerAnalyzer(module, spawn);
    try {
      await analyzer.#open();
    } catch (error) {
      analyzer.dispose();  // a worker that does not open would keep Node from ending
      throw error;
    }
    return analyzer;
  }

  private constructor(module: WebAssembly.Module, spawn: Spawn) {
    super();
    this.#module = module;
    this.#spawn = spawn;
  }

  run(task: Task, { signal, tell }: Call): Promise<string> {
    if (this.disposed) return Promise.reject(disposed());
    return new Promise((resolve, reject) => {
      const cancel = () => this.#cancel(job, signal?.reason);
      const settle = <T>(deliver: (value: T) => void) => (value: T) => {
        signal?.removeEventListener('abort', cancel);
        deliver(value);
      };
      const request: Request = { id: this.#nextId++, kind: 'run', task: { ...task, given: task.given.map(copied) } as Task };
      const job: Job = { request, tell, resolve: settle(resolve), reject: settle(reject) };
      signal?.addEventListener('abort', cancel);
      const ahead = this.#queue.length + (this.#running ? 1 : 0);
      tell({ state: 'queued', ahead });
      this.#queue.push(job);
      this.#next();
    });
  }

  dispose(): void {
    this.disposed = true;
    this.#stop();
    const jobs = this.#running ? [this.#running, ...this.#queue] : this.#queue;
    this.#running = undefined;
    this.#queue = [];
    for (const job of jobs) job.reject(disposed());
  }

  // The first job of every worker opens it; it goes before all that wait.
  #open(): Promise<string> {
    return new Promise((resolve, reject) => {
      const request: Request = { id: this.#nextId++, kind: 'open', module: this.#module };
      this.#queue.unshift({ request, tell: () => {}, resolve, reject });
      this.#start();
      this.#next();
    });
  }

  #start(): void {
    const channel: Channel = this.#spawn({
      receive: (reply) => channel === this.#channel && this.#receive(reply),
      fail: (reason) => channel === this.#channel && this.#fail(reason),
    });
    this.#channel = channel;
  }

  #next(): void {
    if (this.#running) return;
    if (!this.#channel && this.#queue.length > 0) return void this.#open().catch((error) => this.#rejectAll(error));
    this.#running = this.#queue.shift();
    this.#channel?.hold(this.#running !== undefined);
    if (this.#running) this.#post(this.#running);
  }

  // A job that cannot be sent, for want of memory, fails alone.
  #post(job: Job): void {
    try {
      this.#channel?.post(job.request);
    } catch (error) {
      this.#running = undefined;
      job.reject(new CallscopeError('internal', 'The call cannot be sent to the worker.', null, error));
      if (job.request.kind === 'run') this.#next();
    }
  }

  #receive(reply: Reply): void {
    const job = this.#running;
    if (reply.id !== job?.request.id) return;
    if ('reading' in reply) return job.tell({ state: 'reading', ahead: 0 });
    this.#running = undefined;
    if (reply.ok) job.resolve(reply.value);
    else job.reject(CallscopeError.from(reply.error));
    if (reply.ok || job.request.kind === 'run') this.#next();
  }

  // A worker that fails at work is replaced; one that cannot even be opened is not tried again.
  #fail(reason: string): void {
    this.#stop();
    const job = this.#running;
    this.#running = undefined;
    const opening = job?.request.kind === 'open';
    job?.reject(new CallscopeError(opening ? 'not_loaded' : 'internal', `The worker failed: ${reason}.`));
    if (!opening) this.#next();
  }

  #cancel(job: Job, reason: unknown): void {
    if (job === this.#running) {
      this.#stop();
      this.#running = undefined;
    } else {
      this.#queue = this.#queue.filter((waiting) => waiting !== job);
    }
    job.reject(reason);
    this.#next();
  }

  #rejectAll(error: unknown): void {
    this.#stop();
    for (const job of this.#queue.splice(0)) job.reject(error);
  }

  // Deno tells of a worker's end while it is being stopped: by then it is nobody's.
  #stop(): void {
    const channel = this.#channel;
    this.#channel = undefined;
    channel?.stop();
  }
}

// A call that waits is not changed when its caller uses the bytes anew, and of a view only what it shows is sent.
const copied = (given: unknown): unknown =>
  Array.isArray(given) ? given.map(copied) : given instanceof Uint8Array ? given.slice() : given;

const disposed = () => new CallscopeError('disposed', 'This analyzer was disposed of.');
