// callscope batch: what goes in, in which order it comes out, and what a killed run leaves behind.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cases } from '../support/cases.mjs';
import { callscope, COMMAND } from '../support/command.mjs';

const lines = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));
const TEXT = 'Maya Lind: Revenue was $5.2 million, up 10% year over year.';

describe('batch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-batch-'));
  const path = (name) => join(folder, name);
  before(() => {
    mkdirSync(path('calls/2024'), { recursive: true });
    mkdirSync(path('calls/.hidden'));
    for (const name of ['b.txt', 'a.txt', '2024/c.txt', '.hidden/x.txt', '.y.txt']) writeFileSync(path(`calls/${name}`), TEXT);
    writeFileSync(path('calls/blank.txt'), ' ');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const files = (...arguments_) => lines(callscope(['batch', ...arguments_]).stdout).map(({ file }) => file.slice(folder.length + 1));

  test('reads folders, the folders in them, and patterns, by name', () => {
    assert.deepEqual(files(path('calls')), ['calls/2024/c.txt', 'calls/a.txt', 'calls/b.txt', 'calls/blank.txt']);
    assert.deepEqual(files(path('calls/[ab].txt')), ['calls/a.txt', 'calls/b.txt']);
    assert.deepEqual(files(path('calls/b.txt'), path('calls/a.txt')), ['calls/b.txt', 'calls/a.txt']);
  });

  test('makes a record of what cannot be read, and goes on', () => {
    const { status, stdout } = callscope(['batch', path('calls/blank.txt'), path('missing.txt'), path('calls/a.txt')]);
    assert.equal(status, 65);
    assert.deepEqual(lines(stdout).map(({ error, analysis }) => error?.code ?? analysis.schema), ['empty', 'empty', 'callscope/1']);
  });

  test('makes a record of a folder that cannot be read, and reads those beside it', () => {
    for (const name of ['a', 'b/locked', 'c']) {
      mkdirSync(path(`tree/${name}`), { recursive: true });
      writeFileSync(path(`tree/${name}/call.txt`), TEXT);
    }
    symlinkSync('nowhere', path('tree/a/dangling'));
    symlinkSync('..', path('tree/b/round'));
    copyFileSync(COMMAND, path('callscope'));
    chmodSync(folder, 0o755);
    chmodSync(path('tree/b/locked'), 0);
    // Root may read everything.
    const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const { status, stdout } = spawnSync(path('callscope'), ['batch', 'tree'], { cwd: folder, encoding: 'utf8', ...other });
    chmodSync(path('tree/b/locked'), 0o755);
    assert.equal(status, 66);
    assert.deepEqual(lines(stdout).map(({ file, error }) => [file, error?.message]),
      [['tree/a/call.txt', undefined], ['tree/b/locked', 'Permission denied'], ['tree/c/call.txt', undefined]]);
  });

  test('filters lines, and gives each its id back', () => {
    const input = [{ id: 'a', text: TEXT }, TEXT, 'no JSON', { id: { n: 1 }, text: ' ' }, { text: 3 }, { id: null, text: TEXT }];
    const text = input.map((line) => (line === 'no JSON' ? line : JSON.stringify(line))).join('\n');
    const { status, stdout } = callscope(['batch', '-'], text);
    assert.equal(status, 65);
    assert.deepEqual(lines(stdout).map(({ id }) => id), ['a', 2, 3, { n: 1 }, 5, null]);
    assert.deepEqual(lines(stdout).map(({ error }) => error?.code ?? null), [null, null, 'not_text', 'empty', 'not_text', null]);
  });

  test('says so where standard input cannot be read to its end', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `exec ${COMMAND} batch - < ${folder}`], { encoding: 'utf8' });
    assert.equal(status, 66);
    assert.equal(stdout, '');
    assert.match(stderr, /^callscope: error: standard input: \S/);
  });

  test('refuses a line that nests without end, and reads the next', () => {
    const deep = (depth) => `{"id": ${'['.repeat(depth)}${']'.repeat(depth)}, "text": "${TEXT}"}`;
    const { stdout } = callscope(['batch', '-', '--only', 'call'], [deep(50), deep(200_000), deep(2)].join('\r\n'));
    assert.deepEqual(lines(stdout).map(({ error }) => error?.code ?? null), [null, 'not_text', null]);
  });

  test('refuses a line that is longer than any text may be, and reads the next', () => {
    const long = JSON.stringify({ id: 1, text: 'a'.repeat(200_000) });
    const { stdout } = callscope(['batch', '-', '--max-bytes', '1000'], `${long}\n${JSON.stringify({ id: 2, text: TEXT })}`);
    assert.deepEqual(lines(stdout).map(({ error }) => error?.code ?? null), ['too_large', null]);
  });

  test('gives the same lines whatever the number of threads', () => {
    const inputs = cases().slice(0, 12).map(({ input }) => input);
    const one = callscope(['batch', '--jobs', '1', ...inputs]).stdout;
    assert.equal(callscope(['batch', '--jobs', '7', ...inputs]).stdout, one);
    assert.equal(lines(one).length, inputs.length);
  });

  test('makes do with the threads that the system gives', () => {
    const line = `ulimit -v 400000; exec ${COMMAND} batch --jobs 256 ${path('calls/a.txt')} ${path('calls/b.txt')}`;
    const { status, stdout } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.equal(lines(stdout).length, 2);
  });

  test('writes only what is asked for', () => {
    const [{ analysis }] = lines(callscope(['batch', path('calls/a.txt'), '--only', 'quantities,call', '--min-confidence', '0.5']).stdout);
    assert.deepEqual(Object.keys(analysis), ['schema', 'version', 'source', 'call', 'quantities']);
  });

  test('goes on where a killed run was ended, and neither loses nor repeats a record', async () => {
    const inputs = Array.from({ length: 10 }, () => cases().map(({ input }) => input)).flat();
    const whole = callscope(['batch', ...inputs]).stdout;
    const output = path('out.ndjson');
    const killed = spawn(COMMAND, ['batch', '--jobs', '2', '--output', output, ...inputs], { stdio: 'ignore' });
    while (killed.exitCode === null && (statSync(output, { throwIfNoEntry: false })?.size ?? 0) < whole.length / 10) await sleep(5);
    killed.kill('SIGKILL');
    if (killed.exitCode === null && killed.signalCode === null) await once(killed, 'exit');
    assert.equal(killed.signalCode, 'SIGKILL', 'it was to be killed at work');
    const left = readFileSync(output, 'utf8');
    assert.ok(left.length < whole.length && whole.startsWith(left));

    truncateSync(output, left.length - 7);  // and as if the last line had been cut
    const { stdout } = callscope(['batch', '--output', output, '--resume', ...inputs]);
    assert.equal(stdout, '');
    assert.equal(readFileSync(output, 'utf8'), whole);
    callscope(['batch', '--output', output, '--resume', ...inputs]);
    assert.equal(readFileSync(output, 'utf8'), whole, 'a complete output is left as it is');
  });

  test('goes on wherever its output was cut, which may lie in the folder that is read', () => {
    mkdirSync(path('own'));
    for (const name of ['a', 'b', 'c']) writeFileSync(path(`own/${name}.txt`), TEXT);
    const output = path('own/b.ndjson');
    const run = (...options) => callscope(['batch', path('own'), '--only', 'call', '--output', output, ...options]).status;
    assert.equal(run(), 0);
    const whole = readFileSync(output);
    assert.equal(lines(whole.toString()).length, 3);
    for (let length = 0; length <= whole.length; length += 41) {
      writeFileSync(output, whole.subarray(0, length));
      assert.equal(run('--resume'), 0);
      assert.ok(readFileSync(output).equals(whole), `cut at ${length}`);
    }
    assert.equal(callscope(['batch', output, '--output', output]).status, 2, 'it would be written over before it is read');
    assert.ok(readFileSync(output).equals(whole));

    renameSync(path('own/a.txt'), path('own/aa.txt'));  // in the middle of what was done
    writeFileSync(output, whole.subarray(0, whole.length - 5));
    assert.equal(run('--resume'), 65);
    assert.ok(readFileSync(output).equals(whole.subarray(0, whole.length - 5)), 'what is not its own stays as it is');
  });

  test('does not go on with the output of another input', () => {
    const output = path('other.ndjson');
    callscope(['batch', '--output', output, path('calls/a.txt')]);
    const { status, stderr } = callscope(['batch', '--output', output, '--resume', path('calls/b.txt')]);
    assert.equal(status, 65);
    assert.match(stderr, /of another input/);
    for (const text of ['notes', 'notes\n', '\n']) {
      writeFileSync(output, text);
      assert.equal(callscope(['batch', '--output', output, '--resume', path('calls/b.txt')]).status, 65);
      assert.equal(readFileSync(output, 'utf8'), text);
    }
    assert.equal(callscope(['batch', '--resume', path('calls')]).status, 2);
  });
});
