// The Dask recipe on a real cluster: a scheduler and two workers on this machine, one of which is
// killed at work. The result is complete, in order, and what one local process gives.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../../tools/process.mjs';
import { cases } from '../support/cases.mjs';
import { COMMAND } from '../support/command.mjs';

const DOCUMENTS = 160;
const folder = mkdtempSync(join(tmpdir(), 'callscope-cluster-'));
const file = (name) => join(folder, name);
const started = [];

after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function start(program, ...arguments_) {
  const child = spawn(program, arguments_, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  child.log = '';
  child.stderr.on('data', (data) => (child.log += data));
  started.push(child);
  return child;
}

/** Asks again and again for something that is to become true, while a process lives. */
async function until(child, what) {
  for (let i = 0; i < 1200; i++) {
    const found = what();
    if (found) return found;
    assert.equal(child.exitCode, null, child.log);
    await sleep(50);
  }
  assert.fail(`waited in vain:\n${child.log}`);
}

function writeCorpus() {
  const texts = cases().map(({ input }) => readFileSync(input, 'utf8'));
  const lines = Array.from({ length: DOCUMENTS }, (_, i) => JSON.stringify({ id: `call-${i}`, text: texts[i % texts.length] }));
  lines[7] = JSON.stringify({ id: 'call-7', text: ' ' });
  writeFileSync(file('corpus.ndjson'), lines.map((line) => `${line}\n`).join(''));
}

test('a corpus on a cluster of which a worker dies is complete and as from one process', async () => {
  writeCorpus();
  const local = spawnSync(COMMAND, ['batch', '-'], { input: readFileSync(file('corpus.ndjson')), maxBuffer: 1 << 30 });
  assert.equal(local.status, 65, 'the blank document is a record');

  const scheduler = start('dask-scheduler', '--host', '127.0.0.1', '--port', '0', '--no-dashboard', '--scheduler-file', file('scheduler.json'));
  await until(scheduler, () => existsSync(file('scheduler.json')));
  const { address } = JSON.parse(readFileSync(file('scheduler.json'), 'utf8'));
  const workers = ['one', 'two'].map((name) =>
    start('dask-worker', address, '--nthreads', '1', '--no-nanny', '--no-dashboard', '--name', name, '--local-directory', folder));
  for (const worker of workers) await until(worker, () => /Registered to/.test(worker.log));

  const recipe = start('/usr/bin/python3', join(ROOT, 'tools/cluster/dask_batch.py'), file('corpus.ndjson'),
    '--scheduler', address, '--callscope', COMMAND, '--partition', '4', '--output', file('results.ndjson'));
  await until(recipe, () => existsSync(file('results.ndjson')) && statSync(file('results.ndjson')).size > 0);
  assert.equal(recipe.exitCode, null, 'the worker is to die in the middle');
  workers[1].kill('SIGKILL');
  if (recipe.exitCode === null) await once(recipe, 'exit');

  assert.equal(recipe.exitCode, 0, recipe.log);
  assert.equal(workers[1].signalCode, 'SIGKILL');
  const results = readFileSync(file('results.ndjson'), 'utf8');
  assert.equal(results.trimEnd().split('\n').length, DOCUMENTS);
  assert.equal(results, local.stdout.toString());
});
