// What page and worker say to each other. A compiled module opens the worker; then every request
// has an id, is told when its turn comes, and gets exactly one answer with that id.
import type { ErrorData } from './errors.js';
import type { Task } from './glue.js';

export type Request =
  | { id: number; kind: 'open'; module: WebAssembly.Module }
  | { id: number; kind: 'run'; task: Task };

export type Reply =
  | { id: number; reading: true }
  | Answer;

export type Answer = { id: number; ok: true; value: string } | { id: number; ok: false; error: ErrorData };
