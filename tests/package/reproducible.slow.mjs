// Two builds of one commit give the same bytes: the WebAssembly and its glue, built again from nothing and without a
// compiler's cache, and the tarball packed twice.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { buildWebAssembly } from '../../tools/build.mjs';
import { ROOT } from '../../tools/process.mjs';

const AGAIN = 'build/again';
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-packed-'));
  const clear = () => rmSync(join(ROOT, AGAIN), { recursive: true, force: true });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
    clear();
  });

  test('gives the same WebAssembly and glue again', () => {
    clear();
    buildWebAssembly(AGAIN, { CCACHE_DISABLE: '1' });
    for (const name of ['callscope.wasm', 'callscope.mjs']) assert.equal(hash(join(ROOT, AGAIN, 'wasm', name)), hash(join(ROOT, 'build/wasm/wasm', name)), name);
  });

  test('gives the same tarball when it is packed again', () => {
    const packed = () => {
      const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const path = join(folder, JSON.parse(stdout)[0].filename);
      const found = hash(path);
      rmSync(path);
      return found;
    };
    assert.equal(packed(), packed());
  });
});
