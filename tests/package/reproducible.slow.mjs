// Two builds of one commit give the same bytes: the WebAssembly from another folder and without a
// compiler's cache, and the tarball packed twice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { EMSCRIPTEN } from '../../tools/build.mjs';
import { ROOT } from '../../tools/process.mjs';

const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-reproduced-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (program, ...arguments_) => {
    const { status, stdout, stderr } = spawnSync(program, arguments_, { cwd: ROOT, encoding: 'utf8', env: { ...EMSCRIPTEN.env, CCACHE_DISABLE: '1' } });
    assert.equal(status, 0, `${program} ${arguments_.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };

  test('gives the same WebAssembly and glue in another folder', () => {
    run('emcmake', 'cmake', '-S', ROOT, '-B', folder, '-DCMAKE_BUILD_TYPE=Release');
    run('cmake', '--build', folder, '--parallel', String(availableParallelism()));
    for (const name of ['callscope.wasm', 'callscope.mjs']) assert.equal(hash(join(folder, 'wasm', name)), hash(join(ROOT, 'build/wasm/wasm', name)), name);
  });

  test('gives the same tarball when it is packed again', () => {
    const packed = () => {
      const [{ filename }] = JSON.parse(run('npm', 'pack', '--json', '--pack-destination', folder));
      const path = join(folder, filename);
      const found = hash(path);
      rmSync(path);
      return found;
    };
    assert.equal(packed(), packed());
  });
});
