// One answer everywhere: a thousand mutated texts through the command, the module, and the command as
// other compilers make it, at other levels of optimisation. Byte for byte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { createAnalyzer } from 'callscope';
import { ROOT } from '../../tools/process.mjs';
import { COMMAND } from '../support/command.mjs';
import { mutatedTexts } from '../support/mutations.mjs';

const TEXTS = mutatedTexts(1000);
const LINES = TEXTS.map((text) => JSON.stringify(text)).join('\n');
const cache = spawnSync('ccache', ['--version']).status === 0 ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];

/** The answers of a command, a line each: an analysis or an error, as text. */
function answersOf(command) {
  const { stdout, stderr } = spawnSync(command, ['batch', '-', '--offsets', 'utf16'], { input: LINES, maxBuffer: 1 << 30, encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, TEXTS.length, stderr);
  return lines;
}

function assertSame(lines, expected) {
  const differing = TEXTS.filter((_, i) => lines[i] !== expected[i]).map(({ id }) => id);
  assert.deepEqual(differing, [], 'numbers of the texts whose answers differ');
}

describe('a thousand mutated texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-equal-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const expected = answersOf(COMMAND);

  test('are analysed, nearly all', () => {
    const analysed = expected.filter((line) => line.includes('"analysis":'));
    assert.ok(analysed.length >= 990, `only ${analysed.length} of 1000`);
    assert.ok(analysed.filter((line) => line.includes('"q1"')).length > 500, 'few hold two quantities');
  });

  test('get the same from the module', async () => {
    const analyzer = await createAnalyzer();
    const lines = [];
    for (const { id, text } of TEXTS) {
      const answer = await analyzer.analyzeJson(text).then((analysis) => `"analysis":${analysis}`, ({ code, message }) => `"error":${JSON.stringify({ code, message })}`);
      lines.push(`{"id":${id},${answer}}`);
    }
    analyzer.dispose();
    const withoutOffset = expected.map((line) => (line.includes('"error":') ? line.replace(/,"offset":[^}]*/, '') : line));
    assertSame(lines, withoutOffset);
  });

  for (const [compiler, flags] of [['g++', '-O0'], ['clang++', '-O3']])
    test(`get the same from what ${compiler} ${flags} makes`, (context) => {
      if (spawnSync(compiler, ['--version']).status !== 0) return context.skip(`${compiler} is not installed`);
      const build = join(folder, `${compiler}${flags}`);
      const run = (...arguments_) => {
        const { status, stdout, stderr } = spawnSync('cmake', arguments_, { encoding: 'utf8' });
        assert.equal(status, 0, stdout + stderr);
      };
      run('-S', ROOT, '-B', build, ...cache, `-DCMAKE_CXX_COMPILER=${compiler}`, '-DCMAKE_BUILD_TYPE=None', `-DCMAKE_CXX_FLAGS=${flags}`, '-DCALLSCOPE_TESTS=OFF');
      run('--build', build, '--parallel', String(availableParallelism()), '--target', 'callscope');
      const command = spawnSync('find', [build, '-type', 'f', '-name', 'callscope', '-perm', '-u+x'], { encoding: 'utf8' }).stdout.trim();
      assertSame(answersOf(command), expected);
    });
});
