// The first load stays small: everything that the page fetches before the reader does anything.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';

const DIST = new URL('../../web/dist/', import.meta.url);
const BUDGET = 450 * 1024;  // bytes, compressed

test('the first load is at most 450 KB compressed', () => {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = files.map((entry) => {
    const path = `${entry.parentPath ?? entry.path}/${entry.name}`;
    return [entry.name, gzipSync(readFileSync(path)).length];
  });
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(total <= BUDGET, `${total} bytes: ${sizes.map(([name, size]) => `${name} ${size}`).join(', ')}`);
  assert.ok(sizes.some(([name]) => name.endsWith('.wasm')), 'the analyser is counted');
});
