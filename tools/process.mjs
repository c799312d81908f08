// Running other programs from the scripts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A step that cannot go on: its message is all that a person needs. */
export class Failure extends Error {}

/** Runs a program in the project's root. Its output is shown, or with `quiet` only when it fails. */
export function run(program, args, { quiet = false, ...options } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const done = spawnSync(program, args, { cwd: ROOT, stdio, encoding: 'utf8', maxBuffer: 1 << 30, ...options });
  if (done.error) throw new Failure(`${program} cannot be run: ${done.error.message}`);
  if (done.status !== 0) {
    if (quiet) process.stderr.write(done.stdout + done.stderr);
    throw new Failure(`failed: ${program} ${args.join(' ')}`);
  }
  return done.stdout;
}

/** Whether a program is there and answers. */
export function answers(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** Runs a script's main function; a Failure ends it with one line instead of a stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`callscope: ${error.message}`);
    process.exitCode = 1;
  }
}
