// The native command, as tests run it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../tools/process.mjs';

export const COMMAND = join(ROOT, 'build/callscope');

/** Runs `callscope …`; `input` is what it finds on standard input. */
export function callscope(arguments_, input) {
  const { status, stdout, stderr } = spawnSync(COMMAND, arguments_, { input, maxBuffer: 1 << 30 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The analysis as the command prints it, with offsets as JavaScript counts and no line break. */
export function analyzeByCommand(file) {
  const { status, stdout, stderr } = callscope(['analyze', file, '--format', 'json', '--offsets', 'utf16']);
  if (status !== 0) throw new Error(stderr);
  return stdout.replace(/\n$/, '');
}
