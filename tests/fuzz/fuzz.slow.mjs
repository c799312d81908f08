// Each fuzzer for a short time, from the cases: enough to tell that it still builds, that what it asks of every analysis
// holds on them, and that it gets somewhere. What hours of it have found is in docs/robustness.md. FUZZ_SECONDS makes it longer.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';
import { linksFuzzers } from '../support/fuzzer-runtime.mjs';

const FUZZERS = ['analyze', 'compare', 'decode', 'formats', 'settings', 'transcript'];
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 20);
const cache = spawnSync('ccache', ['--version']).status === 0 ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];

describe('fuzzing', { skip: !linksFuzzers() && 'Clang or its libFuzzer is missing (apt-get install clang libclang-rt-14-dev)' }, () => {
  const build = join(ROOT, 'build/fuzz');
  const folder = mkdtempSync(join(tmpdir(), 'callscope-fuzz-'));
  const run = (program, arguments_) => {
    const { status, stdout, stderr } = spawnSync(program, arguments_, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
    assert.equal(status, 0, `${program} ${arguments_.join(' ')}\n${stdout}${stderr}`.slice(-20_000));
    return stderr;
  };

  before(() => {
    run('cmake', ['--preset', 'fuzz', ...cache]);
    run('cmake', ['--build', build, '--parallel', '2', '--target', ...FUZZERS.map((name) => `${name}_fuzzer`)]);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const name of FUZZERS)
    test(`${name}, ${SECONDS} seconds`, () => {
      const corpus = join(folder, name);
      mkdirSync(corpus);
      const limits = ['-max_len=4096', `-max_total_time=${SECONDS}`, '-timeout=60', '-print_final_stats=1', `-artifact_prefix=${folder}/`];
      const [, executed] = run(join(build, 'tests', `${name}_fuzzer`), [...limits, corpus, join(ROOT, 'tests/cases')]).match(/number_of_executed_units: (\d+)/);
      assert.ok(Number(executed) > 100, `${executed} executions`);
    });
});
